import { expect, test } from 'vitest';
import { whyOutside } from '$lib/server/layout/known/check-figure';
import { whyOtherUnit, whyPartOfOne } from '$lib/server/own/unit/said-unit';

test.each([
	[['Medelinkomst (tkr)'], 'kronor', 'tkr'],
	[['Skatteintäkter, mnkr'], 'thousand-kronor', 'mnkr'],
	[['Andel (%)'], 'persons', 'Andel'],
	[['Låg inkomst %'], 'count', '%'],
	[['Medianinkomst tkr'], 'kronor', 'tkr'],
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
	[['Vårddagar'], 'days'],
	[['Låg inkomst %'], 'percent']
] as const)('what %j says is, or may be, %s', (words, unit) => {
	expect(whyOtherUnit(words, unit)).toBeNull();
});

test.each([
	[['Andel'], [0.315, null, 0.324], 'percent', true],
	[['Värde', 'Sysselsatta, andel av alla'], [0, 0.7, 1], 'percent', true],
	[['Andel'], [0.315, 1.2], 'percent', false],
	[['Andel (%)'], [0.315, 0.324], 'percent', false],
	[['Andel', 'Arbetslösa, procent'], [0.315], 'percent', false],
	[['Andel'], [0.315], 'count', false],
	[['Andel'], [0, 1], 'percent', false],
	[['Arbetslöshet'], [0.3], 'percent', false]
] as const)('%j of %j in %s may be parts of one: %s', (words, values, unit, doubtful) => {
	expect(whyPartOfOne(words, values, unit)?.code).toBe(
		doubtful ? 'own-column-fraction' : undefined
	);
});

test.each([
	[-12, 'count', null],
	[-12, 'persons', 'value-too-small'],
	[-1.5, 'percent', null],
	[8_204_129_242, 'kronor', null],
	[-3, 'days', 'value-too-small'],
	[-3, 'years', 'value-too-small']
] as const)('%d of an own indicator in %s', (value, unit, code) => {
	expect(whyOutside(value, unit, 'local')?.code ?? null).toBe(code);
});

test('a source keeps its own bounds', () => {
	expect(whyOutside(-12, 'persons')?.code).toBe('value-too-small');
});
