import { describe, expect, test } from 'vitest';
import { readGapLegend } from '$lib/server/files/gap-legend';
import { figuresOf } from './support';

const ZERO: readonly (readonly [string, string])[] = [
	['-', '- = noll'],
	['–', '– Noll'],
	['–', '–: värdet noll'],
	['-', 'Antal, "-" betyder noll'],
	['-', 'Antal ("-" betyder noll)'],
	['-', '"-" står för noll'],
	['-', 'Värdet noll (-)  markeras så'],
	['-', 'Noll visas som -'],
	['-', 'Teckenförklaring: - = 0'],
	['x', 'x = inga fall (0)'],
	['x', 'x = inget att redovisa (noll)'],
	['-', '- = nolla'],
	['-', '- tarkoittaa nolla'],
	['-', '- means zero'],
	['-', '- = nil'],
	['-', '– = magnitude nil'.replace('–', '-')],
	['..', '.. = noll']
];

const NOT_ZERO: readonly (readonly [string, string, string | undefined])[] = [
	['-', '- = mindre än noll', undefined],
	['-', '- = noll till fyra', undefined],
	['-', '- = 0–4', undefined],
	['-', '- = 0,5', undefined],
	['-', '- = avrundas till noll', undefined],
	['-', '- = ej noll', undefined],
	['-', '- = noll eller uppgift saknas', undefined],
	['-', '- = uppgift saknas (0)', undefined],
	['*', '* Avser elever med noll frånvaro', undefined],
	['-', '- Nollställd mätning', undefined],
	['..', '.. = uppgift saknas', '..']
];

describe('a mark that the file says is zero', () => {
	test.each(ZERO)('%s in “%s”', (mark, line) => {
		expect([...readGapLegend([line])]).toEqual([[mark, '0']]);
	});

	test.each(NOT_ZERO)('but %s is not in “%s”', (mark, line, known) => {
		expect(readGapLegend([line]).get(mark)).toBe(known);
	});
});

const file = (...lines: readonly string[]) => new TextEncoder().encode([...lines, ''].join('\n'));
const ROWS = (mark: string) => ['Kommun;2020;2021', `Piteå;${mark};5`, 'Boden;3;4'];

describe('its cells have the value 0', () => {
	test.each([
		['words below', file(...ROWS('-'), '', '- = noll')],
		['words right below', file(...ROWS('-'), '- = noll')],
		['a list below', file(...ROWS('–'), '', 'Teckenförklaring:', '– Noll', '.. Uppgift saknas')],
		['a longer dash than the one explained', file(...ROWS('–'), '', '- = noll')],
		['words above', file('Antal, "-" betyder noll', ...ROWS('-'))],
		['a letter', file(...ROWS('x'), 'x = inga fall (0)', '.. = färre än 5 personer')]
	])('by %s', async (_, bytes) => {
		expect((await figuresOf(bytes)).get('2581 2020 T')).toBe(0);
	});

	test('and without a word of it a dash stays what it was', async () => {
		expect((await figuresOf(file(...ROWS('–')))).get('2581 2020 T')).toBe(null);
	});
});
