import { columnWords, describeProblem } from '$lib/format/problems/describe-problem';
import { expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { writeWorkbook } from '../support/workbook';
import { CONTEXT } from './support';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const json = (value: unknown) => utf8(JSON.stringify(value));

/** Keys that look like numbers come first when JavaScript reads them: 2518 before 00. */
const POPULATION_JSON_STAT = {
	...{ version: '2.0', class: 'dataset', label: 'Folkmängden efter region och år', source: 'SCB' },
	id: ['Region', 'ContentsCode', 'Tid'],
	size: [2, 1, 2],
	role: { time: ['Tid'], metric: ['ContentsCode'] },
	dimension: {
		Region: {
			label: 'region',
			category: { index: { '00': 0, '2518': 1 }, label: { '00': 'Riket', '2518': 'Övertorneå' } }
		},
		ContentsCode: {
			label: 'tabellinnehåll',
			category: { index: { BE0101N1: 0 }, label: { BE0101N1: 'Folkmängd' } }
		},
		Tid: { label: 'år', category: { index: { '2023': 0, '2024': 1 }, label: {} } }
	},
	extension: { px: { tableid: 'TAB638' } },
	value: [10551707, null, 4088, 4057],
	status: { '1': '..' }
};

const POPULATION_PX = [
	'CHARSET="ANSI";',
	'AXIS-VERSION="2010";',
	'CODEPAGE="iso-8859-1";',
	'LANGUAGE="sv";',
	'MATRIX="BE0101N1";',
	'TABLEID="TAB638";',
	'TITLE="Folkmängden efter region, "',
	'"tabellinnehåll och år";',
	'STUB="region";',
	'HEADING="tabellinnehåll","år";',
	'CONTVARIABLE="tabellinnehåll";',
	'VALUES("region")="Riket","Övertorneå";',
	'CODES("region")="00","2518";',
	'VARIABLECODE("region")="Region";',
	'VALUES("tabellinnehåll")="Folkmängd","Folkökning";',
	'CODES("tabellinnehåll")="BE0101N1","BE0101N2";',
	'VALUES("år")="2023","2024";',
	'TIMEVAL("år")=TLIST(A1),"2023","2024";',
	'PRECISION("tabellinnehåll","Folkmängd (antal)")=0;',
	'DATASYMBOL2="..";',
	'DATA=',
	'10551707 ".." 29 "-"',
	'4088 4057 -31 -31',
	';'
].join('\r\n');

const FK_ROWS = [
	['ALL_ALL', 'ALL', '22.3'],
	['ALL_25', '25', '25.9'],
	['18_25', '25', null]
].map(([kommun, lan, value]) => ({
	dimensions: {
		...{ ar: '2024', manad: '09', kon_kod: 'ALL', aldersklass_kod: 'ALL' },
		...{ lan_kod: lan, kommun_kod: kommun }
	},
	observations: { oht: value === null ? { rojd: true } : { value } }
}));

/** The same with columns of any place: its code beside its name, or one of them. */
const FK_REGIONS = (place: (code: string, name: string) => Record<string, string>) =>
	json(
		[
			['ALL', 'Riket', 22.3],
			['25', 'Norrbottens län', 25.9],
			['2518', 'Övertorneå', 27.1]
		].map(([code, name, value]) => ({
			dimensions: { ar: '2024', manad: '09', ...place(String(code), String(name)), kon_kod: 'ALL' },
			observations: { dagar: { value: String(value) } }
		}))
	);
const FK_PLACES = ['00 2024-09 T 22.3', '25 2024-09 T 25.9', '2518 2024-09 T 27.1'];

/** Layout, bytes, source, and each figure as `area period sex value-or-gap`. */
const LAYOUTS: readonly (readonly [string, Uint8Array, string | null, readonly string[]])[] = [
	[
		'JSON-stat 2 with keys that look like numbers and a sparse status',
		json(POPULATION_JSON_STAT),
		'scb-folkmangd',
		['00 2023 T 10551707', '00 2024 T missing', '2518 2023 T 4088', '2518 2024 T 4057']
	],
	[
		'Försäkringskassan’s rows with a column of codes beside one of names',
		FK_REGIONS((code, name) => ({ region_kod: code, region_namn: name })),
		null,
		FK_PLACES
	],
	[
		'Försäkringskassan’s rows with a column of names that has no ending beside one of codes',
		FK_REGIONS((code, name) => ({ region: name, region_kod: code })),
		null,
		FK_PLACES
	],
	[
		'Försäkringskassan’s rows with a column of codes alone',
		FK_REGIONS((code) => ({ region: code })),
		null,
		FK_PLACES
	],
	[
		'Försäkringskassan’s rows with a column of names alone',
		FK_REGIONS((_, name) => ({ region: name })),
		null,
		FK_PLACES
	],
	[
		'records of one level with a code and a name',
		json([
			{ ar: 2024, region_kod: '25', region_namn: 'Norrbottens län', dagar: 25.9 },
			{ ar: 2024, region_kod: '2518', region_namn: 'Övertorneå', dagar: 27.1 }
		]),
		null,
		['25 2024 T 25.9', '2518 2024 T 27.1']
	],
	[
		'JSON-stat 1 inside a bundle, with sizes as texts and sparse values',
		json({
			folkmangd: {
				label: 'Folkmängden',
				value: { '0': 4088, '1': 4057 },
				dimension: {
					id: ['Region', 'Tid'],
					size: ['1', '2'],
					role: { time: ['Tid'], geo: ['Region'] },
					Region: { category: { label: { '2518': 'Övertorneå' } } },
					Tid: { category: { index: ['2023', '2024'] } }
				}
			}
		}),
		null,
		['2518 2023 T 4088', '2518 2024 T 4057']
	],
	[
		'px in Latin-1 with a title over two lines, a declared mark and a true zero',
		latin1(POPULATION_PX),
		'scb-folkmangd',
		['00 2023 T 10551707', '00 2024 T missing', '2518 2023 T 4088', '2518 2024 T 4057']
	],
	[
		'px that says Latin-1 and is UTF-8',
		utf8(POPULATION_PX),
		'scb-folkmangd',
		['00 2023 T 10551707', '00 2024 T missing', '2518 2023 T 4088', '2518 2024 T 4057']
	],
	[
		'px of another country: weeks, and a colon for what is secret',
		latin1(
			[
				'CHARSET="ANSI";',
				'STUB="kjønn";',
				'HEADING="uke";',
				'VALUES("kjønn")="Begge kjønn";',
				'VALUES("uke")="2023U29","2023U30","2023U31";',
				'TIMEVAL("uke")=TLIST(W1),"2023U29","2023U30","2023U31";',
				'DATASYMBOL1="..";DATASYMBOL2="...";DATASYMBOL3=":";DATASYMBOLNIL="-";',
				'DATA=',
				'12.5 "..." ".";'
			].join('\n')
		),
		null,
		[' 2023-W29 T 12.5', ' 2023-W30 T suppressed-by-source', ' 2023-W31 T missing']
	],
	[
		'px by half-years written 20241 and 20242',
		latin1(
			'STUB="region";\nHEADING="tid";\nVALUES("region")="2518 Övertorneå";\nVALUES("tid")="20241","20242";\nTIMEVAL("tid")=TLIST(H1),"20241","20242";\nDATA=\n1 2\n;'
		),
		null,
		['2518 2024-H1 T 1', '2518 2024-H2 T 2']
	],
	[
		'PxWeb 1 JSON with a byte order mark, by sex',
		utf8(
			`\uFEFF${JSON.stringify({
				columns: [
					{ code: 'Region', text: 'region', type: 'd' },
					{ code: 'Kon', text: 'kön', type: 'd' },
					{ code: 'Tid', text: 'år', type: 't' },
					{ code: 'X1', text: 'Medelålder', type: 'c' }
				],
				comments: [],
				data: [
					{ key: ['2518', '1', '2017'], values: ['49.4'] },
					{ key: ['2518', '2', '2017'], values: ['49.0'] },
					{ key: ['2518', '1', '2018'], values: ['..'] }
				]
			})}`
		),
		'scb-medelalder',
		['2518 2017 M 49.4', '2518 2017 K 49', '2518 2018 M missing']
	],
	[
		'Kolada 3 with a value for each gender and one that is missing',
		json({
			values: [
				{
					...{ kpi: 'N00957', municipality: '2518', period: 2017 },
					values: [
						{ gender: 'T', count: 1, status: '', value: 33 },
						{ gender: 'K', count: 1, status: '', value: null }
					]
				},
				{
					...{ kpi: 'N00957', municipality: '0025', period: 2017 },
					values: [{ gender: 'T', count: 1, status: '', value: 28.8 }]
				}
			],
			...{ count: 2, next_url: null, previous_url: null }
		}),
		null,
		['2518 2017 T 33', '2518 2017 K missing', '25 2017 T 28.8']
	],
	[
		'Försäkringskassan’s JSON with what is secret',
		json(FK_ROWS),
		'fk-ohalsotal',
		['00 2024-09 T 22.3', '25 2024-09 T 25.9', '2518 2024-09 T suppressed-by-source']
	],
	[
		'CSV in Windows-1252 whose last heading holds a comma without quotes',
		latin1(
			'"region","år","fastighetstyp",Köpeskilling för småhus, medelvärde i tkr\r\n"2518 Övertorneå","2012","permanentbostad",315\r\n"2518 Övertorneå","2013","permanentbostad",373\r\n'
		),
		null,
		['2518 2012 T 315', '2518 2013 T 373']
	],
	[
		'CSV of codes in separate columns, with lines that end in CR alone',
		utf8('region;tid;ME0104B8\r2518;1973;89.9\r2518;1976;91.1\r'),
		'scb-valdeltagande',
		['2518 1973 T 89.9', '2518 1976 T 91.1']
	],
	[
		'CSV with a byte order mark, years in the headings and names without rings and dots',
		utf8('\uFEFFk_ID;kommun;ar_1950;ar_1951\nOVT;Overtornea;10076;10139\n'),
		null,
		['2518 1950 T 10076', '2518 1951 T 10139']
	],
	[
		'a workbook from PxWeb: a title, years as texts, code and name without headings',
		writeWorkbook({
			BE0101N1: [
				['Folkmängd efter region och år'],
				[null],
				[null, null, '2023', '2024'],
				['0114', 'Upplands Väsby', 50110, 50323],
				['2518', 'Övertorneå', 4088, 4057]
			]
		}),
		'scb-folkmangd',
		['0114 2023 T 50110', '0114 2024 T 50323', '2518 2023 T 4088', '2518 2024 T 4057']
	],
	[
		'a workbook from Försäkringskassan: year and month apart, noise after the decimals',
		writeWorkbook({
			tabell: [
				['År', 'Månad', 'Län', 'Kommun', 'Ålder', 'Kön', 'Ohälsotalet'],
				['2024', '09', 'Riket', 'Riket', 'Samtliga 16-64 år', 'Kvinnor och män', 22.3],
				[
					...['2024', '09', '25 Norrbottens län', '25 Norrbottens län', 'Samtliga 16-64 år'],
					...['Kvinnor och män', 25.900000000000002]
				]
			]
		}),
		'fk-ohalsotal',
		['00 2024-09 T 22.3', '25 2024-09 T 25.9']
	],
	[
		'a workbook from Försäkringskassan that has counties alone',
		writeWorkbook({
			tabell: [
				['År', 'Månad', 'Län', 'Ålder', 'Kön', 'Ohälsotalet'],
				['2024', '09', 'Riket', 'Samtliga 16-64 år', 'Kvinnor och män', 22.3],
				['2024', '09', '25 Norrbottens län', 'Samtliga 16-64 år', 'Kvinnor', 33.799999999999997]
			]
		}),
		'fk-ohalsotal',
		['00 2024-09 T 22.3', '25 2024-09 K 33.8']
	],
	[
		'a workbook from PxWeb by sex: no headings, and the area only where it changes',
		writeWorkbook({
			BefolkningNy: [
				['Folkmängd efter region, kön och år'],
				[null, null, '2023'],
				['2518 Övertorneå', 'män', 2120],
				[null, 'kvinnor', 1968],
				['2514 Kalix', 'män', 7900],
				[null, 'kvinnor', 7600]
			]
		}),
		'scb-folkmangd-kon',
		['2518 2023 M 2120', '2518 2023 K 1968', '2514 2023 M 7900', '2514 2023 K 7600']
	],
	[
		'a workbook whose first sheet is about something else',
		writeWorkbook({
			Information: [
				['Kontakt', 'Telefon'],
				['SCB', '010-479 50 00']
			],
			Tabell: [
				['region', 'år', 'Folkmängd'],
				['2518 Övertorneå', '2023', 4088]
			]
		}),
		'scb-folkmangd',
		['2518 2023 T 4088']
	],
	[
		'a workbook from SCB: headings over two rows, the country without a code, a footnote',
		writeWorkbook({
			Totalt: [
				['Folkmängd 31 december 2023'],
				['Kommun', 'Kommunnamn', 'Folkmängd', 'Folk-'],
				['Län', 'Länsnamn', null, 'ökning'],
				[null, 'Riket', 10551707, 30151],
				['2518', 'Övertorneå   ', 4088, -31],
				['1) Preliminära uppgifter']
			]
		}),
		null,
		['00 2023 T 10551707', '00 2023 T 30151', '2518 2023 T 4088', '2518 2023 T -31']
	],
	[
		'a workbook with months by name and the county in its title',
		writeWorkbook({
			Tabell: [
				['Ekonomiskt bistånd, Norrbottens län'],
				['År', 'Månad', 'Antal hushåll'],
				['2024', 'Januari', 3914],
				['2024', 'Februari', '--']
			]
		}),
		null,
		['25 2024-01 T 3914', '25 2024-02 T missing']
	]
];

test.each(LAYOUTS)('%s', async (_, bytes, source, figures) => {
	const described = await describeFile('fil', bytes, SOURCES, CONTEXT);
	const seen = described.sample.map((one) =>
		[one.area, one.period, one.sex, 'value' in one ? one.value : one.gap].join(' ')
	);
	expect([described.problems, described.source, [...seen].sort()]).toEqual([
		[],
		source,
		[...figures].sort()
	]);
});

/** A file, where it is wrong, and a word of the reason. */
const BROKEN: readonly (readonly [string, Uint8Array, number, string, string])[] = [
	['nothing at all', utf8(''), 1, 'hela filen', 'tom'],
	['a web page', utf8('<!DOCTYPE html><html>'), 1, 'hela filen', 'webbsida'],
	['JSON with NaN', utf8('[\n{"kpi": "N1", "värde": NaN}]'), 2, 'hela raden', 'tecken 24'],
	[
		'JSON that was cut off',
		utf8('{"values": [\n{"kpi"'),
		2,
		'hela raden',
		'från tecken 7 på raden. Den kan vara avhuggen'
	],
	['an empty answer', utf8('[]'), 1, 'hela filen', 'tom lista'],
	[
		'JSON-stat with too few values',
		json({ ...POPULATION_JSON_STAT, value: [1, 2, 3] }),
		1,
		'value',
		'3 värden men dimensionerna ger 4'
	],
	[
		'JSON-stat with a word among its values',
		json({ ...POPULATION_JSON_STAT, value: [1, null, 'tre', 4] }),
		3,
		'Övertorneå · Folkmängd · 2023',
		'inte ett tal'
	],
	[
		'px that was cut off',
		latin1(POPULATION_PX.slice(0, -15)),
		23,
		'DATA',
		'5 värden men variablerna ger 8'
	],
	[
		'px with a word among its numbers',
		latin1(POPULATION_PX.replace('4057', '40x7')),
		23,
		'DATA',
		'varken ett tal'
	],
	[
		'a workbook that was cut off',
		writeWorkbook({ a: [['x', 1]] }).slice(0, 300),
		1,
		'hela filen',
		'trasig'
	],
	[
		'a workbook with a word among its numbers',
		writeWorkbook({
			a: [
				['region', 'år', 'Folkmängd'],
				['2518', '2024', 4057],
				['2518', '2023', 'många']
			]
		}),
		3,
		'Folkmängd',
		'som ett tal'
	],
	['CSV without any time', utf8('Kommun;Antal\n2518 Övertorneå;3\n'), 1, 'hela filen', 'vilken tid']
];

test.each(BROKEN)('%s is refused where it is wrong', async (_, bytes, line, column, words) => {
	const { problems, observations } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	const [problem] = problems;
	if (!problem) throw new Error('Nothing is wrong');
	expect([observations, problem.line ?? 1, columnWords(problem, 'sv')]).toEqual([0, line, column]);
	expect(describeProblem(problem, 'sv')).toContain(words);
});
