import { Z_95 } from './distributions';

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * Wilson's 95 % score interval for x of n, as proportions (Newcombe 1998, Stat Med 17:857, method 3).
 * Null for n = 0: nothing is known, which is not the same as 0–1.
 */
export function wilsonInterval(x: number, n: number): Interval | null {
	if (n === 0) return null;
	const p = x / n;
	const z2 = Z_95 * Z_95;
	const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
	const half = (Z_95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
	return { low: x === 0 ? 0 : centre - half, high: x === n ? 1 : centre + half };
}

export interface Difference extends Interval {
	readonly difference: number;
}

/**
 * x1/n1 − x2/n2 with its 95 % interval by squaring and adding the Wilson limits
 * (Newcombe 1998, Stat Med 17:873, method 10). Null where a side has no answers.
 */
export function newcombeDifference(
	x1: number,
	n1: number,
	x2: number,
	n2: number
): Difference | null {
	const first = wilsonInterval(x1, n1);
	const second = wilsonInterval(x2, n2);
	if (!first || !second) return null;
	const p1 = x1 / n1;
	const p2 = x2 / n2;
	return {
		difference: p1 - p2,
		low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
		high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low)
	};
}
