import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { fileOf } from '$lib/server/files/published-file';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { walkCsv } from '$lib/server/runs/reading/read-csv-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { writeWorkbook, writeWorkbookAs } from '../support/workbook';
import { readBytes, readLines } from '../support/read-lines';
import { CONTEXT } from './support';

describe('a day in the heading of a content', () => {
	test.each(['Folkmängd 31 december', 'Folkmängd den 31 december', 'Folkmängd 31 dec'])(
		'%s beside a year is the content of a known source',
		async (heading) => {
			const read = await readLines(`region;år;${heading}`, '2581 Piteå;2023;42000');
			expect(read).toMatchObject({
				source: 'scb-folkmangd',
				figures: ['befolkning 2581 2023 T 42000']
			});
		}
	);

	test.each(['Folkmängd 31 december 2023', 'Folkmängd den 31 december 2023'])(
		'%s is that year',
		async (heading) => {
			expect((await readLines(`region;${heading}`, '2581 Piteå;42000')).figures).toEqual([
				'befolkning 2581 2023 T 42000'
			]);
		}
	);

	test.each(['Öppet arbetslösa 31 mars', 'Antal inskrivna den 15 oktober', 'Platser 1 sep'])(
		'%s beside a year is what is counted',
		async (heading) => {
			expect((await readLines(`Kommun;År;${heading}`, 'Piteå;2023;12')).figures).toEqual([
				`${heading} 2581 2023 T 12`
			]);
		}
	);

	test('without any year the file says no time', async () => {
		const { problems } = await readLines('Kommun;Folkmängd 31 december', 'Piteå;42000');
		expect(problems).toEqual(['sheet-no-period']);
	});

	test('another day with its year is still a day', async () => {
		const { problems } = await readLines('Kommun;Antal 15 mars 2023', 'Piteå;42');
		expect(problems).toEqual(['period-is-day']);
	});
});

const EUROSTAT = [
	['Data extracted on 01/02/2025 10:00:00 from [ESTAT]'],
	['Dataset: ', 'Population by region'],
	['Last updated: ', '01/02/2025 23:00'],
	[],
	['Time frequency', '', 'Annual'],
	['Unit of measure', '', 'Number'],
	[],
	['TIME', '2022', '', '2023', ''],
	['GEO (Labels)', '', '', '', ''],
	['Sweden', 10452326, '', 10521556, 'p'],
	['Norrbottens län', 249693, '', 249177, 'b'],
	[],
	['Special value'],
	[':', 'not available'],
	['Observation flags:'],
	['p', 'provisional']
];

test('Eurostat’s workbook is read with its flags', async () => {
	const bytes = writeWorkbook({ 'Sheet 1': EUROSTAT });
	const { description, table } = await lookAtFile('fil', bytes, SOURCES, CONTEXT);
	const kept = table && keepTable(table, CONTEXT, '2581');
	expect(description.sample.map((one) => [one.area, one.period, one.preliminary ?? false])).toEqual(
		[
			['00', '2022', false],
			['00', '2023', true],
			['25', '2022', false],
			['25', '2023', false]
		]
	);
	expect(description.reasons).toMatchObject({ 'flag:b': 1 });
	expect(kept?.ok && [kept.value.title, kept.value.unit]).toEqual([
		'Population by region',
		'Number'
	]);
});

const TIERS = [
	[
		['Kommun', 'Kvinnor', null, 'Män', null],
		[null, 2023, 2024, 2023, 2024],
		['Piteå', 1, 2, 3, 4]
	],
	[
		['Kommun', 2023, null, 2024, null],
		[null, 'Kvinnor', 'Män', 'Kvinnor', 'Män'],
		['Piteå', 1, 3, 2, 4]
	],
	[
		[null, 'Kvinnor', null, 'Män', null],
		['Kommun', 2023, 2024, 2023, 2024],
		['Piteå', 1, 2, 3, 4]
	]
];

test.each(TIERS.map((rows) => [rows] as const))(
	'two rows of headings, merged, with years as numbers: %j',
	async (rows) => {
		const bytes = writeWorkbookAs({ Blad1: { rows, merged: ['A1:A2', 'B1:C1', 'D1:E1'] } });
		expect([...(await readBytes(bytes)).figures].sort()).toEqual([
			'Värde 2581 2023 K 1',
			'Värde 2581 2023 M 3',
			'Värde 2581 2024 K 2',
			'Värde 2581 2024 M 4'
		]);
	}
);

describe('lines above a table that say what it was asked for', () => {
	const TABLE = ['Kommun;2023;2024', 'Piteå;12;13', 'Kalix;14;15'];
	const FIGURES = [
		...['Värde 2581 2023 K 12', 'Värde 2581 2024 K 13'],
		...['Värde 2514 2023 K 14', 'Värde 2514 2024 K 15']
	];
	test.each([
		[['Kön;Kvinnor', 'Ålder;totalt']],
		[['Kön;Kvinnor', 'Ålder;totalt', '']],
		[['Kön;Kvinnor;', 'Ålder;totalt;', ';;']],
		[['Kön;Kvinnor', 'Ålder;totalt', 'Civilstånd;samtliga', '']]
	])('%j', async (lines) => {
		expect((await readLines(...lines, ...TABLE)).figures).toEqual(FIGURES);
	});

	test('also in a workbook', async () => {
		const rows = [
			['Kön', 'Kvinnor'],
			['Ålder', 'totalt'],
			[],
			...TABLE.map((row) => row.split(';'))
		];
		expect((await readBytes(writeWorkbook({ Blad1: rows }))).figures).toEqual(FIGURES);
	});

	test('make a known table of women none of all', async () => {
		const rows = ['region;Folkmängd 2023;Folkmängd 2024', '2581 Piteå;12;13'];
		expect((await readLines('Kön;Kvinnor;', 'Ålder;totalt;', ...rows)).source).toBeNull();
	});

	test('but headings that are too few are no such lines', async () => {
		const { problems } = await readLines('Kommun;År', 'Piteå;2023;5', 'Kalix;2023;6');
		expect(problems).toEqual(['csv-row-width']);
	});
});

