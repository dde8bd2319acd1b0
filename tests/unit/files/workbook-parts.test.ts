import { describe, expect, test } from 'vitest';
import { findPersonalCell, readRows } from '$lib/server/files/own-table/read-rows';
import { isoDate } from '$lib/domain/day';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from '../../sources/support';
import { readXlsx } from '$lib/server/files/workbook/xlsx';
import { writeWorkbookAs } from '../../support/workbook';

/** Rows as texts, by sheet; or what is wrong. */
async function rowsOf(...workbook: Parameters<typeof writeWorkbookAs>) {
	const read = await readXlsx(writeWorkbookAs(...workbook));
	if (!read.ok) return read.problems.map(({ code }) => code);
	return read.value.flatMap(({ rows, problems }) => [
		...rows.map(({ cells }) => cells.join('|')),
		...problems.map(({ code, line, column }) => `${code} ${line}:${column}`)
	]);
}

async function leftOutOf(...workbook: Parameters<typeof writeWorkbookAs>) {
	const read = await readXlsx(writeWorkbookAs(...workbook));
	return read.ok ? read.value.map(({ leftOut }) => leftOut) : read.problems;
}

const TABLE = [
	['År', 'Kod', 'Antal'],
	[2021, 'a', 999],
	[2023, 'b', 5]
];

describe('what is hidden', () => {
	const HIDDEN = {
		Blad: { rows: TABLE, hiddenRows: [2], hiddenColumns: [2] },
		Gammalt: { rows: TABLE, state: 'veryHidden' as const },
		Tomt: { rows: [], state: 'hidden' as const }
	};

	test('is no part of the table', async () => {
		expect(await rowsOf(HIDDEN)).toEqual(['År|Antal', '2023|5']);
	});

	test('is counted by its kind', async () => {
		expect(await leftOutOf(HIDDEN)).toEqual([
			{ 'hidden-row': 1, 'hidden-column': 1 },
			{ 'hidden-sheet': 1 }
		]);
	});

	test('leaves the numbers where they stand', async () => {
		const read = await readXlsx(writeWorkbookAs(HIDDEN));
		expect(read.ok && read.value[0]?.rows[1]).toEqual({
			...{ line: 3, cells: ['2023', '5'], columns: [1, 3] },
			numbers: new Set([0, 1])
		});
	});

	test.each([
		['sheet', { Mer: { rows: [['anna@example.se']], state: 'hidden' as const } }],
		['row', { Mer: { rows: [['x'], ['anna@example.se']], hiddenRows: [2] } }],
		['column', { Mer: { rows: [['x', 'anna@example.se']], hiddenColumns: [2] } }]
	])('is looked through for persons: a %s', async (_, more) => {
		const table = await readRows(writeWorkbookAs({ Blad: { rows: TABLE }, ...more }));
		expect(table.ok && findPersonalCell(table.value)).toMatchObject({
			sheet: 'Mer'
		});
	});

	test('does not change the number of the column that a reason names', async () => {
		const rows = [
			['Kommun', 'Kod', 'År', null, 'Antal'],
			['Pajala', 'a', 2023, 'bad', 5],
			['Kiruna', 'b', 2023, 'bad', 6]
		];
		const { problems } = await describeFile(
			'fil.xlsx',
			writeWorkbookAs({ Blad: { rows, hiddenColumns: [2] } }),
			[],
			CONTEXT
		);
		expect(problems).toMatchObject([{ code: 'column-nameless', line: 1, column: 4 }]);
	});

	test('does not change the number of the column with somebody’s address in it', async () => {
		const rows = [
			['Grupp', 'Kod', 'Antal'],
			['Älgen', 'a', 'anna@example.se']
		];
		const table = await readRows(writeWorkbookAs({ Blad: { rows, hiddenColumns: [2] } }));
		expect(table.ok && findPersonalCell(table.value)).toMatchObject({ line: 2, column: 3 });
	});

	test('does not change the number of the column that a compilation is refused for', async () => {
		const rows = [
			['vecka', 'dold', 'grupp', 'grön', 'gul', 'röd', 'vem'],
			['2026-W40', 'x', 'Älgen', 8, 3, 2, 'Fadumo Warsame']
		];
		const table = await readRows(writeWorkbookAs({ Blad: { rows, hiddenColumns: [2] } }));
		if (!table.ok) throw new Error('the workbook cannot be read');
		const reading = parseMoodCompilation(table.value, { groups: [], today: isoDate('2026-11-06') });
		expect(reading).toMatchObject({ kind: 'persons', problem: { column: 7 } });
	});

	test('is told where there is nothing else', async () => {
		expect(await rowsOf({ Blad: { rows: TABLE, state: 'hidden' } })).toEqual(['excel-all-hidden']);
	});
});

