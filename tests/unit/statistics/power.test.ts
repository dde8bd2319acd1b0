import { expect, test } from 'vitest';
import { answersForPower, powerOfShares } from '../../reference/methods/power';
import { reasonOf, valueOf } from '../../support/answers';

const HALF_AND_THREE_QUARTERS = { first: 0.5, second: 0.75 };

test('fifty answers a side find 0.50 against 0.75 three times in four (R, power.prop.test)', () => {
	expect(valueOf(powerOfShares(50, HALF_AND_THREE_QUARTERS)).toFixed(4)).toBe('0.7402');
});

test.each([
	[0.05, '76.69'],
	[0.01, '109.10']
])('for nine times in ten at level %d it takes %s answers a side', (level, answers) => {
	const needed = valueOf(answersForPower(0.9, { ...HALF_AND_THREE_QUARTERS, level }));
	expect(Math.abs(needed - Number(answers))).toBeLessThan(0.02);
});

test('the answers that a power takes give that power', () => {
	const contrast = { first: 0.6, second: 0.52 };
	const needed = valueOf(answersForPower(0.8, contrast));
	expect(valueOf(powerOfShares(needed, contrast))).toBeCloseTo(0.8, 12);
});

test('which share comes first makes no difference', () => {
	const turned = { first: 0.75, second: 0.5 };
	expect(powerOfShares(50, turned)).toEqual(powerOfShares(50, HALF_AND_THREE_QUARTERS));
});

test.each([
	['equal shares', { first: 0.5, second: 0.5 }, 'no-variation'],
	['none against all', { first: 0, second: 1 }, 'no-variation'],
	['a share above all', { first: 0.5, second: 1.2 }, 'not-a-probability'],
	['a share below none', { first: -0.1, second: 0.5 }, 'not-a-probability'],
	['a level of nothing', { ...HALF_AND_THREE_QUARTERS, level: 0 }, 'not-a-probability'],
	['a level of one', { ...HALF_AND_THREE_QUARTERS, level: 1 }, 'not-a-probability']
])('%s is refused', (_, contrast, reason) => {
	expect([reasonOf(powerOfShares(50, contrast)), reasonOf(answersForPower(0.8, contrast))]).toEqual(
		[reason, reason]
	);
});

test.each([
	[0, 'no-answers'],
	[-3, 'no-answers'],
	[NaN, 'not-a-number']
])('%d answers are refused', (n, reason) => {
	expect(reasonOf(powerOfShares(n, HALF_AND_THREE_QUARTERS))).toBe(reason);
});

test.each([0, 1, NaN])('a power of %d is refused', (power) => {
	expect(reasonOf(answersForPower(power, HALF_AND_THREE_QUARTERS))).toBe('not-a-probability');
});

test('a share of nothing against one of something can be told apart', () => {
	expect(reasonOf(powerOfShares(50, { first: 0, second: 0.5 }))).toBe(null);
});