test.each([
	['ÅrMånad', '202401', '2024-01'],
	['År_månad', '2024-02', '2024-02'],
	['YearMonth', '202403', '2024-03'],
	['ÅrKvartal', '2024K1', '2024-Q1']
])('a column headed %s', async (heading, written, period) => {
	const { figures } = await readLines(`Kommun;${heading};Antal`, `Piteå;${written};12`);
	expect(figures).toEqual([`Antal 2581 ${period} T 12`]);
});

test('the same heading twice is said to be that', async () => {
	const rows = ['2581 Piteå;2023;42000;42000', '2514 Kalix;2023;15000;15000'];
	const { problems } = await readLines('region;år;Folkmängd;Folkmängd', ...rows);
	expect(problems).toEqual(['figure-repeated-beside']);
});

test('women and men beside a row for both are the source that has women and men', async () => {
	const rows = ['kvinnor;20', 'män;22', 'totalt;42'].map((row) => `2581 Piteå;${row}`);
	const { source, left } = await readLines('region;kön;Folkmängd 2023', ...rows);
	expect([source, left]).toEqual(['scb-folkmangd-kon', { 'both-sexes': 1 }]);
});

test('a sum of places in a known table is left out', async () => {
	const rows = ['2581 Piteå;2023;42000', '2514 Kalix;2023;15000', 'Totalt;2023;57000'];
	const { source, left } = await readLines('region;år;Folkmängd', ...rows);
	expect([source, left]).toEqual(['scb-folkmangd', { 'total-row': 1 }]);
});

test.each([
	['OBS_FLAG', ['', 'p', '']],
	['Kommentar', ['', 'osäker', '']],
	['Status', ['', 'P', '']]
])('of a column %s only what stands in it is counted', async (heading, said) => {
	const rows = said.map((text, at) => `Piteå;${2021 + at};${at};${text}`);
	const { left } = await readLines(`Kommun;År;Antal;${heading}`, ...rows);
	expect(left).toEqual({ [`note-column:${heading}`]: 1 });
});

describe('a column that parts no series', () => {
	test.each([
		['the same in all of it', ['Sportotek', 'Sportotek']],
		['another text each year', ['Sportotek', 'Gångväg']]
	])('Insats with %s', async (_, [one = '', other = '']) => {
		const rows = [`Piteå;2023;4;${one}`, `Piteå;2024;5;${other}`];
		expect(await readLines('Kommun;År;Antal;Insats', ...rows)).toMatchObject({
			figures: ['Antal 2581 2023 T 4', 'Antal 2581 2024 T 5'],
			left: { 'note-column:Insats': 2 }
		});
	});

	test('UNIT_MULT of none is no content', async () => {
		const { figures } = await readLines('geo,TIME_PERIOD,OBS_VALUE,UNIT_MULT', 'SE332,2022,5,0');
		expect(figures).toEqual(['OBS_VALUE 25 2022 T 5']);
	});
});

describe('shares with and without a percent sign in one column', () => {
	test('are not mixed where one is below one', async () => {
		const { problems } = await readLines('Kommun;År;Andel', 'Piteå;2023;12,5%', 'Piteå;2024;0,14');
		expect(problems).toEqual(['value-percent-mixed']);
	});

	test.each([['13,5'], ['0,14%'], ['0'], ['..']])('but %s beside 12,5%% is read', async (other) => {
		const read = await readLines('Kommun;År;Andel', 'Piteå;2023;12,5%', `Piteå;2024;${other}`);
		expect([read.problems, read.figures.length]).toEqual([[], 2]);
	});
});

describe('a comma between three figures and three of a known table', () => {
	test('is told by a number with two of them, before it and behind it', async () => {
		const rows = ['2581 Piteå;2023;42,038', '00 Riket;2023;10,587,712', '2514 Kalix;2023;15,001'];
		const bytes = new TextEncoder().encode(['region;år;Folkmängd', ...rows, ''].join('\n'));
		expect((await readBytes(bytes)).figures).toEqual([
			'befolkning 2581 2023 T 42038',
			'befolkning 00 2023 T 10587712',
			'befolkning 2514 2023 T 15001'
		]);
		const walk = await walkCsv(
			{ file: fileOf('fil.csv', bytes), encoding: 'utf-8' },
			SOURCES,
			CONTEXT
		);
		const whole = walk?.readings.filter(({ reading }) => reading.problems.length === 0);
		expect(whole?.map(({ reading }) => reading.observations)).toEqual([3]);
	});

	test('is in doubt where nothing tells', async () => {
		const { problems } = await readLines('region;år;Folkmängd', '2581 Piteå;2023;42,038');
		expect(problems).toEqual(['value-ambiguous']);
	});
});
