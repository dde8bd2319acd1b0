import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	correctedWilsonInterval,
	newcombeDifference,
	wilsonInterval
} from '$lib/statistics/proportion';
import { reasonOf, valueOf } from '../../support/answers';

const share = fc
	.integer({ min: 1, max: 500 })
	.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('an interval holds its share and stays within nothing and all', () => {
	fc.assert(
		fc.property(share, ([x, n]) => {
			const { low, high } = valueOf(wilsonInterval(x, n));
			expect([0, low, x / n, high, 1]).toEqual([0, low, x / n, high, 1].sort((a, b) => a - b));
		})
	);
});

test('turning the question round turns the interval round', () => {
	fc.assert(
		fc.property(share, ([x, n]) => {
			const { low } = valueOf(wilsonInterval(x, n));
			expect(low).toBeCloseTo(1 - valueOf(wilsonInterval(n - x, n)).high, 12);
		})
	);
});

test('none has a lower limit of exactly 0 and all an upper of exactly 1', () => {
	expect([valueOf(wilsonInterval(0, 7)).low, valueOf(wilsonInterval(7, 7)).high]).toEqual([0, 1]);
});

test('81 of 263 as Newcombe 1998 prints it', () => {
	const { low, high } = valueOf(wilsonInterval(81, 263));
	expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
});

test('a level of 0.99 is wider', () => {
	const { low, high } = valueOf(wilsonInterval(81, 263, 0.99));
	expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2401', '0.3853']);
});

test.each([
	['nobody', 0, 0, 0.95, 'no-answers'],
	['more than all', 5, 4, 0.95, 'not-a-count'],
	['fewer than none', -1, 4, 0.95, 'not-a-count'],
	['a negative number asked', 0, -4, 0.95, 'not-a-count'],
	['no number', NaN, 4, 0.95, 'not-a-number'],
	['no end', 1, Infinity, 0.95, 'not-a-number'],
	['a level of one', 1, 4, 1, 'not-a-probability'],
	['a level of nothing', 1, 4, 0, 'not-a-probability']
] as const)('%s is refused', (_, x, n, level, reason) => {
	expect(reasonOf(wilsonInterval(x, n, level))).toBe(reason);
});

test('56 of 70 against 48 of 80 as Newcombe 1998 prints it', () => {
	const { difference, low, high } = valueOf(newcombeDifference(56, 70, 48, 80));
	expect([difference.toFixed(4), low.toFixed(4), high.toFixed(4)]).toEqual([
		'0.2000',
		'0.0524',
		'0.3339'
	]);
});

test.each([
	['first', 0, 0, 1, 4],
	['second', 1, 4, 0, 0]
])('a difference whose %s side nobody answered is refused', (_, x1, n1, x2, n2) => {
	expect(reasonOf(newcombeDifference(x1, n1, x2, n2))).toBe('no-answers');
});

test('15 of 148 corrected for continuity as Newcombe 1998 prints it', () => {
	const { low, high } = valueOf(correctedWilsonInterval(15, 148));
	expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0598', '0.1644']);
});

test('corrected, none and all keep their ends', () => {
	const none = valueOf(correctedWilsonInterval(0, 20));
	const all = valueOf(correctedWilsonInterval(20, 20));
	expect([none.low, none.high.toFixed(4), all.high]).toEqual([0, '0.2005', 1]);
});

test('what is no share has no corrected interval either', () => {
	expect(reasonOf(correctedWilsonInterval(3, 2))).toBe('not-a-count');
});
