import { expect, test } from 'vitest';
import { expectedBand } from '$lib/statistics/expected-band';
import { reasonOf, valueOf } from '../../support/answers';
import { mean } from '$lib/statistics/sum';

const week = (count: number, n = 100) => ({ count, n });
const ordinary = (weeks: number, n = 100) =>
	Array.from({ length: weeks }, (_, index) => week(60 + ((index * 3) % 8), n));

test.each([
	[8, true],
	[11, true],
	[12, false]
])('a band of %i weeks is preliminary: %s', (weeks, preliminary) => {
	expect(valueOf(expectedBand(ordinary(weeks))).preliminary).toBe(preliminary);
});

test('a gap is no week and no bridge between weeks', () => {
	const values = [60, 70, 60, 70, 60, null, 70, 60, 70, 60, 70].map((n) => (n ? week(n) : null));
	expect(valueOf(expectedBand(values)).weeks).toBe(10);
});

test.each([
	['no weeks', [], 'empty'],
	['only gaps', [null, null], 'all-hidden'],
	['seven weeks', ordinary(7), 'too-few-points'],
	['nobody in a week', [week(0, 0), ...ordinary(8)], 'no-answers'],
	['more than all', [week(5, 4), ...ordinary(8)], 'not-a-count'],
	['no number', [week(NaN), ...ordinary(8)], 'not-a-number'],
	['equal weeks', Array(12).fill(week(60)), 'no-variation'],
	[
		'more than half alike',
		[...Array(8).fill(week(60)), ...ordinary(6).map(({ count }) => week(count + 1))],
		'no-variation'
	]
] as const)('%s give no band: %s', (_, weeks, reason) => {
	expect(reasonOf(expectedBand(weeks))).toBe(reason);
});

test('XmR: mean ± 2.66 mean moving ranges', () => {
	const weeks = [60, 62, 60, 62, 60, 62, 60, 63].map((count) => week(count));
	expect(valueOf(expectedBand(weeks)).high).toBeCloseTo(0.61125 + (2.66 * 0.15) / 7, 12);
});

test('where n varies the centre weighs weeks by their answers', () => {
	const { centre } = valueOf(expectedBand([...ordinary(8, 100), week(150, 200)]));
	const counts = ordinary(8).reduce((total, { count }) => total + count, 150);
	expect(centre).toBeCloseTo(counts / 1000, 12);
});

test('a band ends at nothing and all', () => {
	const wild = [10, 90, 10, 95, 5, 90, 12, 88].map((count) => week(count));
	const { low, high } = valueOf(expectedBand(wild));
	expect([low, high]).toEqual([0, 1]);
});

test('p′ under twenty weeks is never narrower than chance, and narrows after', () => {
	const alike = (weeks: number) =>
		Array.from({ length: weeks }, (_, index) =>
			week(index % 2 ? 120 + (index % 3) : 60 + (index % 4), index % 2 ? 200 : 100)
		);
	const width = (weeks: number) => {
		const { low, high } = valueOf(expectedBand(alike(weeks)));
		return high - low;
	};
	expect(width(19)).toBeGreaterThan(2 * width(20));
});

test('a mean keeps the decimals it was given', () => {
	expect(mean([0.1, 0.2, 0.3, 0.2])).toBe(0.2);
});
