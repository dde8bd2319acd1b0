import { expect, test } from 'vitest';
import { individualsLimits, mostlyAlike } from '$lib/statistics/control-chart';
import { flagPoints, flagShares, sideOf } from '../../reference/methods/control-rules';
import { shareLimits } from '$lib/statistics/share-chart';
import { reasonOf, valueOf } from '../../support/answers';

const limitsOf = (values: readonly (number | null)[], options = {}) =>
	valueOf(individualsLimits(values, options))[0];

test('mean, moving ranges and limits, by hand', () => {
	expect(limitsOf([1, 3, 2, 6])).toMatchObject({
		start: 0,
		end: 3,
		mean: 3,
		values: 4,
		averageMovingRange: expect.closeTo(7 / 3, 12),
		low: expect.closeTo(3 - (2.66 * 7) / 3, 12),
		high: expect.closeTo(3 + (2.66 * 7) / 3, 12),
		nearLow: expect.closeTo(3 - (2.66 * 14) / 9, 12),
		nearHigh: expect.closeTo(3 + (2.66 * 14) / 9, 12),
		varies: true
	});
});

test('the exact constant is 3/1.128', () => {
	const [limits] = valueOf(individualsLimits([1, 3, 2, 6], {}, 'exact'));
	expect(limits?.high).toBeCloseTo(3 + 7 / 1.128, 12);
});

test('no moving range is formed over a gap', () => {
	expect(limitsOf([1, 2, null, 9, 8])?.ranges).toEqual({
		average: 1,
		rawAverage: 1,
		screen: null,
		used: 2,
		screenedOut: 0
	});
});

test('screening drops a range that is far above the others, once', () => {
	const values = [1, 2, 1, 2, 1, 2, 30, 29, 30, 29, 30, 29];
	expect(limitsOf(values, { screened: true })?.ranges).toEqual({
		average: 1,
		rawAverage: 38 / 11,
		screen: (3.267 * 38) / 11,
		used: 10,
		screenedOut: 1
	});
});

test('a single value has no moving range, and nothing to screen by', () => {
	expect(limitsOf([4], { screened: true })?.ranges).toMatchObject({
		rawAverage: null,
		screen: null
	});
});

test('a frozen baseline is that of every segment', () => {
	const segments = valueOf(
		individualsLimits([1, 3, 9, 9, 5, 7, 9, 9], { rebaseAt: [4], frozen: 2 })
	);
	expect(segments.map(({ mean, values }) => [mean, values])).toEqual([
		[2, 2],
		[6, 2]
	]);
});

test('a range of exactly 3.267 means is dropped', () => {
	// One range of 3.267 and others that make the mean of all 1.
	const values = [0, 3.267, 2.267, 1.778, 2.267 - 0.978];
	const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
	const average = ranges.reduce((total, range) => total + range, 0) / ranges.length;
	const wanted = ranges.filter((range) => range < 3.267 * average).length;
	expect(limitsOf(values, { screened: true })?.ranges.used).toBe(wanted);
});

test('a constant series has limits on its mean and does not vary, screened or not', () => {
	const found = [true, false].map((screened) => limitsOf([5, 5, 5, 5], { screened }));
	expect(found.map((one) => [one?.low, one?.high, one?.varies])).toEqual([
		[5, 5, false],
		[5, 5, false]
	]);
});

test.each([
	[[1, 1, 1, 2], true],
	[[1, 1, 2, 2], false],
	[[], false]
])('more than half of %j are the same: %s', (values, alike) => {
	expect(mostlyAlike(values)).toBe(alike);
});

test('new limits begin where people say', () => {
	const segments = valueOf(individualsLimits([1, 2, 1, 2, 11, 12, 11], { rebaseAt: [4] }));
	expect(segments.map(({ start, end, mean }) => [start, end, mean])).toEqual([
		[0, 3, 1.5],
		[4, 6, 34 / 3]
	]);
});

test('a frozen baseline holds for all of its segment and not for the next', () => {
	const options = { frozen: 3, rebaseAt: [5] };
	const segments = valueOf(individualsLimits([1, 2, 3, 90, 90, 5, 6, 7], options));
	expect(segments.map(({ start, end, mean, values }) => [start, end, mean, values])).toEqual([
		[0, 4, 2, 3],
		[5, 7, 6, 3]
	]);
});

