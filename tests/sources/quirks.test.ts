import { fault, wholeFile } from '$lib/domain/problem';
import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from './support';

const utf8 = (text: string) => new TextEncoder().encode(text);
const describeText = (text: string) => describeFile('fil', utf8(text), SOURCES, CONTEXT);
const describeJson = (value: unknown) => describeText(JSON.stringify(value));

/** Two areas, two sexes and two years in a px file, with other lines in place of some. */
function px(data: readonly string[], other: Readonly<Record<string, string>> = {}): string {
	const lines = {
		CHARSET: '"ANSI"',
		CODEPAGE: '"iso-8859-1"',
		CONTENTS: '"Folkmängd"',
		STUB: '"region","kön"',
		HEADING: '"år"',
		'VALUES("region")': '"Övertorneå","Kalix"',
		'CODES("region")': '"2518","2514"',
		'VALUES("kön")': '"män","kvinnor"',
		'CODES("kön")': '"1","2"',
		'VALUES("år")': '"2023","2024"',
		'TIMEVAL("år")': 'TLIST(A1),"2023","2024"',
		...other
	};
	const head = Object.entries(lines).map(([keyword, text]) => `${keyword}=${text};`);
	return [...head, 'DATA=', ...data, ';'].join('\n');
}

const FOUR_ROWS = ['2120 2105', '1968 1952', '7900 7880', '7600 7511'];

function jsonStat(index: Readonly<Record<string, number>>) {
	return {
		...{ version: '2.0', class: 'dataset', label: 'Besök', id: ['Region', 'Tid'], size: [2, 1] },
		role: { time: ['Tid'], geo: ['Region'] },
		dimension: {
			Region: { label: 'region', category: { index } },
			Tid: { label: 'år', category: { index: { '2024': 0 } } }
		},
		value: [31, 44]
	};
}

describe('a px file', () => {
	test('with KEYS is read row by row, and rows that it leaves out are no values', async () => {
		const keys = { 'KEYS("region")': 'CODES', 'KEYS("kön")': 'VALUES' };
		const text = px(['"2514","kvinnor",7600 7511', '"2518","män",2120 2105'], keys);
		const { observations, sample } = await describeText(text);
		const figures = sample.map((one) => [
			one.area,
			one.sex,
			one.period,
			'value' in one && one.value
		]);
		expect([observations, figures]).toEqual([
			4,
			[
				['2518', 'M', '2023', 2120],
				['2518', 'M', '2024', 2105],
				['2514', 'K', '2023', 7600],
				['2514', 'K', '2024', 7511]
			]
		]);
	});

	test.each([
		['a key that is no category', ['"9999","1",7600 7511'], 'region'],
		['a row twice', ['"2514","1",1 2', '"2514","1",3 4'], 'DATA'],
		['a row that is cut off', ['"2514","1",7600'], 'DATA']
	])('with KEYS and %s is refused at its place', async (_, data, column) => {
		const keys = { 'KEYS("region")': 'CODES', 'KEYS("kön")': 'CODES' };
		const { observations, problems } = await describeText(px(data, keys));
		expect([observations, problems[0]?.column]).toEqual([0, column]);
	});

	test('may declare any words for a missing value', async () => {
		const words = { DATASYMBOL1: '"uppgift saknas"', DATASYMBOL2: '"sekretess"' };
		const data = ['2120 "."', '".." 1952', '7900 7880', '7600 7511'];
		const { sample } = await describeText(px(data, words));
		expect(sample.flatMap((one) => ('gap' in one ? [one.gap] : []))).toEqual([
			'missing',
			'suppressed-by-source'
		]);
	});

	test('in code page 850 has its Swedish letters', async () => {
		const text = px(FOUR_ROWS, { CODEPAGE: '"cp850"' });
		const letters: Readonly<Record<string, number>> = { ö: 0x94, ä: 0x84, å: 0x86, Ö: 0x99 };
		const bytes = Uint8Array.from([...text].map((c) => letters[c] ?? c.charCodeAt(0)));
		const { dimensions, source } = await describeFile('f.px', bytes, SOURCES, CONTEXT);
		expect([source, dimensions.map(({ heading }) => heading)]).toEqual([
			'scb-folkmangd-kon',
			['region', 'kön', 'år']
		]);
	});

	test('of months is not the source that counts years', async () => {
		const months = {
			HEADING: '"månad"',
			'VALUES("månad")': '"2023M11","2023M12"',
			'TIMEVAL("månad")': 'TLIST(M1),"202311","202312"'
		};
		expect(await describeText(px(FOUR_ROWS, months))).toMatchObject({
			...{ source: null, observations: 8, problems: [] }
		});
	});
});

