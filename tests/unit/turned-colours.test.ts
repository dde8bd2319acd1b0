import { expect, test } from 'vitest';
import type { CheckedCell } from '$lib/disclosure/check-month';
import type { Release } from '$lib/domain/release';
import { findTurnedColours, findTurnedWeeks } from '$lib/server/mood/publishing/turned-colours';

type Three = readonly [green: number, yellow: number, red: number];

const colours = ([green, yellow, red]: Three) => ({ green, yellow, red });
const week = (fifths: Three, answers = 140, period = '2026-W45') =>
	({ period, shown: true, answers, fifths: colours(fifths) }) as unknown as CheckedCell;
const released = (month: string, counts: Three) =>
	({
		month,
		publicWeeks: [{ week: '2026-W40', gap: null, counts: colours(counts) }],
		publicMonth: null
	}) as unknown as Release;
const USUAL: Three = [90, 36, 14];
const BEFORE = ['2026-08', '2026-09', '2026-10'].map((month) => released(month, USUAL));

test.each<[string, Three[], ReturnType<typeof findTurnedColours>]>([
	['the usual order', [[3, 1, 1]], null],
	['green and yellow', [[1, 3, 1]], { more: 'yellow', less: 'green', largest: true }],
	['green and red', [[1, 1, 3]], { more: 'red', less: 'green', largest: true }],
	['yellow and red', [[3, 0, 1]], { more: 'red', less: 'yellow', largest: false }],
	['two colours that look alike', [[3, 1, 1]], null],
	[
		'one week of four',
		[
			[3, 1, 0],
			[1, 3, 0],
			[3, 1, 0],
			[3, 1, 0]
		],
		null
	],
	['no week at all', [], null]
])('%s in each other’s place', (_, weeks, turned) => {
	const cells = weeks.map((fifths) => week(fifths));
	expect(findTurnedColours('2026-11', cells, BEFORE)).toEqual(turned);
});

test('a large week counts for more than a small one', () => {
	const cells = [week([1, 3, 0], 400), week([3, 1, 0], 20)];
	expect(findTurnedColours('2026-11', cells, BEFORE)?.more).toBe('yellow');
});

test.each<[string, Release[]]>([
	['one month', BEFORE.slice(0, 1)],
	['months that differ', [...BEFORE.slice(1), released('2026-07', [50, 60, 30])]],
	['the month itself', [BEFORE[0]!, released('2026-11', USUAL)]]
])('%s does not tell what is usual', (_, releases) => {
	expect(findTurnedColours('2026-11', [week([1, 3, 1])], releases)).toBeNull();
});

test('exact counts that look alike in fifths are told of alike', () => {
	const hidden = { period: '2026-W46', shown: false, reason: 'too-few-answers' } as const;
	const one = findTurnedColours('2026-11', [week([1, 3, 1]), hidden], BEFORE);
	expect(one).toEqual(findTurnedColours('2026-11', [week([1, 3, 1])], BEFORE));
});

const weeks = (all: readonly Three[]) =>
	all.map((fifths, at) => week(fifths, 140, `2026-W${45 + at}`));
const GOOD: Three = [3, 1, 0];

test.each<[string, Three, object | null]>([
	['green and yellow', [1, 3, 0], { more: 'yellow', less: 'green' }],
	['green and red', [0, 1, 3], { more: 'red', less: 'green' }],
	['nothing', GOOD, null],
	['colours that lie close', [2, 3, 0], null]
])('%s in each other’s place in one week of four is noticed in that week', (_, turned, found) => {
	for (const at of [0, 1, 2, 3]) {
		const month = weeks([GOOD, GOOD, GOOD, GOOD].with(at, turned));
		const expected = found ? [{ period: `2026-W${45 + at}`, ...found }] : [];
		expect(findTurnedWeeks('2026-11', month, BEFORE)).toEqual(expected);
		expect(findTurnedWeeks('2026-11', month, [])).toEqual(expected);
	}
});

test('a month that is turned whole is not told of week by week as well', () => {
	const month = weeks([[1, 3, 0], [1, 3, 0], GOOD]);
	expect(findTurnedColours('2026-11', month, BEFORE)).not.toBeNull();
	expect(findTurnedWeeks('2026-11', month, BEFORE)).toEqual([]);
});
