import { expect, test } from 'vitest';
import { unbias } from '$lib/disclosure/estimate';
import { EPSILON, noiseProbability } from '$lib/disclosure/noise';
import { roundToTen } from '$lib/disclosure/rounding';
import { counts } from './exact-weeks';

test.each([
	['first', -0.582],
	['second', -1.5415]
] as const)('in a %s draw a published 0 counts as %f', (draw, below) => {
	const { green, yellow, red } = unbias(counts(0, 5, 0), draw);
	expect([green, red]).toEqual([expect.closeTo(below, 3), expect.closeTo(below, 3)]);
	expect(yellow).toBe(5);
	expect(unbias(counts(5, 0, 1), draw).yellow).toBeCloseTo(below, 3);
});

test('figures carried over from an earlier rule stand as they are', () => {
	expect(unbias(counts(0, 5, 0), 'carried')).toEqual(counts(0, 5, 0));
});

test.each(['first', 'second'] as const)('over many %s draws the mean is the true count', (draw) => {
	for (const exact of [0, 1, 2, 7]) {
		const noises = Array.from({ length: 401 }, (_, index) => index - 200);
		const mean = noises.reduce((sum, noise) => {
			const shown = Math.max(0, exact + noise);
			return sum + noiseProbability(noise, EPSILON[draw]) * unbias(counts(shown), draw).green;
		}, 0);
		expect(mean).toBeCloseTo(exact, 8);
	}
});

test.each([
	[4, 0],
	[5, 10],
	[134, 130],
	[135, 140],
	[140, 140]
])('%i people are shown as %i', (number, shown) => {
	expect(roundToTen(number)).toBe(shown);
});
