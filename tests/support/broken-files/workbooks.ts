import { fault } from '$lib/domain/problem';
import { asBook, asBytes, at, breakFile } from './broken-file';

type Row = readonly (string | number | null)[];

const ROWS: readonly Row[] = [
	['region', 'år', 'besök'],
	['2518 Övertorneå', 2023, 31],
	['2514 Kalix', 2023, 44]
];
const GOOD = asBook({ Blad1: { rows: ROWS } });
const withRow = (line: number, row: Row) =>
	ROWS.map((one, index) => (index === line - 1 ? row : one));

const text = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
const HEAD = `<row r="1">${text('A1', 'region')}${text('B1', 'år')}${text('C1', 'besök')}</row>`;
const row = (cell: string) =>
	`${HEAD}<row r="2">${text('A2', '2518 Övertorneå')}<c r="B2"><v>2023</v></c>${cell}</row>`;

/** The same archive that says of its parts that they are two hundred megabytes. */
function swollen(bytes: Uint8Array) {
	const copy = Buffer.from(bytes);
	const entry = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
	copy.writeUInt32LE(200_000_000, entry + 24);
	return asBytes(copy, 'fil.xlsx');
}

function renamed(bytes: Uint8Array) {
	const latin = Buffer.from(bytes).toString('latin1').replaceAll('xl/', 'yl/');
	return asBytes(Buffer.from(latin, 'latin1'), 'fil.xlsx');
}

const sheets = (count: number) =>
	Object.fromEntries(Array.from({ length: count }, (_, one) => [`Blad${one}`, { rows: ROWS }]));

const year = (one: number) =>
	[ROWS[0] ?? [], ['2518 Övertorneå', one, 31]].map((cells) => [
		cells[0] ?? null,
		cells[2] ?? null
	]);

export const BROKEN_WORKBOOKS = [
	...breakFile(GOOD, 'page', [
		[
			'a workbook that is cut off',
			asBytes(GOOD.bytes.slice(0, 900)),
			at(1, null, fault('excel-broken'))
		],
		['an archive of other files', renamed(GOOD.bytes), at(1, null, fault('excel-other-archive'))],
		['a workbook that swells', swollen(GOOD.bytes), at(1, null, fault('excel-too-large'))],
		[
			'a sheet that is no XML',
			asBook({ Blad1: { rows: '<row r="1"><c r="A1"><v>1</row>' } }),
			at(1, null, fault('excel-unreadable'))
		],
		['a sheet without cells', asBook({ Blad1: { rows: [] } }), at(1, null, fault('excel-empty'))],
		[
			'a hidden sheet alone',
			asBook({ Blad1: { rows: ROWS, state: 'hidden' } }),
			at(1, null, fault('excel-all-hidden'))
		],
		[
			'words and no table',
			asBook({ Blad1: { rows: [['Besök'], ['Se nästa år']] } }),
			at(1, null, fault('excel-no-table'))
		],
		[
			'two hundred and one sheets',
			asBook(sheets(201)),
			at(1, null, fault('excel-too-many-sheets', { most: 200 }))
		],
		[
			'a row far below',
			asBook({ Blad1: { rows: `${HEAD}<row r="200001">${text('A200001', 'x')}</row>` } }),
			at(
				200_001,
				null,
				fault('excel-too-many-rows', { sheet: 'xl/worksheets/sheet1.xml', most: 200_000 })
			)
		],
		[
			'a formula that nobody has calculated',
			asBook({ Blad1: { rows: row('<c r="C2"><f>1+1</f></c>') } }),
			at(2, 3, fault('excel-formula-without-value', { sheet: 1 }))
		],
		[
			'a division by zero',
			asBook({ Blad1: { rows: row('<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>') } }),
			at(2, 3, fault('excel-error-cell', { sheet: 1 }), '#DIV/0!')
		],
		[
			'a word that only a number’s format has',
			asBook({ Blad1: { rows: row('<c r="C2" s="1"><v>31</v></c>') } }, { formats: ['0 "tkr"'] }),
			at(2, 3, fault('excel-word-in-format', { word: 'tkr', sheet: 1 }), '31')
		],
		[
			'figures in one cell for two rows',
			asBook({ Blad1: { rows: withRow(3, ['2514 Kalix', 2023, null]), merged: ['C2:C3'] } }),
			at(2, 3, fault('excel-merged-figures', { range: 'C2:C3', sheet: 1 }))
		],
		[
			'a second sheet that does not say its year',
			asBook({ '2023': { rows: year(2023) }, Blad2: { rows: year(2024) } }),
			at(1, null, fault('excel-sheets-differ', { sheet: 2 }))
		],
		[
			'a sheet named by three months',
			asBook({ 'jan-mar 2023': { rows: year(2023) } }),
			at(1, null, fault('excel-sheet-time', { sheet: 1, name: 'jan-mar 2023' }))
		],
		[
			'a sheet named by another year than its title',
			asBook({ '2023': { rows: [['Besök 2022'], ...year(2023)] } }),
			at(1, null, fault('excel-sheet-two-times', { sheet: 1, name: '2023' }))
		],
		[
			'a cell that is words',
			asBook({ Blad1: { rows: withRow(3, ['2514 Kalix', 2023, 'många']) } }),
			at(3, 'besök', fault('value-no-number'), 'många')
		],
		[
			'a column without a heading',
			asBook({
				Blad1: {
					rows: [
						['region', 'år', null, 'besök'],
						['2518 Övertorneå', 2023, 'bad', 31],
						['2514 Kalix', 2023, 'bad', 44]
					]
				}
			}),
			at(1, 3, fault('column-nameless'))
		]
	]),
	...breakFile(GOOD, 'own-table', [
		[
			'a row with a cell beyond the headings',
			asBook({ Blad1: { rows: [...ROWS, ['2518 Övertorneå', 2024, 33, 'obs']] } }),
			at(4, null, fault('csv-row-wider'))
		],
		[
			'words and no table in one column',
			asBook({ Blad1: { rows: [['Besök'], ['Se nästa år'], ['Och nästa']] } }),
			at(1, null, fault('excel-no-table'))
		],
		[
			'headings alone',
			asBook({ Blad1: { rows: [ROWS[0] ?? []] } }),
			at(1, null, fault('csv-no-rows'))
		]
	])
];
