import { expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { readFileTable } from '$lib/server/layout/read-table';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { writeWorkbook, writeWorkbookAs } from '../support/workbook';
import { CONTEXT } from './support';

type Sheets = Parameters<typeof writeWorkbook>[0];

async function read(sheets: Sheets): Promise<readonly string[]> {
	const bytes = writeWorkbook(sheets);
	const { problems, sample } = await describeFile('fil.xlsx', bytes, SOURCES, CONTEXT);
	if (problems.length > 0) return problems.map(({ code }) => code);
	return sample.map((one) =>
		[one.area, one.period, one.sex, 'value' in one ? one.value : one.gap].join(' ')
	);
}

const HEADINGS = ['Kommun', 'Antal'];

/** Sheets under the same headings, and the figures. */
const APART: readonly (readonly [string, Sheets, readonly string[]])[] = [
	[
		'a year in each title',
		{
			Blad1: [['Anmälda brott 2022'], HEADINGS, ['Pajala', 3]],
			Blad2: [['Anmälda brott 2023'], HEADINGS, ['Pajala', 4]]
		},
		['2521 2022 T 3', '2521 2023 T 4']
	],
	[
		'a year for a name',
		{ '2022': [HEADINGS, ['Pajala', 3]], '2023': [HEADINGS, ['Pajala', 4]] },
		['2521 2022 T 3', '2521 2023 T 4']
	],
	[
		'a month for a name',
		{ 'januari 2024': [HEADINGS, ['Pajala', 3]], 'februari 2024': [HEADINGS, ['Pajala', 4]] },
		['2521 2024-01 T 3', '2521 2024-02 T 4']
	],
	[
		'a municipality for a name',
		{
			Pajala: [
				['År', 'Antal'],
				['2023', 3]
			],
			Övertorneå: [
				['År', 'Antal'],
				['2023', 4]
			]
		},
		['2521 2023 T 3', '2518 2023 T 4']
	],
	[
		'a sex for a name',
		{
			Kvinnor: [
				['Kommun', 'År', 'Antal'],
				['Pajala', '2023', 3]
			],
			Män: [
				['Kommun', 'År', 'Antal'],
				['Pajala', '2023', 4]
			]
		},
		['2521 2023 K 3', '2521 2023 M 4']
	],
	[
		'a part of the rows each',
		{
			Blad1: [
				['Kommun', 'År', 'Antal'],
				['Pajala', '2023', 3]
			],
			Blad2: [
				['Kommun', 'År', 'Antal'],
				['Pajala', '2024', 4]
			]
		},
		['2521 2023 T 3', '2521 2024 T 4']
	],
	[
		'a year that one of them lacks',
		{
			Blad1: [['Anmälda brott 2022'], HEADINGS, ['Pajala', 3]],
			Blad2: [['Anmälda brott'], HEADINGS, ['Pajala', 4]]
		},
		['excel-sheets-differ']
	],
	[
		'a year in its name and another in its title',
		{
			'2022': [['Anmälda brott 2022'], HEADINGS, ['Pajala', 3]],
			'2023': [['Anmälda brott 2022'], HEADINGS, ['Pajala', 4]]
		},
		['excel-sheet-two-times']
	],
	[
		'the month in their names and the year in their titles',
		{
			Jan: [['Inskrivna 2024'], HEADINGS, ['Pajala', 3]],
			Feb: [['Inskrivna 2024'], HEADINGS, ['Kalix', 4]]
		},
		['2521 2024-01 T 3', '2514 2024-02 T 4']
	],
	[
		'the week in their names and the year in a column',
		{
			v10: [
				['Kommun', 'År', 'Antal'],
				['Pajala', '2024', 3]
			],
			v11: [
				['Kommun', 'År', 'Antal'],
				['Pajala', '2024', 4]
			]
		},
		['2521 2024-W10 T 3', '2521 2024-W11 T 4']
	],
	[
		'a term in their names',
		{ 'VT 2023': [HEADINGS, ['Pajala', 3]], 'HT 2023': [HEADINGS, ['Pajala', 4]] },
		['period-school-year']
	],
	[
		'a part of the year that is no period in a name',
		{ 'jan-mar 2023': [HEADINGS, ['Pajala', 3]], 'apr-jun 2023': [HEADINGS, ['Pajala', 4]] },
		['excel-sheet-time']
	],
	[
		'the day of a download in a name',
		{ 'Uttag 2023-05-01': [HEADINGS, ['Pajala', 3]], Blad2: [HEADINGS, ['Kalix', 4]] },
		['sheet-no-period']
	],
	['one sheet, and its year for a name', { '2023': [HEADINGS, ['Pajala', 3]] }, ['2521 2023 T 3']],
	[
		'one sheet, and the sex for a name',
		{
			Kvinnor: [
				['Kommun', '2023'],
				['Pajala', 3]
			]
		},
		['2521 2023 K 3']
	]
];

test.each(APART)('sheets that have %s', async (_, sheets, figures) => {
	expect(await read(sheets)).toEqual(figures);
});

test('sheets that are no part of the table are told, and so is what is hidden', async () => {
	const bytes = writeWorkbookAs({
		Om: { rows: [['Kontakt'], ['SCB']] },
		Tabell: {
			rows: [
				['Kommun', 'År', 'Antal'],
				['Pajala', '2023', 3]
			]
		},
		Mer: {
			rows: [
				['Kommun', 'År', 'Andel'],
				['Pajala', '2023', 4]
			]
		},
		Gammalt: {
			rows: [
				['Kommun', 'År', 'Antal'],
				['Pajala', '2021', 9]
			],
			state: 'hidden'
		}
	});
	const file = await readFileTable(bytes, CONTEXT.areas);
	expect(file.ok && file.value.kind === 'rows' && file.value.rows.leftOut).toEqual({
		'hidden-sheet': 1,
		'named-sheet:Om': 1,
		'named-sheet:Mer': 1
	});
});

test('a sheet that is left out is told by its time where it is called so, and not by the name of somebody', async () => {
	const table = (heading: string) => ({
		rows: [
			['Kommun', 'År', heading],
			['Pajala', '2023', 3]
		]
	});
	const bytes = writeWorkbookAs({
		Tabell: table('Antal'),
		'mars 2024': table('Personer'),
		'Anna Andersson': table('Andel')
	});
	const file = await readFileTable(bytes, CONTEXT.areas);
	expect(file.ok && file.value.kind === 'rows' && file.value.rows.leftOut).toEqual({
		'period-sheet:mars 2024': 1,
		'other-sheet': 1
	});
});

test('a sheet whose formulas nobody has calculated is refused, and not taken for one without values', async () => {
	const rows =
		'<row r="1"><c r="A1" t="str"><v>År</v></c><c r="B1" t="str"><v>Antal</v></c></row>' +
		'<row r="2"><c r="A2"><v>2023</v></c><c r="B2"><f>A2</f></c></row>';
	const bytes = writeWorkbookAs({ Blad: { rows } });
	expect(await readFileTable(bytes, CONTEXT.areas)).toMatchObject({
		problems: [{ code: 'excel-formula-without-value', line: 2, column: 2 }]
	});
});

test('sheets named by what was counted are kept apart by it', async () => {
	const bytes = writeWorkbook({
		Antal: [
			['Kommun', '2023'],
			['Pajala', 3]
		],
		Andel: [
			['Kommun', '2023'],
			['Kalix', 4]
		]
	});
	const { sample } = await describeFile('fil.xlsx', bytes, SOURCES, CONTEXT);
	expect(sample.map(({ indicator }) => indicator)).toEqual(['Antal · Värde', 'Andel · Värde']);
});
