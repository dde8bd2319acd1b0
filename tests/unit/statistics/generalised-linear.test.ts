import { expect, test } from 'vitest';
import { fitBinomial, fitPoisson } from '../../reference/methods/generalised-linear';
import { reasonOf, valueOf } from '../../support/answers';

const GROUPS = [
	[1, 0],
	[1, 0],
	[1, 1],
	[1, 1]
];

test('counts in two groups give back their means', () => {
	const fit = valueOf(fitPoisson(GROUPS, [3, 5, 20, 16]));
	expect(fit.coefficients).toEqual([
		expect.closeTo(Math.log(4), 8),
		expect.closeTo(Math.log(4.5), 8)
	]);
	expect(fit.fitted).toEqual([4, 4, 18, 18].map((value) => expect.closeTo(value, 6)));
	expect(fit.degrees).toBe(2);
});

test('dispersion is Pearson’s χ² over the degrees of freedom', () => {
	const { dispersion } = valueOf(fitPoisson(GROUPS, [3, 5, 20, 16]));
	expect(dispersion).toBeCloseTo((1 / 4 + 1 / 4 + 4 / 18 + 4 / 18) / 2, 6);
});

test('the deviance and its residuals, by hand', () => {
	const { deviance, devianceResiduals } = valueOf(fitPoisson(GROUPS, [3, 5, 20, 16]));
	const part = (y: number, mu: number) => 2 * (y * Math.log(y / mu) - (y - mu));
	expect(deviance).toBeCloseTo(part(3, 4) + part(5, 4) + part(20, 18) + part(16, 18), 8);
	expect(devianceResiduals).toEqual([
		expect.closeTo(-Math.sqrt(part(3, 4)), 6),
		expect.closeTo(Math.sqrt(part(5, 4)), 6),
		expect.closeTo(Math.sqrt(part(20, 18)), 6),
		expect.closeTo(-Math.sqrt(part(16, 18)), 6)
	]);
});

test('an offset turns counts into rates', () => {
	const offset = [2, 2, 3, 3].map(Math.log);
	const { coefficients } = valueOf(fitPoisson(GROUPS, [3, 5, 20, 16], offset));
	expect(coefficients[1]).toBeCloseTo(Math.log(3), 8);
});

test('weeks without an event are taken', () => {
	expect(valueOf(fitPoisson(GROUPS, [0, 2, 3, 5])).coefficients[0]).toBeCloseTo(0, 8);
});

test('shares in two groups give back their log odds', () => {
	const fit = valueOf(fitBinomial(GROUPS, [5, 7, 14, 16], [20, 20, 30, 30]));
	expect(fit.coefficients).toEqual([
		expect.closeTo(Math.log(12 / 28), 8),
		expect.closeTo(Math.log(28 / 12), 8)
	]);
	expect(fit.covariance[0]?.[0]).toBeCloseTo(1 / 12 + 1 / 28, 5);
});

test('all and none in single weeks are taken', () => {
	const fit = valueOf(fitBinomial(GROUPS, [0, 10, 4, 10], [10, 10, 10, 10]));
	expect(fit.fitted[0]).toBeCloseTo(0.5, 8);
	const part = (y: number, mu: number) =>
		20 * ((y && y * Math.log(y / mu)) + (1 - y && (1 - y) * Math.log((1 - y) / (1 - mu))));
	const wanted = part(0, 0.5) + part(1, 0.5) + part(0.4, 0.7) + part(1, 0.7);
	expect(fit.deviance).toBeCloseTo(wanted, 6);
});

test.each([
	['a negative count', [-1, 2, 3, 4], 'not-a-count'],
	['no number', [NaN, 2, 3, 4], 'not-a-number'],
	['no event at all', [0, 0, 0, 0], 'no-variation'],
	['a group without an event', [0, 0, 3, 4], 'not-estimable']
])('counts with %s are refused', (_, counts, reason) => {
	expect(reasonOf(fitPoisson(GROUPS, counts))).toBe(reason);
});

test('an offset that is no number is refused', () => {
	expect(reasonOf(fitPoisson(GROUPS, [1, 2, 3, 4], [0, 0, -Infinity, 0]))).toBe('not-a-number');
});

test.each([
	['no counts', [], [], [], 'empty'],
	['more than all', GROUPS, [11, 2, 3, 4], [10, 10, 10, 10], 'not-a-count'],
	['fewer than none', GROUPS, [-1, 2, 3, 4], [10, 10, 10, 10], 'not-a-count'],
	['a negative number asked', GROUPS, [1, 2, 3, 4], [10, 10, -1, 10], 'not-a-count'],
	['nobody', GROUPS, [1, 2, 3, 0], [10, 10, 10, 0], 'no-answers'],
	['no number', GROUPS, [1, 2, 3, NaN], [10, 10, 10, 10], 'not-a-number'],
	['no end of people', GROUPS, [1, 2, 3, 4], [10, 10, 10, Infinity], 'not-a-number'],
	['none everywhere', GROUPS, [0, 0, 0, 0], [9, 9, 9, 9], 'no-variation'],
	['all everywhere', GROUPS, [9, 9, 9, 9], [9, 9, 9, 9], 'no-variation'],
	['a group that is all', GROUPS, [9, 9, 3, 4], [9, 9, 9, 9], 'not-estimable']
])('shares of %s are refused', (_, design, counts, sizes, reason) => {
	expect(reasonOf(fitBinomial(design, counts, sizes))).toBe(reason);
});

test('no counts are refused', () => {
	expect(reasonOf(fitPoisson([], []))).toBe('empty');
});
