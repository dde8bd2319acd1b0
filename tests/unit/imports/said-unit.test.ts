import { expect, test } from 'vitest';
import { whyImpossible } from '$lib/server/layout/known/check-figure';
import { whyOtherUnit } from '$lib/server/own/said-unit';

test.each([
	[['Medelinkomst (tkr)'], 'kronor', 'tkr'],
	[['Skatteintäkter, mnkr'], 'thousand-kronor', 'mnkr'],
	[['Andel (%)'], 'persons', 'Andel'],
	[['Promille'], 'percent', 'Promille'],
	[['Antal per 1 000 invånare'], 'per-hundred-thousand', 'per 1 000'],
	[['Antal döda per 100 000'], 'per-thousand', 'per 100 000'],
	[['Värde', 'Folkmängd, tusental, efter region'], 'persons', 'tusental']
] as const)('what %j says is not %s', (words, unit, said) => {
	expect(whyOtherUnit(words, unit)?.values).toEqual({ said });
});

test.each([
	[['Medelinkomst (tkr)'], 'thousand-kronor'],
	[['Skatteintäkter, mnkr'], 'million-kronor'],
	[['Andel (%)', 'Inkomst, tkr'], 'percent'],
	[['Antal per 1 000 invånare'], 'per-thousand'],
	[['Antal bygglov', 'Bygglov efter region'], 'count'],
	[['Vårddagar'], 'days']
] as const)('what %j says is, or may be, %s', (words, unit) => {
	expect(whyOtherUnit(words, unit)).toBeNull();
});

test.each([
	[-12, 'count', null],
	[-12, 'persons', 'value-too-small'],
	[-1.5, 'percent', null],
	[8_204_129_242, 'kronor', null],
	[-3, 'days', 'value-too-small'],
	[-3, 'years', 'value-too-small']
] as const)('%d of an own indicator in %s', (value, unit, code) => {
	expect(whyImpossible(value, { unit, decimals: 1 }, 'local')?.code ?? null).toBe(code);
});

test('a source keeps its own bounds', () => {
	expect(whyImpossible(-12, { unit: 'persons', decimals: 0 })?.code).toBe('value-too-small');
});
