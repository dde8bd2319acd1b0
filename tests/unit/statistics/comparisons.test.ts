import { expect, test } from 'vitest';
import { controlledSeries } from '$lib/statistics/controlled-series';
import { differenceInDifferences } from '$lib/statistics/difference-in-differences';
import { nearestMixture } from '$lib/statistics/simplex';
import { syntheticControl } from '$lib/statistics/synthetic-control';
import { differenceOfChanges } from '../../reference/methods/difference-of-changes';
import { reasonOf, valueOf } from '../../support/answers';

test('the controls’ mean is taken away, time by time', () => {
	expect(
		valueOf(
			controlledSeries(
				[5, 7],
				[
					[1, 2],
					[3, 4]
				]
			)
		)
	).toEqual([3, 4]);
});

test('a time that any of them misses is a gap', () => {
	const held = valueOf(
		controlledSeries(
			[5, null, 7, 8],
			[
				[1, 2, null, 4],
				[1, 2, 3, 4]
			]
		)
	);
	expect(held).toEqual([4, null, null, 4]);
});

test('ratios are differences of logarithms', () => {
	expect(valueOf(controlledSeries([8], [[2], [8]], 'ratio'))[0]).toBeCloseTo(Math.log(2), 12);
});

test.each([
	['no times', [], [[]], 'difference', 'empty'],
	['no controls', [1], [], 'difference', 'too-few-controls'],
	['unequal lengths', [1, 2], [[1]], 'difference', 'unequal-lengths'],
	['no number', [1], [[NaN]], 'difference', 'not-a-number'],
	['a ratio of nothing', [1], [[0]], 'ratio', 'not-a-number'],
	['nothing known', [null], [[1]], 'difference', 'all-hidden']
] as const)('%s is refused', (_, treated, controls, scale, reason) => {
	expect(reasonOf(controlledSeries(treated, controls, scale))).toBe(reason);
});

test('a difference of 0 is taken', () => {
	expect(valueOf(controlledSeries([0], [[0]]))).toEqual([0]);
});

const sample = (changes = {}) => ({ n: 16, before: 10, after: 12, deviation: 2, ...changes });

test('a difference of changes with both errors, by hand', () => {
	const found = valueOf(
		differenceOfChanges(sample(), sample({ n: 36, before: 8, after: 9, deviation: 3 }))
	);
	expect(found).toEqual({
		estimate: 1,
		standardError: expect.closeTo(Math.sqrt(0.5), 12),
		influenceError: expect.closeTo(Math.sqrt((0.25 * 15) / 16 + (0.25 * 35) / 36), 12)
	});
});

test.each([
	['one unit', { n: 1 }, 'too-few-points'],
	['half a unit', { n: 2.5 }, 'not-a-count'],
	['a deviation below 0', { deviation: -1 }, 'not-a-count'],
	['no mean', { after: NaN }, 'not-a-number']
])('changes with %s are refused on either side', (_, changes, reason) => {
	expect([
		reasonOf(differenceOfChanges(sample(changes), sample())),
		reasonOf(differenceOfChanges(sample(), sample(changes)))
	]).toEqual([reason, reason]);
});

test('two units on a side are enough', () => {
	expect(reasonOf(differenceOfChanges(sample({ n: 2 }), sample({ n: 2 })))).toBe(null);
});

/** Controls that wander a little, each in its own way. */
const controls = (count: number, years = 7) =>
	Array.from({ length: count }, (_, unit) =>
		Array.from({ length: years }, (_, year) => 10 + unit + ((unit * 7 + year * 5) % 9) / 10)
	);
const treated = (jump: number, years = 7) =>
	Array.from({ length: years }, (_, year) => 20 + ((year * 3) % 4) / 10 + (year >= 4 ? jump : 0));

test('the estimate is the change beyond the controls’ own', () => {
	const flat = [[1, 1, 1, 1, 2, 2]];
	const { estimate } = valueOf(differenceInDifferences([5, 5, 5, 5, 9, 9], flat, 4));
	expect(estimate).toBe(3);
});

test('with nineteen controls the lowest p is one in twenty, and a large change has it', () => {
	const found = valueOf(differenceInDifferences(treated(8), controls(19), 4));
	expect([found.lowestP, valueOf(found.p)]).toEqual([0.05, 0.05]);
});

test('a change among the placebos’ own has a high p', () => {
	const found = valueOf(differenceInDifferences(treated(0), controls(19), 4));
	expect(valueOf(found.p)).toBeGreaterThan(0.1);
});

test('a control that changed just as much counts against it', () => {
	const same = controls(19).with(0, treated(8));
	// The placebo is set against controls of which none changed: larger, if anything.
	expect(valueOf(valueOf(differenceInDifferences(treated(8), same, 4)).p)).toBe(0.1);
});

test('eighteen controls give an estimate and no p', () => {
	const found = valueOf(differenceInDifferences(treated(8), controls(18), 4));
	expect([reasonOf(found.p), found.lowestP]).toEqual(['too-few-controls', 1 / 19]);
});

test('units that drew apart before are told to differ', () => {
	const rising = [1, 2.01, 2.99, 4, 5, 6];
	const found = valueOf(differenceInDifferences(rising, [[1, 1, 1, 1, 1, 1]], 4));
	expect(valueOf(found.preTrend)).toMatchObject({
		slope: expect.closeTo(0.998, 9),
		differs: true
	});
});

