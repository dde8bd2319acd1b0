import { expect, test } from 'vitest';
import { readRows } from '$lib/server/files/own-table/read-rows';

const ROWS = [
	{ vecka: '2026-W40', grön: 8, gul: 1, röd: 1 },
	{ vecka: '2026-W41', grön: 7, gul: 2, röd: 1, inbjudna: 12 }
];

async function read(text: string) {
	const table = await readRows(new TextEncoder().encode(text));
	if (!table.ok) return table.problems.map(({ line, code }) => `${line} ${code}`);
	const { header, rows, around } = table.value;
	return [header, ...rows, ...around].map(({ line, cells }) => `${line} ${cells.join(';')}`);
}

const READ = ['1 vecka;grön;gul;röd;inbjudna', '1 2026-W40;8;1;1;', '2 2026-W41;7;2;1;12'];

test('a list of objects is a table, with a heading for every name', async () => {
	expect(await read(JSON.stringify(ROWS))).toEqual(READ);
});

test('a list in an object is the table, and what stands beside it are words around', async () => {
	const said = await read(JSON.stringify({ titel: 'Oktober', rader: ROWS }));
	expect(said).toEqual([...READ, '1 titel: Oktober']);
});

test('an object a line is the table', async () => {
	expect(await read(ROWS.map((row) => JSON.stringify(row)).join('\n'))).toEqual(READ);
});

test.each([
	['a list within a row', '[{"vecka":"2026-W40","svar":["grön"]}]', '1 own-json-nested'],
	['an object for each name', '{"rader":[{"grön":1}],"om":{"vem":"Panelen"}}', '1 own-json-nested'],
	['no list', '{"grön":1}', '1 own-json-form'],
	['a list of numbers', '[1,2]', '1 own-json-form'],
	['a list cut off', '[{"grön":1},', '1 json-broken'],
	['statistics', '{"class":"dataset","value":[1]}', '1 own-file-is-statistics']
])('%s is refused', async (_, text, reason) => {
	expect(await read(text)).toEqual([reason]);
});
