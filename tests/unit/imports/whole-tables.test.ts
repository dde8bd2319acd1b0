import { describe, expect, test } from 'vitest';
import type { PublicTable } from '$lib/domain/public-table';
import type { FileProblem } from '$lib/domain/problem';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { writeWorkbookAs } from '../../support/workbook';
import { CONTEXT } from '../../sources/support';

const OWN = '2518';

async function keep(
	given: string | Uint8Array
): Promise<{ readonly table?: PublicTable; readonly problems: readonly FileProblem[] }> {
	const bytes = typeof given === 'string' ? Buffer.from(given) : given;
	const { table, description } = await lookAtFile('fil', bytes, [], CONTEXT);
	if (!table) return { problems: description.problems };
	const kept = keepTable(table, CONTEXT, OWN);
	return kept.ok ? { table: kept.value, problems: [] } : { problems: kept.problems };
}

const written = ({ table }: Awaited<ReturnType<typeof keep>>) =>
	table?.figures.map(({ period, value, gap }) => `${period} ${value ?? gap}`);

describe('what a kept table is read without is told with its count', () => {
	test.each([
		[
			'a column of the country',
			'Kommun;2022;2023;Rikssnitt 2023\nÖvertorneå;71;73;80\nKalix;70;72;80',
			{ 'elsewhere-column:Rikssnitt 2023': 2 }
		],
		[
			'a row of the country’s mean',
			'Kommun;2022;2023\nÖvertorneå;71;73\nRikssnitt;79;80',
			{ 'total-row': 1 }
		],
		[
			'a number without a period',
			'Kommun;Areal;2022;2023\nÖvertorneå;2370;71;73',
			{ 'fact-column:Areal': 1 }
		],
		['nothing', 'Kommun;2022;2023\nÖvertorneå;71;73\n\nKälla: SCB', {}]
	])('%s', async (_, text, unread) => {
		const kept = await keep(text);
		expect([kept.table?.unread, written(kept)]).toEqual([unread, ['2022 71', '2023 73']]);
	});
});

test('what a workbook hides is told with its count', async () => {
	const rows = [
		['Kommun', '2021', '2022', '2023'],
		['Övertorneå', 70, 71, 73],
		['Kalix', 1, 2, 3]
	];
	const kept = await keep(writeWorkbookAs({ Blad: { rows, hiddenRows: [3], hiddenColumns: [2] } }));
	expect([kept.table?.unread, written(kept)]).toEqual([
		{ 'hidden-row': 1, 'hidden-column': 1 },
		['2022 71', '2023 73']
	]);
});

describe('a title over several lines is all of them', () => {
	test.each([
		['Försäkringskassan;;\nOhälsotal;;\n;;\n', 'Försäkringskassan, Ohälsotal'],
		[
			'Arbetsmiljö;;\nSjukfrånvaro;;\nDagar per anställd;;\n',
			'Arbetsmiljö, Sjukfrånvaro, Dagar per anställd'
		],
		['Ohälsotal efter kommun;;\nKälla: Försäkringskassan;;\n;;\n', 'Ohälsotal efter kommun'],
		['Sjuktal efter kommun;;\nSammanställt av Anna Lahti;;\n', 'Sjuktal efter kommun'],
		['Ohälsotal efter kommun;;\n', 'Ohälsotal efter kommun']
	])('%j', async (above, title) => {
		const kept = await keep(`${above}Kommun;2022;2023\nÖvertorneå;33,1;32,8`);
		expect([kept.table?.title, written(kept)]).toEqual([title, ['2022 33.1', '2023 32.8']]);
	});
});

test('a row of words with empty cells at its end heads every column under it', async () => {
	const kept = await keep(
		'Arbetsförmedlingen\tInskrivna arbetslösa\t\t\t\nKommun\tjanuari 2024\tfebruari 2024\tmars 2024\nÖvertorneå\t84\t81\t77\n'
	);
	const contents = kept.table?.sides.find(({ role }) => role === 'content')?.options;
	expect([contents, written(kept)]).toEqual([
		['Inskrivna arbetslösa'],
		['2024-01 84', '2024-02 81', '2024-03 77']
	]);
});

const COUNTRIES = [
	'"Sweden","SWE","Life expectancy","SP.DYN","83.1","83.2",',
	...['Aruba', 'Chad', 'Denmark', 'Georgia', 'Norway', 'World'].map(
		(name) => `"${name}","${name.slice(0, 3).toUpperCase()}","Life expectancy","SP.DYN","70.1","",`
	)
];
const HEADINGS = '"Country Name","Country Code","Indicator Name","Indicator Code","2021","2022",';

describe('Sweden among the countries of the world is the country', () => {
	test.each([
		['under pairs of a label and what it says', 'Data Source: World Development Indicators'],
		['under nothing', null]
	])('%s', async (_, title) => {
		const pairs = [
			'"Data Source","World Development Indicators",\n',
			'"Last Updated Date","2024-06-28",\n'
		];
		const lines = [...(title === null ? [] : pairs), HEADINGS, ...COUNTRIES];
		const kept = await keep(lines.join('\n'));
		const areas = kept.table?.sides.find(({ role }) => role === 'area')?.options;
		expect([kept.table?.title, kept.table?.otherAreas, areas, written(kept)]).toEqual([
			...[title, 6, ['00']],
			['2021 83.1', '2022 83.2']
		]);
	});
});

