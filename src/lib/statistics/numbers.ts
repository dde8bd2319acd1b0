import type { Refusal } from './answer';

/** Beyond this a square is no number any more. */
const LARGEST = 1e150;

/** Less than this is no answer, whatever it was weighted by. */
const LEAST_WEIGHT = 1e-9;

/** Numbers that can be reckoned with: finite, and so can their squares and the sums of those. */
export function areNumbers(values: readonly number[]): boolean {
	return values.every((value) => Math.abs(value) <= LARGEST);
}

/** Whole, not negative and no larger than every whole number is exact. */
export function isCount(value: number): boolean {
	return Number.isSafeInteger(value) && value >= 0;
}

/** Why x of n is no share; null when it is one. n may be a mean or a weight, x never more than n. */
export function refusalOfShare(x: number, n: number): Refusal | null {
	if (!areNumbers([x, n])) return 'not-a-number';
	if (x < 0 || n < 0 || x > n) return 'not-a-count';
	return n < LEAST_WEIGHT ? 'no-answers' : null;
}
