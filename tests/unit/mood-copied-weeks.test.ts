import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { findCountedTwice } from '$lib/server/mood/doubts/counted-twice';
import { listDoubts } from '$lib/server/mood/list-doubts';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const today = isoDate('2026-11-06');

async function read(...rows: readonly string[]) {
	const table = await readRows(new TextEncoder().encode([HEAD, ...rows].join('\n')));
	if (!table.ok) return 'unread';
	const reading = parseMoodCompilation(table.value, { groups: [], today });
	if (reading.kind === 'problems')
		return reading.problems.map(({ code, line }) => `${code} ${line}`);
	if (reading.kind !== 'compilation') return 'persons';
	const others = [{ month: reading.compilation.month }];
	return listDoubts(reading.compilation, { others, groups: [], today }).map(({ code }) => code);
}

const week = (written: string, green: number) => [
	`${written};Åkeriet;företag;${green};3;2;20`,
	`${written};Bageriet;företag;6;2;2;20`,
	`${written};Skolan;enhet;9;3;1;30`
];

const large = (written: string, green: number) => [
	...week(written, green),
	...['Kören', 'Butiken', 'Kontoret'].map((name, at) => `${written};${name};enhet;7;${at};1;30`)
];

test('weeks with the same numbers in all of many groups are asked about', async () => {
	expect(await read(...large('2026-W40', 8), ...large('2026-W41', 8))).toEqual([
		'mood-doubt-same-weeks'
	]);
});

test('weeks that differ in one group are not', async () => {
	expect(await read(...large('2026-W40', 8), ...large('2026-W41', 7))).toEqual([]);
});

test('weeks of few groups that may be alike by chance are not', async () => {
	expect(await read(...week('2026-W40', 8), ...week('2026-W41', 8))).toEqual([]);
});

test('a week that stands on the first of its rows alone is that of the others', async () => {
	const [one = '', two = '', three = ''] = week('2026-W40', 8);
	expect(await read(one, two.slice(8), three.slice(8))).toEqual([]);
});

test('an empty week among rows that have theirs is refused for that', async () => {
	const [one = '', two = '', three = ''] = week('2026-W40', 8);
	expect(await read(one, two.slice(8), three)).toEqual(['mood-week-empty 3']);
});

test('a row of the month among weeks is refused for that, not for its number of invited', async () => {
	const month = '2026-10;Hela kommunen;;350;120;50;200';
	expect(await read(...week('2026-W40', 8), month)).toEqual(['mood-month-among-weeks 5']);
});

test('a group with the answers of one other is asked about by its name alone', () => {
	const counts = new Map([
		['2026-W40', { green: 20, yellow: 9, red: 4 }],
		['2026-W41', { green: 18, yellow: 12, red: 5 }]
	]);
	const groups = ['Verkstan', 'Verkstaden'].map((name) => ({ name, kind: null, counts }));
	expect(findCountedTwice(groups)).toEqual([
		{ code: 'mood-doubt-twin', values: { group: 'Verkstan', other: 'Verkstaden' } }
	]);
});
