import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { contentBefore } from '$lib/server/mood/exact-content';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';

const HEADER = 'vecka;grupp;typ;grön;gul;röd;inbjudna;svar';
const ROWS = ['2026-W40;Norr;enhet;8;3;2;20;13', '2026-W40;Söder;enhet;9;4;1;30;14'];

async function read(lines: readonly string[]) {
	const table = await readRows(new TextEncoder().encode([HEADER, ...lines].join('\n')));
	if (!table.ok) throw new Error('not read');
	return parseMoodCompilation(table.value, { groups: [], today: isoDate('2026-11-06') });
}

async function falseIn(lines: readonly string[]) {
	const reading = await read(lines);
	if (reading.kind !== 'problems') return reading.kind;
	return reading.problems.map(({ line, column, code, values }) => [line, column, code, values]);
}

describe.each([
	['of the groups of a week', (numbers: string) => `2026-W40;Totalt;;${numbers}`],
	['of all weeks', (numbers: string) => `Summa;;;${numbers}`]
])('a row that sums %s', (_, total) => {
	test('is left out where it is right in every column', async () => {
		expect(await falseIn([...ROWS, total('17;7;3;50;27')])).toBe('compilation');
	});

	test.each([
		['grön', '18;7;3;50;28', 18, 17],
		['gul', '17;6;3;50;26', 6, 7],
		['röd', '17;7;4;50;28', 4, 3],
		['inbjudna', '17;7;3;60;27', 60, 50]
	])('is refused where its %s are not the sum', async (column, numbers, said, sum) => {
		expect(await falseIn([...ROWS, total(numbers)])).toContainEqual([
			4,
			column,
			'mood-false-total',
			{ said, sum }
		]);
	});

	test('is held to its invited also where it gives no colours', async () => {
		expect(await falseIn([...ROWS, total(';;;60;')])).toEqual([
			[4, 'inbjudna', 'mood-false-total', { said: 60, sum: 50 }]
		]);
	});

	test('is held to its answers also where it gives no colours', async () => {
		expect(await falseIn([...ROWS, total(';;;50;28')])).toEqual([
			[4, 'antal svar', 'mood-false-total', { said: 28, sum: 27 }]
		]);
	});

	test('says nothing of invited that a group does not tell', async () => {
		const unknown = '2026-W40;Väster;enhet;6;0;0;;6';
		expect(await falseIn([...ROWS, unknown, total('23;7;3;90;33')])).toBe('compilation');
	});

	test('counts the invited of a group whose answers are hidden', async () => {
		const hidden = '2026-W40;Väster;enhet;*;*;*;10;*';
		expect(await falseIn([...ROWS, hidden, total('20;8;4;60;32')])).toBe('compilation');
		expect(await falseIn([...ROWS, hidden, total('20;8;4;50;32')])).toEqual([
			[5, 'inbjudna', 'mood-false-total', { said: 50, sum: 60 }]
		]);
	});
});

test('those who are invited every week may be summed once', async () => {
	const later = ROWS.map((row) => row.replace('W40', 'W41'));
	const sums = (invited: number) => [...ROWS, ...later, `Summa;;;34;14;6;${invited};54`];
	expect(await falseIn(sums(50))).toBe('compilation');
	expect(await falseIn(sums(100))).toBe('compilation');
	expect(await falseIn(sums(70))).toEqual([
		[6, 'inbjudna', 'mood-false-total', { said: 70, sum: 100 }]
	]);
});

describe('a week that the sender has hidden', () => {
	const hide = (text: string, group: string) =>
		`2026-W40;${group};enhet;${text};${text};${text};20;`;
	test.each(['*', '<5', '..', 'dolt'])(
		'is incomplete, and nothing is said of how many answered: %s',
		async (text) => {
			for (const rows of [
				[hide(text, 'Norr')],
				[hide(text, 'Hela kommunen')],
				[hide(text, 'Norr'), hide(text, 'Söder')],
				[...ROWS.slice(0, 1), hide(text, 'Söder')]
			]) {
				const reading = await read(rows);
				const content =
					reading.kind === 'compilation' && contentBefore(reading.compilation.rows, []);
				expect(content).toEqual({ per: 'week', weeks: [{ week: '2026-W40', gap: 'incomplete' }] });
			}
		}
	);
});