/** Rows, merged ranges, and what is read. */
const MERGED: readonly (readonly [string, Parameters<typeof writeWorkbookAs>[0], string[]])[] = [
	[
		'a label over two rows is on both',
		{
			Blad: {
				merged: ['A2:A3'],
				rows: [
					['Kommun', 'År', 'Antal'],
					['Pajala', 2023, 5],
					[null, 2024, 6]
				]
			}
		},
		['Kommun|År|Antal', 'Pajala|2023|5', 'Pajala|2024|6']
	],
	[
		'a year over two rows is on both',
		{
			Blad: {
				merged: ['B2:B3'],
				rows: [
					['Kommun', 'År', 'Antal'],
					['Pajala', 2023, 5],
					['Kiruna', null, 6]
				]
			}
		},
		['Kommun|År|Antal', 'Pajala|2023|5', 'Kiruna|2023|6']
	],
	[
		'a code held as a number is on both, when it stands first',
		{
			Blad: {
				merged: ['A2:A3'],
				rows: [
					['Kod', 'År', 'Antal'],
					[2521, 2023, 5],
					[null, 2024, 6]
				]
			}
		},
		['Kod|År|Antal', '2521|2023|5', '2521|2024|6']
	],
	[
		'a heading goes to the right and not downwards',
		{
			Blad: {
				merged: ['A1:A2', 'B1:C1', 'D1:E1'],
				rows: [
					['Kommun', 2022, null, 2023],
					[null, 'Kvinnor', 'Män', 'Kvinnor', 'Män'],
					['Pajala', 1, 2, 3, 4]
				]
			}
		},
		['Kommun|2022|2022|2023|2023', '|Kvinnor|Män|Kvinnor|Män', 'Pajala|1|2|3|4']
	],
	[
		'a title over the whole width stays one cell',
		{
			Blad: {
				merged: ['A1:C1'],
				rows: [
					['Antal fall efter kommun', null, null],
					['Kommun', 'År', 'Antal'],
					['Pajala', 2023, 5]
				]
			}
		},
		['Antal fall efter kommun||', 'Kommun|År|Antal', 'Pajala|2023|5']
	],
	[
		'a mark for a value that is missing is missing in each cell',
		{
			Blad: {
				merged: ['B2:C3'],
				rows: [
					['Kommun', '2022', '2023'],
					['Pajala', '..', null],
					['Kiruna', null, null],
					['Kalix', 4, 5]
				]
			}
		},
		['Kommun|2022|2023', 'Pajala|..|..', 'Kiruna|..|..', 'Kalix|4|5']
	],
	[
		'a figure is never repeated',
		{
			Blad: {
				merged: ['C2:C3'],
				rows: [
					['Kommun', 'År', 'Antal'],
					['Pajala', 2023, 11],
					['Pajala', 2024, null]
				]
			}
		},
		['Kommun|År|Antal', 'Pajala|2023|11', 'Pajala|2024|', 'excel-merged-figures 2:3']
	],
	[
		'nor is one that goes over two columns',
		{
			Blad: {
				merged: ['B2:C2'],
				rows: [
					['Kommun', 'Kvinnor', 'Män'],
					['Pajala', 1990, null],
					['Kiruna', 5, 6]
				]
			}
		},
		['Kommun|Kvinnor|Män', 'Pajala|1990|', 'Kiruna|5|6', 'excel-merged-figures 2:2']
	]
];

