import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { readRows } from '$lib/server/files/own-table/read-rows';
import {
	lastWholeMonth,
	listTypedMonths,
	monthToType,
	placeTyped,
	readTypedMonth,
	tableOfTyped
} from '$lib/server/mood/typed-month';

const CONTEXT = { groups: [], today: isoDate('2026-11-06') };

/** Fields of October by week number: green, yellow, red, invited. */
function october(weeks: Readonly<Record<number, readonly string[]>>) {
	const form = new FormData();
	for (const [week, texts] of Object.entries(weeks)) {
		['green', 'yellow', 'red', 'invited'].forEach((count, at) =>
			form.set(`${count}-2026-W${week}`, texts[at] ?? '')
		);
	}
	return readTypedMonth('2026-10', form, CONTEXT.today);
}

test('what is typed is read as a file with the same figures is', async () => {
	const typed = october({ 40: ['90', '40', '10', '200'], 42: [' 80 ', '30', '5', ''] });
	const file = 'vecka;grön;gul;röd;inbjudna\n2026-W40;90;40;10;200\n2026-W42;80;30;5;';
	const table = await readRows(new TextEncoder().encode(file));
	expect(parseMoodCompilation(tableOfTyped(typed), CONTEXT)).toEqual(
		table.ok ? parseMoodCompilation(table.value, CONTEXT) : null
	);
});

test('a month has the weeks whose Friday lies in it, five in October 2026', () => {
	expect(october({}).weeks.map(({ week }) => week)).toEqual(
		[40, 41, 42, 43, 44].map((week) => `2026-W${week}`)
	);
});

test.each([
	['2026-11-06', '2026-11', '2026-10'],
	['2026-11-05', '2026-10', '2026-10'],
	['2026-10-29', '2026-10', '2026-09'],
	['2026-10-30', '2026-10', '2026-10'],
	['2027-01-01', '2027-01', '2026-12'],
	['2026-12-31', '2026-12', '2026-12']
])('on %s the newest month is %s, and the last whole one %s', (today, newest, whole) => {
	const day = isoDate(today);
	expect([listTypedMonths(day)[0], lastWholeMonth(day)]).toEqual([newest, whole]);
});

test.each([
	['2026-11-06', null, '2026-10'],
	['2026-11-06', '2026-10', '2026-11'],
	['2026-11-06', '2026-08', '2026-09'],
	['2026-11-05', '2026-10', '2026-10'],
	['2026-12-31', '2026-12', '2026-12'],
	['2027-01-01', '2026-12', '2027-01']
])('on %s with %s published last, %s is to be typed', (today, published, month) => {
	expect(monthToType(published, isoDate(today))).toBe(month);
});

test.each([
	['2026-11-05', []],
	['2026-11-06', ['2026-W45']],
	['2026-11-19', ['2026-W45', '2026-W46']],
	['2026-12-24', ['2026-W45', '2026-W46', '2026-W47', '2026-W48']]
])('on %s November has the weeks that are over', (today, weeks) => {
	const typed = readTypedMonth('2026-11', new FormData(), isoDate(today));
	expect(typed.weeks.map(({ week }) => week)).toEqual(weeks);
});

describe('a problem stands at its field', () => {
	test.each([
		['a negative number', ['-8', '4', '1', ''], 'green', 'mood-count-negative'],
		['a fraction', ['90', '1,5', '1', ''], 'yellow', 'mood-count-fraction'],
		['words', ['90', '40', 'några', ''], 'red', 'mood-count-no-number'],
		['a share', ['90', '40', '10 %', ''], 'red', 'mood-count-percent'],
		['a colour that is missing', ['90', '', '10', ''], 'yellow', 'mood-count-missing'],
		...['<5', '*', '..', 'dolt'].map((text): [string, string[], string, string] => [
			`a colour that the sender has hidden as ${text}`,
			['90', text, '10', ''],
			'yellow',
			'mood-count-hidden'
		]),
		['more answers than invited', ['90', '40', '10', '70'], 'invited', 'mood-more-than-invited']
	])('%s', (_, texts, count, code) => {
		const typed = october({ 40: ['90', '40', '10', '200'], 43: texts });
		const reading = parseMoodCompilation(tableOfTyped(typed), CONTEXT);
		const problems = reading.kind === 'problems' ? reading.problems : [];
		expect(problems.map((problem) => placeTyped(typed, problem))).toMatchObject([
			{ week: '2026-W43', count, reason: { code } }
		]);
	});

	test.each([
		['a name', ['Eva Karlsson', '4', '1', ''], 'green'],
		['an answer', ['90', 'gul', '1', ''], 'yellow'],
		['a single person who is invited', ['1', '0', '0', '1'], 'invited'],
		['an address', ['90', '40', 'eva@example.org', ''], 'red']
	])('%s', (_, texts, count) => {
		const typed = october({ 43: texts });
		const reading = parseMoodCompilation(tableOfTyped(typed), CONTEXT);
		expect(reading.kind === 'persons' && placeTyped(typed, reading.problem)).toMatchObject({
			week: '2026-W43',
			count
		});
	});
});
