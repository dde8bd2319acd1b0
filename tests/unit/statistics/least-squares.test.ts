import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, fitLeastSquares, quadraticForm, squares } from '../../reference/methods/least-squares';
import { sum } from '$lib/statistics/sum';
import { reasonOf, valueOf } from '../../support/answers';

const LINE = [
	[1, 0],
	[1, 1],
	[1, 2],
	[1, 3]
];

test('a line by hand', () => {
	const fit = valueOf(fitLeastSquares(LINE, [1, 2, 2, 5]));
	// x̄ = 1.5, Sxx = 5, Sxy = 6, ȳ = 2.5.
	expect(fit.coefficients).toEqual([expect.closeTo(0.7, 12), expect.closeTo(1.2, 12)]);
	expect(fit.fitted[3]).toBeCloseTo(4.3, 12);
	expect(fit.residuals[3]).toBeCloseTo(0.7, 12);
	expect(fit.residualSquares).toBeCloseTo(1.8, 12);
	expect(fit.degrees).toBe(2);
	expect(fit.exact).toBe(false);
});

test('the inverse of X’X and its determinant, by hand', () => {
	const { unscaled, logDeterminant } = valueOf(fitLeastSquares(LINE, [1, 2, 2, 5]));
	// X'X = [[4, 6], [6, 14]], determinant 20.
	expect(unscaled.flat()).toEqual([0.7, -0.3, -0.3, 0.2].map((value) => expect.closeTo(value, 12)));
	expect(logDeterminant).toBeCloseTo(Math.log(20) / 2, 12);
});

test('residuals are at right angles to every column', () => {
	const cell = fc.double({ min: -100, max: 100, noNaN: true });
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 5, maxLength: 12 }), (rows) => {
			const design = rows.map(([a, b]) => [1, a, b]);
			const y = rows.map(([, , value]) => value);
			const fit = fitLeastSquares(design, y);
			const residuals = fit.ok ? fit.value.residuals : [];
			const products = [0, 1, 2].map((term) =>
				sum(residuals.map((value, row) => value * at(design[row] ?? [], term)))
			);
			expect(Math.max(...products.map(Math.abs))).toBeLessThan(1e-9);
		})
	);
});

test('residuals are at right angles to columns that nearly depend on each other', () => {
	const design = [
		[1, 0, 1e-5],
		[1, 0, 0],
		[1, 0, 0],
		[1, 1, 60],
		[1, 0, 0]
	];
	const { residuals } = valueOf(fitLeastSquares(design, [75, 0, 0, 0, 0]));
	const products = residuals.map((value, row) => value * at(design[row] ?? [], 2));
	expect(sum(products)).toBeCloseTo(0, 12);
});

test('values on a line leave nothing but rounding', () => {
	expect(valueOf(fitLeastSquares(LINE, [1, 3, 5, 7])).exact).toBe(true);
});

test('a column that depends on others is refused, however it is scaled', () => {
	const design = LINE.map(([one = 0, x = 0]) => [one, x, 1e6 * (2 * one + x)]);
	expect(reasonOf(fitLeastSquares([...design, [1, 4, 6e6]], [1, 2, 3, 4, 6]))).toBe(
		'not-estimable'
	);
});

test('a column that nearly depends on others is kept', () => {
	const design = LINE.map(([one = 0, x = 0]) => [one, x, x + 1e-5 * x * x]);
	expect(reasonOf(fitLeastSquares(design, [1, 2, 2, 5]))).toBe(null);
});

test.each([
	['no rows', [], [], 'empty'],
	['no columns', [[], []], [1, 2], 'empty'],
	[
		'as many rows as columns',
		[
			[1, 0],
			[1, 1]
		],
		[1, 2],
		'too-few-points'
	],
	['no number among the values', LINE, [1, NaN, 2, 3], 'not-a-number'],
	['no number in the design', [...LINE.slice(1), [1, Infinity]], [1, 2, 3, 4], 'not-a-number'],
	['values too large to square', LINE, [1e300, -1e300, 1e300, 0], 'not-a-number']
])('%s is refused', (_, design, y, reason) => {
	expect(reasonOf(fitLeastSquares(design, y))).toBe(reason);
});

test.each([
	['fewer values than rows', LINE, [1, 2]],
	['rows of unequal length', [[1, 2], [1]], [1, 2]]
])('%s are refused', (_, design, y) => {
	expect(reasonOf(fitLeastSquares(design, y))).toBe('unequal-lengths');
});

test('the form of a combination', () => {
	expect(
		quadraticForm(
			[
				[2, 1],
				[1, 3]
			],
			[1, -2]
		)
	).toBe(10);
});

test('a value that is not there is a broken assumption', () => {
	expect(() => at([1, 2], 2)).toThrow('No value 2 among 2');
});

test('squares add up', () => {
	expect(squares([3, -4])).toBe(25);
});