describe('merged cells', () => {
	test.each(MERGED)('%s', async (_, sheets, rows) => {
		expect(await rowsOf(sheets)).toEqual(rows);
	});

	test('that lie on each other are in no workbook', async () => {
		const merged = Array.from({ length: 9 }, () => 'A1:C3');
		expect(await rowsOf({ Blad: { rows: TABLE, merged } })).toEqual(['excel-unreadable']);
	});
});

/** Format, value as it is held, and what the cell shows. */
const FORMATS = [
	['0%', '0.5', '50 %'],
	['0.0%', '0.28999999999999998', '29 %'],
	['0.00\\ %', '0.12345', '12.345 %'],
	['[Red]0%;-0%', '-0.07', '-7 %'],
	['0"%"', '12', '12'],
	['0.0', '0.5', '0.5'],
	['mmm-yy', '45322', '2024-01'],
	['[$-41D]mmmm yyyy;@', '45322', '2024-01'],
	['yyyy', '45322', '2024'],
	['yyyy-mm-dd', '45322', '2024-01-31'],
	['d/m/yyyy', '45322', '2024-01-31']
] as const;

test('a number is what its format shows', async () => {
	const rows = FORMATS.map(
		([, value], at) =>
			`<row r="${at + 1}"><c r="A${at + 1}" s="${at + 1}"><v>${value}</v></c></row>`
	);
	const formats = FORMATS.map(([code]) => code);
	expect(await rowsOf({ Blad: { rows: rows.join('') } }, { formats })).toEqual(
		FORMATS.map(([, , shown]) => shown)
	);
});

describe('a formula', () => {
	const read = (cell: string, calculation = '') =>
		rowsOf({ Blad: { rows: `<row r="1"><c r="A1"><v>7</v></c>${cell}</row>` } }, { calculation });

	test.each([
		['with its value', '<c r="B1"><f>A1</f><v>8</v></c>', ['7|8']],
		['with the value nothing', '<c r="B1" t="str"><f>""</f><v></v></c>', ['7']],
		['with the value nought', '<c r="B1"><f>A1-7</f><v>0</v></c>', ['7|0']],
		['without a value', '<c r="B1"><f>A1</f></c>', ['7', 'excel-formula-without-value 1:2']],
		['with an empty one', '<c r="B1"><f>A1</f><v/></c>', ['7', 'excel-formula-without-value 1:2']],
		['that is a text', '<c r="B1" t="str"><f>A1</f></c>', ['7', 'excel-formula-without-value 1:2']]
	])('%s', async (_, cell, rows) => {
		expect(await read(cell)).toEqual(rows);
	});

	test('is not calculated where the workbook says so and holds nought', async () => {
		const cell = '<c r="B1"><f>A1</f><v>0</v></c>';
		expect(await read(cell, '<calcPr calcId="1" fullCalcOnLoad="1"/>')).toEqual([
			'7|0',
			'excel-formula-without-value 1:2'
		]);
	});

	test.each([
		['#N/A', ['7|..|1']],
		['#DIV/0!', ['7|#DIV/0!|1', 'excel-error-cell 1:2']]
	])('that ends in %s', async (error, rows) => {
		const cells = `<c r="B1" t="e"><f>1/0</f><v>${error}</v></c><c r="C1"><v>1</v></c>`;
		expect(await read(cells)).toEqual(rows);
	});

	test('that is hidden asks for nothing', async () => {
		const rows =
			'<row r="1"><c r="A1"><v>7</v></c></row><row r="2" hidden="1"><c r="A2"><f>A1</f></c></row>';
		expect(await rowsOf({ Blad: { rows } })).toEqual(['7']);
	});
});
