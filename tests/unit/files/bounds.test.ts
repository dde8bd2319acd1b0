import { describe, expect, test } from 'vitest';
import { findNameProblem, plainName } from '$lib/server/files/file-name';
import { findPersonalCell, readRows } from '$lib/server/files/own-table/read-rows';
import { parseCsv } from '$lib/server/files/csv/csv-table';
import { parseJson } from '$lib/server/files/json/json-text';
import { readJsonTable } from '$lib/server/layout/unknown/json-table';
import { readPx } from '$lib/server/files/px/px';
import { cpuTimeOf } from '../../support/cpu-time';

const encode = (text: string) => new TextEncoder().encode(text);

test.each([
	['a personal number', 'Anna Svensson 850101-1236 röd.csv'],
	['a personal number with a century', '198501011236.xlsx'],
	['a personal number between low lines', 'anna_850101_1236.csv'],
	['a coordination number', '850161-1233.csv'],
	['an e-mail address', 'anna.svensson@example.se.csv'],
	['a telephone number', '070-123 45 67.csv'],
	['a telephone number after words', 'Anna_070-1234567.csv'],
	['a telephone number abroad', 'Anna +358 40 1234567.csv'],
	['a personal number with a hyphen that does not break', 'lista 850101\u20111236.csv'],
	['a personal number with an en dash', 'lista 850101–1236.csv'],
	['a personal number with a blank that does not break', 'lista 850101\u00a01236.csv'],
	['an e-mail address spelt out', 'anna.svensson(at)example.se.csv']
])('a name with %s is refused without being repeated', (_, name) => {
	const problem = findNameProblem(name);
	expect([problem !== null, JSON.stringify(problem).includes(name.slice(0, 4))]).toEqual([
		true,
		false
	]);
});

test.each([
	'BE0101N1_20261106-090807.csv',
	'20240611-1425.csv',
	'20240611_1423.xlsx',
	'240611-1423.csv',
	'export 1234567890.csv',
	'000123456789.csv',
	'850101-1234.csv',
	'2024-06-11 14.25.csv',
	'2024-06-11-142530.csv',
	'mående 2026-10.csv',
	'kommunens insatser.xlsx'
])('%s is a name like any other', (name) => {
	expect([findNameProblem(name), plainName(name)]).toEqual([null, name]);
});

test('a name of more than 200 characters is refused', () => {
	expect(findNameProblem('a'.repeat(201))).toMatchObject({
		code: 'file-name-too-long',
		values: { most: 200 }
	});
});

test('a cell of more than 10 000 characters is told by line and column', async () => {
	const table = parseCsv(`År;Text\n2026;kort\n2027;${'a'.repeat(10_001)}`);
	expect(table).toMatchObject({ ok: false, problems: [{ line: 3, column: 2 }] });
});

test('an e-mail address in a line above the table is found', async () => {
	const table = await readRows(encode('Fråga anna@example.se\n\nÅr;Antal\n2025;3\n2026;4'));
	expect(table.ok && findPersonalCell(table.value)).toMatchObject({ line: 1 });
});

const MOST_TIMES = 15;
const FLOOR_MS = 10;

const HUGE: Readonly<Record<string, (size: number) => unknown>> = {
	'one cell': (size) => readRows(encode(`a;b\n1;${'x'.repeat(size)}`)),
	'one cell of digits': (size) => readRows(encode(`a;b\n1;${'1'.repeat(size)}`)),
	'one quoted cell of lines': (size) => parseCsv(`a;b\n1;"${'x\n'.repeat(size / 2)}"`),
	columns: (size) => parseCsv(`${'a;'.repeat(size)}\n${'1;'.repeat(size)}`),
	'rows of one cell': (size) => parseCsv(`a;b\n${'1\n'.repeat(size)}`),
	rows: (size) => parseCsv(`a;b\n${'1;2\n'.repeat(size)}`),
	quotes: (size) => parseCsv(`a;b\n1;${'"'.repeat(size)}`),
	'cells that are quotes': (size) => parseCsv(`a;b\n${';\n'.repeat(size / 10)}`),
	'JSON within JSON': (size) => parseJson('['.repeat(size)),
	'a JSON text of one letter': (size) => parseJson(`{"a":"${'b'.repeat(size)}`),
	'JSON rows': (size) => {
		const json = `[${Array.from({ length: size / 10 }, () => '{"a":1}').join(',')}]`;
		return readJsonTable(json);
	},
	'a px keyword': (size) => readPx(`${'A'.repeat(size)}="x";`),
	'a px keyword without end': (size) => readPx(`TITLE="${'a'.repeat(size)}`),
	'px keywords': (size) => readPx('A="b";\n'.repeat(size / 10)),
	'px values': (size) => readPx(`TITLE="a";VALUES("b")=${'"c",'.repeat(size / 10)}"d";`)
};

describe.each(Object.entries(HUGE))('ten times as much of %s', (_, read) => {
	test('takes at most fifteen times as long', async () => {
		const least = async (size: number) => {
			let best = Infinity;
			for (let again = 0; again < 5; again += 1) {
				best = Math.min(best, await cpuTimeOf(() => read(size)));
			}
			return best;
		};
		const short = await least(10_000);
		expect(await least(100_000)).toBeLessThan(MOST_TIMES * Math.max(short, FLOOR_MS));
	});
});
