import { expect, test } from 'vitest';
import {
	binomialPoint,
	chiSquareAbove,
	fAbove,
	normalBelow,
	normalPoint,
	normalTwoSided,
	studentPoint,
	studentTwoSided
} from '$lib/statistics/distributions';

test.each([
	['normal point', normalPoint(0.975), 1.959963984540054],
	['normal below', normalBelow(1.2), 0.8849303297782918],
	['normal on both sides', normalTwoSided(-1.96), 0.04999579029644087],
	['normal on both sides, above', normalTwoSided(1.96), 0.04999579029644087],
	['Student point', studentPoint(0.975, 4), 2.776445105197793],
	['Student on both sides', studentTwoSided(2.1, 8), 0.0689375242953121],
	['Student on both sides, below', studentTwoSided(-2.1, 8), 0.0689375242953121],
	['χ² above', chiSquareAbove(10.2, 7), 0.177520128279522],
	['F above', fAbove(0.6388, 1, 52), 0.427781463838027],
	['binomial point', binomialPoint(0.05, 23, 0.5), 8]
])('%s as R gives it', (_, found, wanted) => {
	expect(found).toBeCloseTo(wanted, 10);
});

test('F with one degree above is Student squared, far out too', () => {
	const t = studentTwoSided(12, 10);
	expect(fAbove(144, 1, 10) / t).toBeCloseTo(1, 9);
});

test.each([
	['normalPoint: p = 2', () => normalPoint(2)],
	['normalBelow: z = NaN', () => normalBelow(NaN)],
	['studentPoint: p = 0.5, df = -1', () => studentPoint(0.5, -1)],
	['studentTwoSided: t = 1, df = 0', () => studentTwoSided(1, 0)],
	['chiSquareAbove: x = 1, df = -1', () => chiSquareAbove(1, -1)],
	['fAbove: x = 1, df = 0, 2', () => fAbove(1, 0, 2)],
	['binomialPoint: p = 2, size = 3, share = 0.5', () => binomialPoint(2, 3, 0.5)]
])('%s is outside its range', (message, ask) => {
	expect(ask).toThrow(`${message} is outside its range`);
});
