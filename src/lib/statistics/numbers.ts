import type { Refusal } from './answer';

export function areNumbers(values: readonly number[]): boolean {
	return values.every(Number.isFinite);
}

/** Whole, not negative, and small enough to be told from its neighbours. */
export function isCount(value: number): boolean {
	return Number.isSafeInteger(value) && value >= 0;
}

/** Why x of n is no share; null when it is one. n may be a mean or a weight, x never more than n. */
export function refusalOfShare(x: number, n: number): Refusal | null {
	if (!areNumbers([x, n])) return 'not-a-number';
	if (x < 0 || n < 0 || x > n) return 'not-a-count';
	return n === 0 ? 'no-answers' : null;
}
