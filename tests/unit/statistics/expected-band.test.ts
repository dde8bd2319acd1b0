import { expect, test } from 'vitest';
import { expectedBand } from '$lib/statistics/expected-band';
import { mean } from '$lib/statistics/sum';

const week = (count: number, n = 100) => ({ count, n });
const ordinary = (weeks: number, n = 100) =>
	Array.from({ length: weeks }, (_, index) => week(60 + ((index * 3) % 8), n));

test.each([
	[7, null],
	[8, true],
	[11, true],
	[12, false]
])('a band of %i weeks is preliminary: %s', (weeks, preliminary) => {
	expect(expectedBand(ordinary(weeks))?.preliminary ?? null).toBe(preliminary);
});

test('a gap is no week and no bridge between weeks', () => {
	const values = [60, 70, 60, 70, 60, null, 70, 60, 70, 60, 70].map((n) => (n ? week(n) : null));
	expect(expectedBand(values)?.weeks).toBe(10);
});

test.each([
	['equal weeks', Array(12).fill(week(60))],
	[
		'more than half alike',
		[...Array(8).fill(week(60)), ...ordinary(6).map(({ count }) => week(count + 1))]
	]
])('%s give no band', (_, weeks) => {
	expect(expectedBand(weeks)).toBe(null);
});

test('XmR: mean ± 2.66 mean moving ranges', () => {
	const band = expectedBand([60, 62, 60, 62, 60, 62, 60, 63].map((count) => week(count)));
	expect(band?.high).toBeCloseTo(0.61125 + (2.66 * 0.15) / 7, 12);
});

test('where n varies the centre weighs weeks by their answers', () => {
	const band = expectedBand([...ordinary(8, 100), week(150, 200)]);
	const counts = ordinary(8).reduce((total, { count }) => total + count, 150);
	expect(band?.centre).toBeCloseTo(counts / 1000, 12);
});

test('a band ends at nothing and all', () => {
	const wild = [10, 90, 10, 95, 5, 90, 12, 88].map((count) => week(count));
	const band = expectedBand(wild);
	expect([band?.low, band?.high]).toEqual([0, 1]);
});

test('a mean keeps the decimals it was given', () => {
	expect(mean([0.1, 0.2, 0.3, 0.2])).toBe(0.2);
});
