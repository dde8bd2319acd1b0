import { expect, test } from 'vitest';
import { quantileOf } from '$lib/statistics/quantile';

/** `quantile(c(1, 3, 4, 10), c(0, .1, .25, .5, .75, 1))` in R 4.2. */
test.each([
	[0, 1],
	[0.1, 1.6],
	[0.25, 2.5],
	[0.5, 3.5],
	[0.75, 5.5],
	[1, 10]
])('the quantile of %d lies at %d as in R', (share, expected) => {
	expect(quantileOf([1, 3, 4, 10], share)).toBeCloseTo(expected, 12);
});

test('one value is every quantile', () => {
	expect([0, 0.3, 1].map((share) => quantileOf([7], share))).toEqual([7, 7, 7]);
});
