import { expect, test } from 'vitest';
import { testIndependence } from '../../reference/methods/contingency';
import { reasonOf, valueOf } from '../../support/answers';

const AGRESTI = [
	[762, 327, 468],
	[484, 239, 477]
];

test('Agresti 2007, p. 39: χ² is 30.07 with two degrees of freedom', () => {
	const { statistic, degrees, p } = valueOf(testIndependence(AGRESTI));
	expect([statistic.toFixed(2), degrees, valueOf(p).toExponential(3)]).toEqual([
		'30.07',
		2,
		'2.954e-7'
	]);
});

test('expected counts add up to the table', () => {
	const { expected } = valueOf(testIndependence(AGRESTI));
	expect(expected.flat().reduce((total, count) => total + count, 0)).toBeCloseTo(2757, 9);
});

test('a table whose rows are alike has no distance', () => {
	expect(
		valueOf(
			testIndependence([
				[10, 20],
				[20, 40]
			])
		).statistic
	).toBeCloseTo(0, 12);
});

test('expected counts of exactly five are enough', () => {
	expect(
		valueOf(
			valueOf(
				testIndependence([
					[5, 5],
					[5, 5]
				])
			).p
		)
	).toBe(1);
});

test('one expected count below five is too few for p', () => {
	expect(
		reasonOf(
			valueOf(
				testIndependence([
					[4, 5],
					[5, 5]
				])
			).p
		)
	).toBe('too-few-expected');
});

test.each([
	['no rows', [], 'empty'],
	['no columns', [[], []], 'empty'],
	['a ragged table', [[1, 2], [1]], 'not-a-count'],
	[
		'half a person',
		[
			[1.5, 2],
			[1, 2]
		],
		'not-a-count'
	],
	[
		'a negative count',
		[
			[-1, 2],
			[1, 2]
		],
		'not-a-count'
	],
	[
		'a period nobody answered',
		[
			[0, 0],
			[1, 2]
		],
		'no-answers'
	],
	[
		'an answer nobody gave',
		[
			[0, 3],
			[0, 2]
		],
		'no-answers'
	],
	['one period', [[3, 4]], 'too-few-points'],
	['one answer', [[3], [4]], 'too-few-points']
] as const)('%s is refused', (_, rows, reason) => {
	expect(reasonOf(testIndependence(rows))).toBe(reason);
});

test('counts too large to be told apart are no counts', () => {
	expect(
		reasonOf(
			testIndependence([
				[1e300, 5, 6],
				[7, 8, 9]
			])
		)
	).toBe('not-a-count');
});