test('excluded points are drawn and not counted', () => {
	expect(limitsOf([1, 2, 99, 3], { excluded: [2] })).toMatchObject({
		mean: 2,
		averageMovingRange: 1,
		end: 3
	});
});

test('excluded points count in the whole series, not in the segment', () => {
	const segments = valueOf(individualsLimits([1, 2, 3, 99], { rebaseAt: [2], excluded: [3] }));
	expect(segments[1]?.mean).toBe(3);
});

test('a segment of gaps is left out', () => {
	expect(valueOf(individualsLimits([1, 2, null, null], { rebaseAt: [2] }))).toHaveLength(1);
});

test.each([
	['no weeks', [], {}, 'empty'],
	['only gaps', [null, null], {}, 'all-hidden'],
	['everything excluded', [1, 2], { excluded: [0, 1] }, 'all-hidden'],
	['no number', [1, Infinity], {}, 'not-a-number'],
	['new limits at the first week', [1, 2], { rebaseAt: [0] }, 'start-outside'],
	['new limits after the last', [1, 2], { rebaseAt: [2] }, 'start-outside'],
	['new limits between weeks', [1, 2], { rebaseAt: [0.5] }, 'start-outside'],
	['a baseline of no weeks', [1, 2], { frozen: 0 }, 'start-outside'],
	['new limits twice', [1, 2, 3, 4], { rebaseAt: [2, 2] }, 'duplicate-times'],
	['new limits unsorted', [1, 2, 3, 4], { rebaseAt: [3, 1] }, 'unsorted-times']
])('%s is refused', (_, values, options, reason) => {
	expect([reasonOf(individualsLimits(values, options))]).toEqual([reason]);
});

const NORMAL = { start: 0, mean: 0, low: -3, high: 3, nearLow: -2, nearHigh: 2, varies: true };
const flagsOf = (values: readonly (number | null)[], changes = {}) =>
	flagPoints(values, [{ ...NORMAL, end: values.length - 1, ...changes }]);

test('outside is strictly beyond a limit', () => {
	expect(flagsOf([3, 3.01, -3, -3.01, null]).outside).toEqual([1, 3]);
});

test.each([
	['seven on one side', [1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 6]],
	['six on one side', [1, 1, 1, 1, 1, 1, -1], []],
	['eight below', [1, -1, -1, -1, -1, -1, -1, -1, -1], [1, 2, 3, 4, 5, 6, 7, 8]],
	['one on the mean between', [1, 1, 1, 0, 1, 1, 1, 1], []],
	['a gap between', [1, 1, 1, 1, null, 1, 1, 1], []],
	['seven on the mean', [0, 0, 0, 0, 0, 0, 0], []]
])('shift: %s', (_, values, marked) => {
	expect(flagsOf(values).shift).toEqual(marked);
});

test.each([
	['seven rising', [-3, -2, -1, 0, 1, 2, 3], [0, 1, 2, 3, 4, 5, 6]],
	['seven falling, late', [0, 3, 2, 1, 0, -1, -2, -3], [1, 2, 3, 4, 5, 6, 7]],
	['six rising', [-3, -2, -1, 0, 1, 2, 2], []],
	['equal neighbours', [-3, -2, -1, -1, 0, 1, 2, 3], []],
	['a gap', [-3, -2, -1, null, 0, 1, 2, 3], []]
])('trend: %s', (_, values, marked) => {
	expect(flagsOf(values).trend).toEqual(marked);
});

test.each([
	['two near, one between', [2.5, 1, 2.5], [0, 2]],
	['three near', [2.5, 2.1, 2.5], [0, 1, 2]],
	['two near below', [-2.5, -1, -2.5], [0, 2]],
	['opposite sides', [2.5, 1, -2.5], []],
	['one on the mean', [2.5, 0, 2.5], []],
	['one outside', [2.5, 1, 3.5], []],
	['on the limit', [2.5, 1, 3], [0, 2]],
	['on the lower limit', [-2.5, -1, -3], [0, 2]],
	['on the near-limit', [2, 1, 2.5], []],
	['on the lower near-limit', [-2, -1, -2.5], []],
	['only two points', [2.5, 2.5], []]
])('two of three: %s', (_, values, marked) => {
	expect(flagsOf(values).twoOfThree).toEqual(marked);
});

