import { expect, test } from 'vitest';
import { median, monotoneTrend } from '../../reference/methods/trend';
import { reasonOf, valueOf } from '../../support/answers';

test('Nile 1891–1900: a tie and no sure trend', () => {
	const trend = valueOf(monotoneTrend([1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840]));
	expect([trend.score, trend.tau.toFixed(4), trend.p.toFixed(4), trend.slope, trend.exact]).toEqual(
		[-16, '-0.3596', '0.1508', -37.5, false]
	);
});

test.each([
	[[1, 2, 3, 4, 5], 2 / 120],
	[[5, 4, 3, 2, 1], 2 / 120],
	[[1, 2, 3, 5, 4, 6], 12 / 720],
	[[2, 1, 4, 3, 5, 6, 7], (2 * (1 + 6 + 20)) / 5040]
])('%j: both tails among all orders', (values, p) => {
	expect(valueOf(monotoneTrend(values)).p).toBeCloseTo(p, 12);
});

test('a score of 0 is no evidence at all', () => {
	expect(valueOf(monotoneTrend([3, 5, 1, 4, 2, 9, 0, 8])).p).toBeLessThanOrEqual(1);
	expect(valueOf(monotoneTrend([2, 5, 3, 1, 4])).p).toBe(1);
});

test('asked not to count, p comes from the normal distribution', () => {
	const { p, exact } = valueOf(monotoneTrend([1, 2, 3, 4, 5], { exact: false }));
	// z = 10 / √(5·4·15/18)
	expect([p.toFixed(5), exact]).toEqual(['0.01431', false]);
});

test('fifty values are too many to count', () => {
	const values = (length: number) => Array.from({ length }, (_, index) => (index * 37) % 101);
	expect([49, 50].map((length) => valueOf(monotoneTrend(values(length))).exact)).toEqual([
		true,
		false
	]);
});

test.each([
	[7, false],
	[8, true]
])('%i values are judged: %s', (length, judged) => {
	const values = Array.from({ length }, (_, index) => index);
	expect(valueOf(monotoneTrend(values)).judged).toBe(judged);
});

test('a gap keeps its place: a year that is missing is a year', () => {
	const whole = valueOf(monotoneTrend([1, 2, 3, 4, 5, 6]));
	const { slope, score, tau } = valueOf(monotoneTrend([1, 2, null, 4, 5, 6]));
	expect([slope, score, tau]).toEqual([whole.slope, 10, 1]);
});

test('one wild value does not move the slope', () => {
	expect(valueOf(monotoneTrend([1, 2, 3, 4, 5, 6, 1000])).slope).toBe(1);
});

test.each([
	['no values', [], 'empty'],
	['only gaps', [null, null], 'all-hidden'],
	['four values', [1, 2, 3, 4], 'too-few-points'],
	['four values and gaps', [1, null, 2, 3, null, 4], 'too-few-points'],
	['no number', [1, 2, NaN, 4, 5], 'not-a-number'],
	['equal values', [7, 7, 7, 7, 7], 'no-variation']
])('%s are refused', (_, values, reason) => {
	expect(reasonOf(monotoneTrend(values))).toBe(reason);
});

test.each([
	[[3, 1, 2], 2],
	[[4, 1, 3, 2], 2.5],
	[[10, 9], 9.5],
	[[5], 5]
])('the median of %j is %d', (values, middle) => {
	expect(median(values)).toBe(middle);
});

test('nothing has no median', () => {
	expect(() => median([])).toThrow('No value');
});
