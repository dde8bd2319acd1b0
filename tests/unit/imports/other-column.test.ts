import { expect, test } from 'vitest';
import type { Indicator } from '$lib/domain/indicator';
import { whyOtherColumn } from '$lib/server/own/other-column';
import { CONTEXT } from '../../sources/support';

const AT = { areaCode: '2518', sex: 'T', areas: CONTEXT.areas } as const;
const COUNTED = { unit: 'count' } as Indicator;

function judge(text: string, columns: Readonly<Record<string, number>>) {
	const [headings = [], ...rows] = text.split('\n').map((line) => line.split(';'));
	const grid = { headings, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
	const found = whyOtherColumn(grid, columns, COUNTED, AT);
	return found && [found.code, found.column];
}

test.each([
	['another municipality', 'Kommun;År;Antal\nHaparanda;2023;4', ['own-column-area', 'Kommun']],
	[
		'its own beside another',
		'Plats;År;Antal\nÖvertorneå;2023;4\nKalix;2023;5',
		['own-column-area', 'Plats']
	],
	['a county’s code', 'Länskod;År;Antal\n25;2023;4', ['own-column-area', 'Länskod']],
	['women', 'Kön;År;Antal\nKvinnor;2023;4', ['own-column-sex', 'Kön']],
	['its own rows', 'Kommun;År;Antal\nÖvertorneå kommun;2023;4', null],
	['everybody', 'Kön;År;Antal\nTotalt;2023;4', null],
	['places within', 'Plats;År;Antal\nSporthallen;2023;4\nBiblioteket;2024;5', null]
])('a column of %s', (_, text, told) => {
	expect(judge(text, { period: 1, value: 2 })).toEqual(told);
});

test.each([
	['Budget', ['values-are-forecasts', 'Budget']],
	['Kostnad (tkr)', ['own-column-unit', 'Kostnad (tkr)']],
	['Utfall', null]
])('values under %s', (heading, told) => {
	expect(judge(`År;${heading}\n2024;50`, { period: 0, value: 1 })).toEqual(told);
});