test('marks count in the whole series', () => {
	const second = { ...NORMAL, start: 2, end: 3 };
	expect(flagPoints([9, 9, 0, 9], [second]).outside).toEqual([3]);
});

test('no point of a series that hardly varies is marked', () => {
	expect(flagsOf([9, 9, 9], { varies: false }).outside).toEqual([]);
});

test.each([
	[null, 0],
	[5 + 1e-12, 0],
	[6, 1],
	[4, -1]
])('%d lies on side %i of 5', (value, side) => {
	expect(sideOf(value, 5)).toBe(side);
});

const shares = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6].map((count) => ({ count, n: 100 }));

test('p-chart: three sampling deviations at each week’s own n', () => {
	const [limits] = valueOf(shareLimits([...shares, { count: 5, n: 400 }], 'p'));
	const centre = 105 / 1400;
	expect(limits?.centre).toBeCloseTo(centre, 12);
	expect(limits?.high[10]).toBeCloseTo(centre + 3 * Math.sqrt((centre * (1 - centre)) / 400), 12);
	expect(limits?.sigmaZ).toBe(1);
});

test('p′ widens by the mean moving range of z over 1.128', () => {
	const [limits] = valueOf(shareLimits(shares, 'p-prime'));
	const ranges = [4, 2, 3, 1, 2, 1, 5, 6, 4].reduce((total, range) => total + range, 0) / 9;
	const deviation = Math.sqrt(0.1 * 0.9 * 100);
	expect(limits?.sigmaZ).toBeCloseTo(ranges / deviation / 1.128, 12);
	expect(limits?.standardised[0]).toBeCloseTo(2 / (ranges / 1.128), 12);
});

test('limits end at nothing and all', () => {
	const [low] = valueOf(
		shareLimits(
			[
				{ count: 1, n: 10 },
				{ count: 0, n: 10 }
			],
			'p'
		)
	);
	const [high] = valueOf(
		shareLimits(
			[
				{ count: 9, n: 10 },
				{ count: 10, n: 10 }
			],
			'p'
		)
	);
	expect([low?.low[0], high?.high[0]]).toEqual([0, 1]);
});

test('a week nobody answered is a gap', () => {
	const [limits] = valueOf(shareLimits([...shares, { count: 0, n: 0 }], 'p'));
	expect([limits?.low[10], limits?.high[10], limits?.standardised[10]]).toEqual([null, null, null]);
});

test('near-limits lie two deviations away', () => {
	const [near] = valueOf(shareLimits(shares, 'p', {}, 2));
	expect(near?.high[0]).toBeCloseTo(0.1 + 2 * 0.03, 12);
});

test('shares that are all alike have no standardised values', () => {
	const [limits] = valueOf(shareLimits(Array(4).fill({ count: 5, n: 10 }), 'p-prime'));
	expect([limits?.sigmaZ, limits?.standardised[0]]).toEqual([0, null]);
});

test.each([
	['no weeks', [], 'empty'],
	['only gaps', [null], 'all-hidden'],
	['nobody at all', [{ count: 0, n: 0 }], 'no-answers'],
	['more than all', [{ count: 5, n: 4 }], 'not-a-count'],
	['no number', [{ count: NaN, n: 4 }], 'not-a-number']
])('a chart of shares of %s is refused', (_, held, reason) => {
	expect(reasonOf(shareLimits(held, 'p'))).toBe(reason);
});

test('the rules hold for shares too, in their own segments', () => {
	const held = [...shares, { count: 40, n: 100 }];
	const segments = valueOf(shareLimits(held, 'p', { rebaseAt: [5], excluded: [10] }));
	expect(flagShares(segments).outside).toEqual([10]);
});

test('shares without variation are not marked', () => {
	const segments = valueOf(shareLimits(Array(8).fill({ count: 5, n: 10 }), 'p-prime'));
	expect(flagShares(segments).shift).toEqual([]);
});
