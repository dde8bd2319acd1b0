import { expect, test } from 'vitest';
import { stratifiedMean, stratifiedShare } from '../../reference/methods/stratified';
import { reasonOf, valueOf } from '../../support/answers';

const stratum = (changes = {}) => ({ n: 10, population: 20, mean: 3, variance: 4, ...changes });

test('strata weigh by their people', () => {
	const { mean } = valueOf(stratifiedMean([stratum(), stratum({ population: 60, mean: 5 })]));
	expect(mean).toBeCloseTo(4.5, 12);
});

test('half of the people asked halves the variance', () => {
	const { standardError, uncorrectedError } = valueOf(stratifiedMean([stratum()]));
	expect([standardError ** 2, uncorrectedError ** 2]).toEqual([
		expect.closeTo(0.2, 12),
		expect.closeTo(0.4, 12)
	]);
});

test('everybody asked leaves no error', () => {
	expect(valueOf(stratifiedMean([stratum({ population: 10 })])).standardError).toBe(0);
});

test('a share has the variance p(1 − p)·n/(n − 1)', () => {
	const { mean, uncorrectedError } = valueOf(
		stratifiedShare([{ count: 4, n: 10, population: 40 }])
	);
	expect([mean, uncorrectedError ** 2]).toEqual([0.4, expect.closeTo(0.24 / 9, 12)]);
});

test.each([
	['more asked than there are', { population: 9 }, 'not-a-count'],
	['nobody asked', { n: 0 }, 'no-answers'],
	['half a person', { n: 2.5 }, 'not-a-count'],
	['a variance below 0', { variance: -1 }, 'not-a-count'],
	['no mean', { mean: NaN }, 'not-a-number'],
	['no end of people', { population: Infinity }, 'not-a-number']
] as const)('%s is refused', (_, changes, reason) => {
	expect(reasonOf(stratifiedMean([stratum(), stratum(changes)]))).toBe(reason);
});

test.each([
	['one answer', { count: 1, n: 1, population: 4 }, 'too-few-points'],
	['nobody', { count: 0, n: 0, population: 4 }, 'no-answers'],
	['more than all', { count: 5, n: 4, population: 9 }, 'not-a-count']
] as const)('a share of %s is refused', (_, held, reason) => {
	expect(reasonOf(stratifiedShare([held]))).toBe(reason);
});

test('two answers are enough for a share', () => {
	expect(reasonOf(stratifiedShare([{ count: 1, n: 2, population: 4 }]))).toBe(null);
});

test('no strata are refused', () => {
	expect([reasonOf(stratifiedMean([])), reasonOf(stratifiedShare([]))]).toEqual(['empty', 'empty']);
});