test('a slope that would reach the estimate in the years after differs, sure or not', () => {
	const wild = [0, 3, -2, 4, 5, 5.2];
	const found = valueOf(differenceInDifferences(wild, [[0, 0, 0, 0, 0, 0]], 4));
	const { slope, p, differs } = valueOf(found.preTrend);
	expect([slope > Math.abs(found.estimate) / 2, p > 0.05, differs]).toEqual([false, true, false]);
	const small = valueOf(
		differenceInDifferences(wild.with(4, 1.4).with(5, 1.6), [[0, 0, 0, 0, 0, 0]], 4)
	);
	expect(valueOf(small.preTrend).differs).toBe(true);
});

test('three years before have no trend to check', () => {
	const found = valueOf(differenceInDifferences([1, 2, 1, 5, 5], [[1, 1, 1, 1, 1]], 3));
	expect(reasonOf(found.preTrend)).toBe('too-few-points');
});

test('units that moved together exactly have nothing to measure a trend by', () => {
	const found = valueOf(differenceInDifferences([1, 1, 1, 1, 5, 5], [[0, 0, 0, 0, 0, 0]], 4));
	expect(reasonOf(found.preTrend)).toBe('no-variation');
});

test.each([
	['two years before', [1, 2, 5, 5], [[1, 1, 1, 1]], 2, 'too-few-points'],
	['one year after', [1, 2, 3, 5], [[1, 1, 1, 1]], 3, 'too-few-points'],
	['half a year', [1, 2, 3, 5, 5, 6], [[1, 1, 1, 1, 1, 1]], 3.5, 'too-few-points'],
	['a missing year', [1, 2, null, 5, 5], [[1, 1, 1, 1, 1]], 3, 'too-many-missing'],
	['no controls', [1, 2, 3, 5, 5], [], 3, 'too-few-controls']
])('%s is refused', (_, own, others, before, reason) => {
	expect(reasonOf(differenceInDifferences(own, others, before))).toBe(reason);
});

test('a mixture that hits the target is found', () => {
	const columns = [
		[0, 0, 4],
		[4, 0, 0],
		[0, 4, 0],
		[9, 9, 9]
	];
	const weights = valueOf(nearestMixture(columns, [1, 2, 1]));
	expect(weights).toEqual([0.25, 0.25, 0.5, 0].map((value) => expect.closeTo(value, 9)));
});

test('a target outside all mixtures gets the nearest', () => {
	// Nearest to (2, 2) on the line from (1, 0) to (0, 1) is its middle; (0, 0) has no part.
	const weights = valueOf(
		nearestMixture(
			[
				[0, 0],
				[1, 0],
				[0, 1]
			],
			[2, 2]
		)
	);
	expect(weights).toEqual([0, 0.5, 0.5].map((value) => expect.closeTo(value, 9)));
});

test('no move between two donors makes a mixture better', () => {
	const columns = controls(25, 12);
	const target = columns.map((_, time) => 15 + ((time * 5) % 7) / 3).slice(0, 12);
	const weights = valueOf(nearestMixture(columns, target));
	const distance = (mix: readonly number[]) =>
		target.reduce((total, value, time) => {
			const mixed = mix.reduce(
				(sum, weight, unit) => sum + weight * (columns[unit]?.[time] ?? 0),
				0
			);
			return total + (value - mixed) ** 2;
		}, 0);
	const best = distance(weights);
	const moves = weights.flatMap((weight, from) =>
		weights.map((_, to) => {
			const step = Math.min(weight, 1e-4);
			return distance(
				weights.map((own, unit) => own - (unit === from ? step : 0) + (unit === to ? step : 0))
			);
		})
	);
	expect(Math.min(...moves)).toBeGreaterThanOrEqual(best - 1e-10);
	expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
	expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
});

const followed = (jump: number) => {
	const donors = controls(19, 14);
	const own = Array.from({ length: 14 }, (_, year) => {
		const [a = 0, b = 0] = [donors[2]?.[year], donors[11]?.[year]];
		return 0.4 * a + 0.6 * b + (year === 3 ? 0.02 : 0) + (year >= 10 ? jump : 0);
	});
	return syntheticControl(own, donors, 10);
};

test('a unit made of two donors is followed by them, and its jump is found', () => {
	const { weights, effect, fit, p } = valueOf(followed(5));
	expect(weights[2]).toBeCloseTo(0.4, 1);
	expect(weights[11]).toBeCloseTo(0.6, 1);
	expect(effect).toBeCloseTo(5, 1);
	expect(fit).toBeLessThan(0.02);
	expect(p).toBe(0.05);
});

test('an effect of less than twice the fit is refused', () => {
	expect(reasonOf(followed(0))).toBe('poor-fit');
});

test.each([
	['no years', [], controls(19, 0), 10, 'empty'],
	['nine years before', treated(1, 14), controls(19, 14), 9, 'too-few-points'],
	['half a year', treated(1, 14), controls(19, 14), 10.5, 'too-few-points'],
	['no year after', treated(1, 14), controls(19, 14), 14, 'too-few-points'],
	['eighteen donors', treated(1, 14), controls(18, 14), 10, 'too-few-controls'],
	['unequal lengths', treated(1, 14), controls(19, 13), 10, 'unequal-lengths'],
	['no number', treated(NaN, 14), controls(19, 14), 10, 'not-a-number']
])('a synthetic control of %s is refused', (_, own, donors, before, reason) => {
	expect(reasonOf(syntheticControl(own, donors, before))).toBe(reason);
});
