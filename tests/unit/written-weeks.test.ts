import { describe, expect, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '$lib/domain/day';
import { lastFridayOf, weeksOfMonth } from '$lib/domain/month';
import { fridayOf, weekNumber, weekOf } from '$lib/domain/week';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { readWeek } from '$lib/server/mood/time/compilation-week';

const context = { groups: [], today: isoDate('2026-11-30') };

async function read(cells: readonly string[], heading = 'vecka') {
	const rows = cells.map((cell, at) => `${cell};${80 + at};40;10`);
	const text = [`${heading};grön;gul;röd`, ...rows].join('\n');
	const table = await readRows(new TextEncoder().encode(text));
	if (!table.ok) throw new Error('not read');
	return parseMoodCompilation(table.value, context);
}

async function weeksIn(cells: readonly string[], heading?: string) {
	const reading = await read(cells, heading);
	return reading.kind === 'compilation'
		? reading.compilation.rows.map(({ week }) => week)
		: reading.kind === 'problems' && reading.problems[0]?.code;
}

const pieces = (day: IsoDate) => {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	return { year, month, date, short: year % 100 };
};
const two = (number: number) => String(number).padStart(2, '0');

/** Notations of a day, long and short, in every order that people use. */
const NOTATIONS: Readonly<Record<string, (day: IsoDate) => string>> = {
	'2026-11-06': (day) => day,
	'2026-11-06 00:00': (day) => `${day} 00:00`,
	'20261106': (day) => day.replaceAll('-', ''),
	...Object.fromEntries(
		['-', '/', '.'].flatMap((mark) => [
			[`2026${mark}11${mark}6`, (day: IsoDate) => wholeYearFirst(day, mark)],
			[`6${mark}11${mark}2026`, (day: IsoDate) => dayFirst(day, mark, String(pieces(day).year))],
			[`6${mark}11${mark}26`, (day: IsoDate) => dayFirst(day, mark, two(pieces(day).short))],
			[`26${mark}11${mark}6`, (day: IsoDate) => shortYearFirst(day, mark)]
		])
	),
	'11/6/2026': (day) => `${pieces(day).month}/${pieces(day).date}/${pieces(day).year}`,
	'11/6/26': (day) => `${pieces(day).month}/${pieces(day).date}/${two(pieces(day).short)}`,
	'261106': (day) => day.replaceAll('-', '').slice(2),
	'061126': (day) => `${two(pieces(day).date)}${two(pieces(day).month)}${two(pieces(day).short)}`
};

function wholeYearFirst(day: IsoDate, mark: string) {
	const { year, month, date } = pieces(day);
	return [year, month, date].join(mark);
}

function dayFirst(day: IsoDate, mark: string, year: string) {
	return [pieces(day).date, pieces(day).month, year].join(mark);
}

function shortYearFirst(day: IsoDate, mark: string) {
	const { month, date, short } = pieces(day);
	return [two(short), month, date].join(mark);
}

const MONTHS = Array.from({ length: 22 }, (_, at) =>
	at < 12 ? `2025-${two(at + 1)}` : `2026-${two(at - 11)}`
).filter((month) => lastFridayOf(month) <= context.today);

describe.each(Object.entries(NOTATIONS))('a day written as %s', (_, write) => {
	test('alone is the week of that day or is not read, whatever day it is', () => {
		const days = Array.from({ length: 730 }, (_, at) => addDays(isoDate('2025-01-01'), at));
		const read = days.map((day) => readWeek(write(day), null) ?? weekOf(day));
		expect(read).toEqual(days.map(weekOf));
	});

	test.each(MONTHS)('is read where the rows of a month settle how: %s', async (month) => {
		const weeks = weeksOfMonth(month);
		expect(await weeksIn(weeks.map((week) => write(fridayOf(week))))).toEqual(weeks);
	});
});

test('a day first that can be no other way settles those that can', async () => {
	expect(await weeksIn(['6/11/2026', '13/11/2026'])).toEqual(['2026-W45', '2026-W46']);
	expect(await weeksIn(['11/6/2026', '11/13/2026'])).toEqual(['2026-W45', '2026-W46']);
});

test.each(['6/11/2026', '20/11/26', '06-11-26', '26-11-06', '201126'])(
	'"%s" by itself can be several days and is refused as that',
	async (cell) => {
		expect(await weeksIn([cell])).toBe('mood-day-ambiguous');
	}
);

test.each(['4-4', '4/5', '2026 4 5', 'v. 4 5 2026', '2026-4-45', '6/11/026', '2026-99'])(
	'"%s" is no week, also beside a year',
	(cell) => {
		expect([readWeek(cell, null), readWeek(cell, '2026')]).toEqual([null, null]);
	}
);

describe('a year and a number that may be a month', () => {
	test.each([
		['one cell', ['2026-10'], 'vecka', 'mood-week-or-month'],
		['the month behind', ['10/2026'], 'vecka', 'mood-week-or-month'],
		['without a mark', ['202610'], 'vecka', 'mood-week-or-month'],
		['under days', ['2026-10'], 'datum', 'mood-week-or-month'],
		['under a period', ['2026-10', '2026-11'], 'period', 'mood-period-unclear']
	])('is asked about: %s', async (_, cells, heading, code) => {
		expect(await weeksIn(cells, heading)).toBe(code);
	});

	test.each([
		['a number that no month has', ['2026-10', '2026-13'], ['2026-W10', '2026-W13']],
		['a mark', ['v10 2026'], ['2026-W10']],
		['several', ['2026-06', '2026-07'], ['2026-W06', '2026-W07']],
		['a week written out', ['2026-10', '2026-W11'], ['2026-W10', '2026-W11']]
	])('is a week where the file says so by %s', async (_, cells, weeks) => {
		expect(await weeksIn(cells)).toEqual(weeks);
	});
});

test.each([
	['2025-W53', { year: '2025', week: '53', weeks: 52 }],
	['v. 53 2025', { year: '2025', week: '53', weeks: 52 }],
	['2026-W54', { year: '2026', week: '54', weeks: 53 }],
	['2026-W00', { year: '2026', week: '0', weeks: 53 }]
])('the reason why %s is none says how many weeks its year has', async (cell, values) => {
	expect(await read([cell])).toMatchObject({ problems: [{ code: 'mood-week-none', values }] });
});

test('every week of two years is read by its number, however it is marked', () => {
	const weeks = MONTHS.flatMap(weeksOfMonth);
	const [year, number] = [(week: string) => week.slice(0, 4), weekNumber];
	for (const write of [
		(week) => week,
		(week) => week.replace('-', ''),
		(week) => `${week}-5`,
		(week) => `v. ${number(week)} ${year(week)}`,
		(week) => `${number(week)}/${year(week)}`,
		(week) => `vecka ${number(week)}, ${year(week)}`,
		(week) => `${year(week)}-${number(week)}`,
		(week) => `${year(week)} v ${number(week)}`
	] satisfies ((week: (typeof weeks)[number]) => string)[]) {
		expect(weeks.map((week) => readWeek(write(week), null))).toEqual(weeks);
	}
});