test('two columns with empty lines between all lines are a table and no pairs', async () => {
	const rows = ['Kommun;År;Antal', 'Övertorneå;2022;3', 'Övertorneå;2023;4', 'Kalix;2023;5'];
	expect(written(await keep(rows.join('\n\n')))).toEqual(['2022 3', '2023 4']);
	const years = ['År;Övertorneå', '2020;3', '2021;4', '2022;5', '2023;6', '2024;7', '2025;8'];
	expect(written(await keep(years.join('\n\n')))).toHaveLength(6);
});

test('Eurostat’s joined columns are taken apart, and its flags tell what they tell', async () => {
	const kept = await keep(
		[
			'freq,unit,sex,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \t2022 \t2023 \t2024 ',
			'A,PC,F,SE332\t6.1 \t5.2 u\t: \t: c\t7.8 bp\t5 f',
			'A,PC,F,DE\t6.1 \t5.2 u\t: \t: \t7.8 p\t5 f'
		].join('\n')
	);
	expect([written(kept), kept.table?.forecasts, kept.table?.otherAreas]).toEqual([
		['2019 6.1', '2020 5.2', '2021 missing', '2022 suppressed-by-source', '2023 7.8'],
		...[2, 1]
	]);
	expect(kept.table?.figures.flatMap((one) => (one.preliminary ? one.period : []))).toEqual([
		'2023'
	]);
	expect(kept.table?.sides.map(({ heading, options }) => [heading, options])).toContainEqual([
		'sex',
		['K']
	]);
});

describe('why a table is refused whole is true of it', () => {
	test.each([
		[
			'Kommun;År;Kön;Antal\nÖvertorneå;2022;Okänt;13\nKalix;2022;Kvinnor;15',
			{ code: 'own-table-no-sex', column: 'Kön', values: { found: 'Okänt' } }
		],
		['Lag;Mål\nÖvertorneå;3\nKalix;4', { code: 'sheet-no-period', column: null }],
		['Kommun;År;Mål\nÖvertorneå;2025;3', { code: 'values-are-forecasts', column: 'Mål' }],
		[
			'Skola;Rektor;Elever\nGränsskolan;Anna Lahti;131\nKyrkskolan;Erik Wall;212',
			{ code: 'own-table-persons', column: 'Rektor' }
		],
		[
			'Kommun;Förskola;År;Chef;Barn\nÖvertorneå;Solen;2023;Anna Lahti;31\nKalix;Månen;2023;Erik Wall;22',
			{ code: 'own-table-persons', column: 'Chef' }
		]
	])('%j', async (text, problem) => {
		expect((await keep(text)).problems).toMatchObject([problem]);
	});
});

const dataset = (about: object) =>
	JSON.stringify({
		...{ version: '2.0', class: 'dataset', label: 'Befolkning efter område' },
		...{ id: ['omrade', 'tid'], size: [1, 2], value: [4052, 4010] },
		role: { geo: ['omrade'], time: ['tid'] },
		dimension: {
			omrade: { label: 'Område', category: { index: ['0'], label: { 0: 'Övertorneå' } } },
			tid: { label: 'År', category: { index: ['2022', '2023'] } }
		},
		...about
	});
const pxweb = (source: string, comments: readonly string[]) =>
	JSON.stringify({
		columns: [
			{ code: 'omrade', text: 'Område', type: 'd' },
			{ code: 'tid', text: 'År', type: 't' },
			{ code: 'antal', text: 'Antal', type: 'c' }
		],
		comments: comments.map((comment) => ({ variable: 'tid', value: '2023', comment })),
		data: [
			{ key: ['Övertorneå', '2022'], values: ['4052'] },
			{ key: ['Övertorneå', '2023'], values: ['4010'] }
		],
		metadata: [{ label: 'Befolkning efter område', source }]
	});

describe('what JSON says of its publisher and in its notes is heard', () => {
	test.each([
		['JSON-stat', dataset({ source: 'Statistikcentralen' }), dataset({ source: 'SCB' })],
		['PxWeb', pxweb('Statistikcentralen', []), pxweb('SCB', [])]
	])('%s: Övertorneå of another country’s publisher is its own', async (_, other, own) => {
		expect((await keep(own)).table?.places).toBe('ours');
		expect((await keep(other)).table?.places).toBe('elsewhere');
	});

	test.each([
		['JSON-stat', (note: string) => dataset({ note: [note] })],
		['PxWeb', (note: string) => pxweb('SCB', [note])]
	])('%s: a note names the years that are foretold', async (_, write) => {
		const kept = await keep(write('Värdena för 2023 är prognoser.'));
		expect([written(kept), kept.table?.forecasts]).toEqual([['2022 4052'], 1]);
		expect((await keep(write('Siffrorna är delvis prognos'))).problems).toMatchObject([
			{ code: 'values-may-be-forecasts' }
		]);
	});
});
