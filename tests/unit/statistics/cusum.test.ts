import { describe, expect, test } from 'vitest';
import { baselineOf, standardise } from '$lib/statistics/baseline';
import { followSums } from '$lib/statistics/cumulative-sums';
import { monitor, signalValuesAt } from '$lib/statistics/cusum';
import type { SignalValueTable } from '$lib/statistics/cusum';
import type { TimedValue } from '$lib/statistics/weekly-series';
import { reasonOf, valueOf } from '../../support/answers';
import { weeklySeries } from '../../support/weekly-series';

describe('two cumulative sums', () => {
	const up = (index: number) => ({ index, direction: 'up', onset: 0, standing: true });

	test.each([
		['stay quiet at their threshold', [2, 2, 2], []],
		['cross above it', [2, 2, 2.1], [up(2)]],
		['cross below it', [-2, -2, -2.1], [{ ...up(2), direction: 'down' }]],
		['pass over a week without a value', [2, null, 2, 2.1], [up(3)]],
		['count one lasting change once', [4, 4, 4, 4, 4, 4], [up(1)]],
		[
			'count again when all has been as before, from the week after it was',
			[5, 0, -3, 5],
			[
				{ ...up(0), standing: false },
				{ ...up(3), onset: 3 }
			]
		],
		[
			'fall to nothing and not below',
			[-9, 3, 1.5],
			[{ ...up(0), direction: 'down', standing: false }]
		]
	] as const)('%s', (_, weeks, wanted) => {
		expect(followSums(weeks, 1, 3)).toEqual(wanted);
	});

	test('both ways are followed at once', () => {
		const crossings = followSums([5, -9], 1, 3);
		expect(crossings.map(({ direction }) => direction)).toEqual(['up', 'down']);
	});
});

describe('an ordinary week', () => {
	const values = Float64Array.from([60, 62, 58, 64, 56, 60]);
	const times = [0, 1, 2, 3, 4, 5];

	test('has the mean and the standard deviation of the baseline', () => {
		const baseline = baselineOf(times, values, new Float64Array(6).fill(100))!;
		expect([baseline.mean, baseline.deviation, baseline.answers]).toEqual([60, Math.sqrt(8), 100]);
	});

	test('weighs by its answers', () => {
		const answers = Float64Array.from([100, 100, 100, 100, 100, 700]);
		const moved = Float64Array.from([60, 62, 58, 64, 56, 72]);
		expect(baselineOf(times, moved, answers)!.mean).toBeCloseTo((6000 * 5 + 72 * 700) / 1200, 9);
	});

	test('of many answers strays less: the same distance is more standard deviations', () => {
		const baseline = { mean: 60, deviation: 4, phi: 0, answers: 100 };
		expect([standardise(baseline, 68, 100), standardise(baseline, 68, 400)]).toEqual([2, 4]);
	});

	test('without variation there is none', () => {
		expect(baselineOf(times, new Float64Array(6).fill(60), new Float64Array(6).fill(1))).toBeNull();
	});
});

describe('what is read from the table', () => {
	const table: SignalValueTable = {
		phi: [0, 0.5],
		threshold: [4, 8],
		falseSignals: [0.5, 0.9],
		drops: [1, 3],
		delay: [
			[8, 2],
			[20, 6]
		],
		withinSixWeeks: [
			[0.4, 1],
			[0.2, 0.8]
		]
	};

	test('lies between its nodes', () => {
		expect(signalValuesAt(table, 0.25, 2)).toEqual({
			threshold: 6,
			falseSignals: 0.7,
			delay: 9,
			withinSixWeeks: expect.closeTo(0.6, 9)
		});
	});

	test('is the nearest node outside them', () => {
		expect(signalValuesAt(table, 0.9, 9)).toEqual({
			threshold: 8,
			falseSignals: 0.9,
			delay: 6,
			withinSixWeeks: 0.8
		});
	});
});

describe('monitoring', () => {
	const drop = (time: number) => (time >= 30 ? 48 : 60);

	test('tells a lasting drop of twelve points within a few weeks, once', () => {
		const { signals } = valueOf(monitor(weeklySeries({ weeks: 52, level: drop, deviation: 4 })));
		const [first] = signals;
		expect([
			signals.length,
			first?.direction,
			first && first.time >= 30 && first.time <= 36
		]).toEqual([1, 'down', true]);
	});

	test('looks at the first 26 observed weeks as they were, whatever follows', () => {
		const calm = valueOf(monitor(weeklySeries({ weeks: 52 })));
		const dropped = valueOf(monitor(weeklySeries({ weeks: 52, level: drop })));
		const baseline = ({ baselineMean, baselineDeviation, phi, threshold }: typeof calm) => [
			...[baselineMean, baselineDeviation, phi, threshold]
		];
		expect(baseline(dropped)).toEqual(baseline(calm));
	});

	test('counts observed weeks only', () => {
		const points = weeklySeries({ weeks: 60 }).map((point) =>
			[5, 40, 41].includes(point.time) ? { ...point, value: null } : point
		);
		const { baselineWeeks, monitoredWeeks } = valueOf(monitor(points));
		expect([baselineWeeks, monitoredWeeks]).toEqual([26, 31]);
	});

	test('says how often it is wrong and how late it is', () => {
		const { falseSignalsPerTwoYears, delay, method } = valueOf(
			monitor(weeklySeries({ weeks: 40 }))
		);
		expect([
			falseSignalsPerTwoYears > 0 && falseSignalsPerTwoYears <= 1,
			Number.isInteger(delay.weeks) && delay.weeks >= 1,
			delay.withinSixWeeks > 0.5 && delay.withinSixWeeks <= 1,
			method
		]).toEqual([true, true, true, 'cusum-1']);
	});

	test('takes alike neighbours into account with a higher threshold', () => {
		const threshold = (rho: number) =>
			valueOf(monitor(weeklySeries({ weeks: 40, rho, seed: 3 }))).threshold;
		expect(threshold(0.6)).toBeGreaterThan(threshold(0));
	});

	test('watches a unit without answers as well', () => {
		expect(valueOf(monitor(weeklySeries({ weeks: 40, n: null }))).monitoredWeeks).toBe(14);
	});

	const many = weeklySeries({ weeks: 40 });
	const sparse = many.map((point) =>
		point.time < 20 && point.time % 2 ? { ...point, value: null } : point
	);
	test.each<[string, readonly TimedValue[], string]>([
		['nothing', [], 'empty'],
		['26 weeks', many.slice(0, 26), 'too-few-points'],
		['a baseline full of holes', sparse, 'too-many-missing'],
		['few answers', weeklySeries({ weeks: 40, n: 29 }), 'too-few-answers'],
		['a constant', many.map((point) => ({ ...point, value: 60 })), 'no-variation'],
		['a value that is no number', many.map((point) => ({ ...point, value: NaN })), 'not-a-number'],
		['weeks out of order', [...many].reverse(), 'unsorted-times'],
		['a week twice', [many[0]!, ...many], 'duplicate-times'],
		['hidden weeks only', many.map((point) => ({ ...point, value: null })), 'all-hidden'],
		['weeks without answers only', many.map((point) => ({ ...point, n: 0 })), 'no-answers']
	])('refuses %s', (_, points, reason) => {
		expect(reasonOf(monitor(points))).toBe(reason);
	});

	test.each([
		[29, 'too-few-answers'],
		[30, null]
	])('of %i answers a week is refused as %s', (n, reason) => {
		expect(reasonOf(monitor(weeklySeries({ weeks: 40, n })))).toBe(reason);
	});
});
