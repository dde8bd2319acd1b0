import { expect, test } from 'vitest';
import { fitAr1 } from '$lib/statistics/ar1-fit';
import { designColumns } from '$lib/statistics/change-design';
import { estimateChange } from '$lib/statistics/interrupted-series';
import { listPlacebos, placeboStatistics } from '$lib/statistics/placebo-dates';
import { valueOf } from '../../support/answers';
import { weeklySeries } from '../../support/weekly-series';

/** t of the level by the full search, date for date. */
function refit(times: Float64Array, values: Float64Array, harmonics: 0 | 1 | 2): number[] {
	return Array.from({ length: times.length - 15 }, (_, date) => {
		const columns = designColumns(times, times[date + 8]!, harmonics);
		const fit = fitAr1(times, columns, values)!;
		const level = columns.map((_, index) => (index === columns.length - 1 ? 1 : 0));
		return fit.coefficients.at(-1)! / fit.standardError(level);
	});
}

test.each([
	['unlike neighbours', 40, -0.4, 0],
	['independent weeks', 60, 0, 0],
	['alike neighbours', 60, 0.5, 0],
	['yearly waves', 120, 0.3, 2]
] as const)('one pass gives what a refit at every date gives: %s', (_, weeks, rho, harmonics) => {
	const points = weeklySeries({ weeks, rho, seed: 5 });
	const times = Float64Array.from(points, ({ time }) => time);
	const values = Float64Array.from(points, ({ value }) => value!);
	const wanted = refit(times, values, harmonics);
	const found = placeboStatistics(times, values, harmonics)!;
	const farthest = wanted.map((t, date) => Math.abs(t - found[date]!));
	expect([found.length, Math.max(...farthest) < 0.03]).toEqual([weeks - 15, true]);
});

test('missing weeks are gaps in the refits too', () => {
	const points = weeklySeries({ weeks: 60, rho: 0.4, seed: 8 }).filter(
		({ time }) => time % 9 !== 4
	);
	const times = Float64Array.from(points, ({ time }) => time);
	const values = Float64Array.from(points, ({ value }) => value!);
	const wanted = refit(times, values, 0);
	const found = placeboStatistics(times, values, 0)!;
	expect(Math.max(...wanted.map((t, date) => Math.abs(t - found[date]!)))).toBeLessThan(0.03);
});

test('a change that no earlier date comes near has no placebo as large', () => {
	const points = weeklySeries({ weeks: 78, level: (time) => (time >= 52 ? 85 : 60) });
	const change = valueOf(estimateChange(points, { start: 52 }));
	expect(valueOf(listPlacebos(points, { start: 52 }, change))).toEqual({
		dates: 37,
		shareAsLarge: 0
	});
});

test('every date is at least as large as nothing', () => {
	const points = weeklySeries({ weeks: 78 });
	const nothing = { estimate: 0, standardError: 1 };
	expect(valueOf(listPlacebos(points, { start: 52 }, nothing)).shareAsLarge).toBe(1);
});

test.each([
	[34, 19, null],
	[35, 20, 1]
])('before week %i there are %i dates, and the share is %s', (start, dates, shareAsLarge) => {
	const points = weeklySeries({ weeks: 60 });
	const nothing = { estimate: 0, standardError: 1 };
	expect(valueOf(listPlacebos(points, { start }, nothing))).toEqual({ dates, shareAsLarge });
});

test('too few weeks before for a single date give none', () => {
	const points = weeklySeries({ weeks: 40 });
	const nothing = { estimate: 0, standardError: 1 };
	expect(valueOf(listPlacebos(points, { start: 12 }, nothing))).toEqual({
		dates: 0,
		shareAsLarge: null
	});
});

test('what the guards refuse is refused', () => {
	const actual = { estimate: 1, standardError: 1 };
	expect(listPlacebos(weeklySeries({ weeks: 30 }), { start: 40 }, actual)).toEqual({
		ok: false,
		reason: 'start-outside'
	});
});
