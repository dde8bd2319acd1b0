import { describe, expect, test } from 'vitest';
import { addMonths } from '$lib/domain/month';
import type { MoodCounts, MoodGroupKind } from '$lib/domain/mood';
import { findCountedTwice, type GroupSeries } from '$lib/server/mood/doubts/counted-twice';
import { findFarMonth } from '$lib/server/mood/doubts/far-month';

const WEEKS = ['2026-W40', '2026-W41', '2026-W42', '2026-W43'];
type Three = readonly [number, number, number];

/** Numbers that follow no order, the same every time. */
function madeUp(seed: number): Three[] {
	return WEEKS.map((_, week) => {
		const of = (colour: number) =>
			Math.floor(
				9 *
					((Math.abs(Math.sin(seed * 12.9898 + week * 78.233 + colour * 37.719)) * 43_758.5453) % 1)
			);
		return [3 + of(1), of(2), of(3)];
	});
}

function group(name: string, weeks: readonly Three[], kind: MoodGroupKind = 'unit'): GroupSeries {
	const counts = new Map(
		weeks.map(([green, yellow, red], at): [string, MoodCounts] => [
			WEEKS[at] ?? '',
			{ green, yellow, red }
		])
	);
	return { name, kind, counts };
}

const sumOf = (groups: readonly GroupSeries[]): Three[] =>
	WEEKS.map((week) => {
		const of = (mood: keyof MoodCounts) =>
			groups.reduce((sum, one) => sum + (one.counts.get(week)?.[mood] ?? 0), 0);
		return [of('green'), of('yellow'), of('red')];
	});

const groups = Array.from({ length: 16 }, (_, at) =>
	group(`Grupp ${at}`, madeUp(at + 1), at % 3 === 0 ? 'company' : 'unit')
);
const companies = groups.filter(({ kind }) => kind === 'company');
const codes = (all: readonly GroupSeries[]) =>
	findCountedTwice(all).map(({ code, values }) => [code, values?.group]);

describe('a group is asked about that is', () => {
	test.each<[string, readonly GroupSeries[]]>([
		['all the others', groups],
		['those of a kind', companies],
		['five that stand nowhere together', [0, 3, 5, 9, 14].map((at) => groups[at]!)],
		['four others', groups.slice(3, 7)]
	])('the sum of %s, wherever it stands', (_, parts) => {
		const sum = group('Båda', sumOf(parts), 'association');
		for (const at of [0, 8, 16]) {
			expect(codes(groups.toSpliced(at, 0, sum))).toEqual([['mood-doubt-sum', 'Båda']]);
		}
	});

	test('the sum of a kind in the month, however it lies in its weeks', () => {
		const weeks = sumOf(companies);
		const moved = weeks.with(0, [weeks[0]![0] - 2, weeks[0]![1], weeks[0]![2]]);
		const other = moved.with(1, [moved[1]![0] + 2, moved[1]![1], moved[1]![2]]);
		expect(codes([...groups, group('Företagen', other)])).toEqual([
			['mood-doubt-sum', 'Företagen']
		]);
	});
});

test('the same people in a second division are asked about, wherever its groups stand', () => {
	const [first, second] = [groups.slice(0, 5), groups.slice(5)];
	const total = sumOf(groups);
	const women = total.map(([g, y, r]): Three => [g >> 1, y >> 2, r >> 1]);
	const men = total.map(([g, y, r], at): Three => {
		const [wg, wy, wr] = women[at]!;
		return [g - wg, y - wy, r - wr];
	});
	const others = [group('Ena hälften', women), group('Andra hälften', men)];
	for (const all of [
		[...groups, ...others],
		[...others, ...groups],
		[...first, others[0]!, ...second, others[1]!]
	]) {
		expect(codes(all)).toEqual([['mood-doubt-halves', undefined]]);
	}
});

test('a group that stands in the file under two names is asked about once', () => {
	const again = group('Grupp ett', madeUp(2));
	expect(codes([...groups, again])).toEqual([['mood-doubt-twin', 'Grupp 1']]);
	expect(codes([again, group('Grupp två', madeUp(2))])).toEqual([['mood-doubt-twin', 'Grupp ett']]);
});

test.each<[string, readonly GroupSeries[]]>([
	['groups that are no sums', groups],
	['one group', groups.slice(0, 1)],
	['none', []],
	[
		'two small groups that are a third one by chance',
		[
			group('Norr', [[3, 1, 1]]),
			group('Söder', [[4, 2, 1]]),
			group('Väster', [[7, 3, 2]]),
			group('Öster', [[9, 9, 9]])
		]
	],
	[
		'some of many in a single week',
		[
			...groups.map(({ name, counts }) =>
				group(name, [[...Object.values([...counts.values()][0]!)] as never])
			),
			group('Båda', [[...Object.values([...groups[2]!.counts.values()][0]!)] as never])
		]
	],
	[
		'twins whose weeks are alike',
		['Norr', 'Söder'].map((name) =>
			group(name, [
				[20, 9, 4],
				[20, 9, 4]
			])
		)
	],
	['twins of a single week', [group('Norr', [[20, 9, 4]]), group('Söder', [[20, 9, 4]])]]
])('%s are not', (_, all) => {
	expect(findCountedTwice(all)).toEqual([]);
});

test('thirty groups that are no sums take no time to look at', () => {
	const many = Array.from({ length: 40 }, (_, at) => group(`Grupp ${at}`, madeUp(at + 20)));
	const begun = performance.now();
	expect(findCountedTwice(many)).toEqual([]);
	expect(performance.now() - begun).toBeLessThan(5_000);
});

describe('a month', () => {
	const there = ['2026-08', '2026-09', '2026-10'];
	test.each([
		['2026-11', null],
		['2026-07', null],
		['2027-02', null],
		['2027-03', 5],
		['2026-03', 5],
		['2025-11', 9],
		['2016-11', 117],
		['2028-01', 15]
	])('%s among those of an autumn is doubted: %s', (month, away) => {
		const fault = findFarMonth(month, there, '2026-11');
		expect(fault?.values?.away ?? null).toBe(away);
	});

	test('is measured from the nearest, before or after', () => {
		for (let away = -30; away <= 30; away += 1) {
			const fault = findFarMonth(addMonths('2026-08', away), ['2026-08'], '2026-11');
			expect(fault !== null).toBe(Math.abs(away) > 4);
		}
	});

	test('that is the first of all may be a year old', () => {
		expect([
			findFarMonth('2025-11', [], '2026-11'),
			findFarMonth('2025-10', [], '2026-11')?.code
		]).toEqual([null, 'mood-doubt-old-month']);
	});
});