describe('a JSON-stat file', () => {
	test('inside a collection is read', async () => {
		const link = { item: [jsonStat({ '2518': 0, '2514': 1 })] };
		const found = await describeJson({ version: '2.0', class: 'collection', link });
		expect(found).toMatchObject({ format: 'json-stat', observations: 2 });
	});

	test('as a collection of addresses says that it has no values', async () => {
		const link = { item: [{ class: 'dataset', href: 'https://example.org/a' }] };
		const { problems } = await describeJson({ version: '2.0', class: 'collection', link });
		expect(problems[0]).toMatchObject({ column: 'link' });
	});

	test('with two categories in one place is refused', async () => {
		const { problems } = await describeJson(jsonStat({ '2518': 0, '2514': 0 }));
		expect(problems[0]).toMatchObject({ column: 'Region' });
	});
});

describe('a CSV file', () => {
	test('of periods alone belongs to no source, whatever areas it has', async () => {
		const { source, observations } = await describeText(
			'region;kön;2021M12;2022M01\n2518;T;4,1;3,9\n'
		);
		expect([source, observations]).toEqual([null, 2]);
	});

	test.each([
		['halvår', '2023H1', '2023-H1'],
		['vecka', '2023V52', '2023-W52'],
		['vecka', '2023U05', '2023-W05']
	])('by %s has the period %s', async (heading, written, period) => {
		const { sample } = await describeText(`region;${heading};antal\n2518;${written};3\n`);
		expect(sample[0]?.period).toBe(period);
	});

	test('tells of the cell that is no number, also where most are none', async () => {
		const { problems } = await describeText('region;år;besök\n2518;2023;31\n2514;2023;oj\n');
		expect(problems[0]).toMatchObject({ line: 3, column: 'besök', value: 'oj' });
	});

	test.each([
		['that a source has', 'Folkmängd'],
		['that no source has', 'Besök']
	])('of a table %s tells the first hundred faults and counts the others', async (_, content) => {
		const rows = Array.from({ length: 250 }, (_, at) => `2518;${1700 + at};oj${at}\n`);
		const text = `region;år;${content}\n2518;1699;31\n${rows.join('')}`;
		const { problems } = await describeText(text);
		expect([problems.length, problems.at(-1)]).toEqual([
			101,
			wholeFile(fault('more-left-out', { count: 150 }))
		]);
	});

	test('may write a number with an exponent', async () => {
		const { sample } = await describeText('region;år;besök\n2518;2023;1,5E+03\n');
		expect(sample[0]).toMatchObject({ value: 1500 });
	});
});

/** A row of Kolada's with a value that is no longer one. */
const DELETED = {
	...{ kpi: 'N00945', municipality: '2518', period: 2023 },
	values: [{ gender: 'T', value: 31.3, status: '', isdeleted: true }]
};

test.each([
	['that is compressed', Uint8Array.of(0x1f, 0x8b, 8, 0), 'file-is-gzip'],
	['whose values were all taken back', utf8(JSON.stringify({ values: [DELETED] })), 'values-none']
])('a file %s is refused with the reason', async (_, bytes, code) => {
	const { problems } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	expect(problems[0]?.code).toBe(code);
});

test.each([
	['is a schema', { properties: { value: {} } }, 'json-is-schema'],
	['only names one', { rows: [1] }, 'json-unknown-form']
])('JSON with a schema’s address that %s is said to be what it is', async (_, parts, code) => {
	const { problems } = await describeJson({ $schema: 'https://example.org/schema', ...parts });
	expect(problems[0]?.code).toBe(code);
});
