import { fault } from '$lib/domain/problem';
import { expect, test } from 'vitest';
import { selectCodes } from '$lib/server/publishers/pxweb/select-codes';
import { splitSelection } from '$lib/server/publishers/pxweb/split-selection';
import type { TableMetadata } from '$lib/server/publishers/pxweb/table-metadata';

const valuesOf = (...codes: string[]) => codes.map((code) => ({ code, text: `text ${code}` }));
const TABLE: TableMetadata = {
	publishedAt: null,
	dimensions: [
		{ code: 'Region', isArea: true, eliminable: true, values: valuesOf('00', '1229', '2518') },
		{ code: 'Kon', isArea: false, eliminable: true, values: valuesOf('1', '2', '1+2') },
		{ code: 'Tid', isArea: false, eliminable: false, values: valuesOf('2022', '2023', '2024') }
	]
};
const AREAS = new Set(['00', '2518']);

function select(changes: Readonly<Record<string, readonly string[]>>) {
	const selection = { Region: ['*'], Kon: [], Tid: ['2024'], ...changes };
	const selected = selectCodes(TABLE, selection, AREAS);
	return selected.ok
		? Object.fromEntries(selected.value.map(({ dimension, codes }) => [dimension, codes]))
		: selected.problems;
}

test.each([
	['all known places', { Region: ['*'] }, { Region: ['00', '2518'], Tid: ['2024'] }],
	['places by a pattern', { Region: ['25??'] }, { Region: ['2518'], Tid: ['2024'] }],
	['a place by name, known or not', { Region: ['1229'] }, { Region: ['1229'], Tid: ['2024'] }],
	['the years from one on', { Tid: ['from(2023)'] }, { Tid: ['2023', '2024'] }],
	['the years up to one', { Tid: ['to(2023)'] }, { Tid: ['2022', '2023'] }],
	['the latest years', { Tid: ['top(2)'] }, { Tid: ['2023', '2024'] }],
	['a code by its text', { Tid: ['text 2022'] }, { Tid: ['2022'] }],
	['the first of two names', { Kon: ['TotSa|1+2'] }, { Kon: ['1+2'] }]
])('selects %s', (_, changes, expected) => {
	expect(select(changes)).toMatchObject(expected);
});

test('a dimension left out is one where the service has a total of its own', () => {
	expect(select({ Tid: [] })).toEqual([fault('answer-dimension-needed', { dimension: 'Tid' })]);
});

test.each([
	[
		'a code',
		{ Kon: ['TotSa'] },
		fault('answer-category-gone', { word: 'TotSa', dimension: 'Kon' })
	],
	[
		'a year',
		{ Tid: ['from(2030)'] },
		fault('answer-category-gone', { word: 'from(2030)', dimension: 'Tid' })
	],
	['a dimension', { Alder: ['tot'] }, fault('answer-dimension-gone', { dimension: 'Alder' })]
])('%s that is there no longer is told by name', (_, changes, reason) => {
	expect(select(changes)).toEqual([reason]);
});

test('a dimension that was not there before is told by name', () => {
	expect(selectCodes(TABLE, { Region: ['*'], Tid: ['2024'] }, AREAS)).toEqual({
		ok: false,
		problems: [fault('answer-dimension-new', { dimension: 'Kon' })]
	});
});

test('a selection is cut along its longest dimension, nothing lost and nothing twice', () => {
	const years = Array.from({ length: 7 }, (_, at) => String(2018 + at));
	const selection = [
		{ dimension: 'Region', codes: ['00', '25', '2518'] },
		{ dimension: 'Tid', codes: years }
	];
	const pieces = splitSelection(selection, 10);
	expect(pieces.flatMap((piece) => piece[1]?.codes)).toEqual(years);
	expect(pieces.map((piece) => piece.map(({ codes }) => codes.length))).toEqual([
		[3, 3],
		[3, 3],
		[3, 1]
	]);
});

test('a selection that no cut of one dimension makes small enough is cut along the next too', () => {
	const selection = [
		{ dimension: 'Region', codes: ['00', '25'] },
		{ dimension: 'Tid', codes: ['2023', '2024'] }
	];
	expect(splitSelection(selection, 1)).toHaveLength(4);
});
