import { expect, test } from 'vitest';
import {
	countBand,
	countChange,
	needsThreeYears,
	threeYearMeans
} from '$lib/statistics/noise-band';
import { reasonOf, valueOf } from '../../support/answers';

test.each([
	[25, 15, 35],
	[100, 80, 120],
	[1, 0, 3],
	[0, 0, 0]
])('%i a year lie between %i and %i by chance', (count, low, high) => {
	expect(valueOf(countBand(count))).toEqual({ low, high });
});

test.each([-1, 1.5, NaN, Infinity])('%d is no count', (count) => {
	expect([
		reasonOf(countBand(count)),
		reasonOf(countChange(count, 1)),
		reasonOf(countChange(1, count))
	]).toEqual(Array(3).fill('not-a-count'));
});

test.each([
	['below', 12, 13, 1, 10, true],
	['at', 8, 17, 9, 10, true],
	['above', 5, 20, 15, 10, false],
	['exactly at', 2, 7, 5, 6, true],
	['exactly at its', 0, 4, 4, 4, false],
	['falling above', 20, 5, -15, 10, false]
])('a change %s the noise', (_, before, after, change, noise, belowNoise) => {
	expect(valueOf(countChange(before, after))).toEqual({ change, noise, belowNoise });
});

test('each year is told as the mean of it and the two before', () => {
	expect(valueOf(threeYearMeans([3, 6, 9, 12, null, 3, 3]))).toEqual([
		null,
		null,
		6,
		9,
		null,
		null,
		null
	]);
});

test.each([
	['no years', [], 'empty'],
	['half a person', [1, 2.5, 3], 'not-a-count']
])('%s have no means', (_, counts, reason) => {
	expect(reasonOf(threeYearMeans(counts))).toBe(reason);
});

test.each([
	[[30, 40], false],
	[[29, 40], true],
	[[null, 31], false]
])('%j needs three years together: %s', (counts, needed) => {
	expect(valueOf(needsThreeYears(counts))).toBe(needed);
});

test.each([
	['no years', [], 'empty'],
	['hidden years', [null, null], 'all-hidden'],
	['a negative count', [-1], 'not-a-count']
])('%s say nothing of how few they are', (_, counts, reason) => {
	expect(reasonOf(needsThreeYears(counts))).toBe(reason);
});
