import type { Refusal } from './answer';

/** One week of a series. A week without a value may be null or absent: both are gaps in place. */
export interface TimedValue {
	/** Whole number of weeks (or months) on the calendar; only differences matter. */
	readonly time: number;
	/** Percentage points, or any other unit. */
	readonly value: number | null;
	/** Answers behind the value, which then is a share in per cent; null where the unit has none. */
	readonly n: number | null;
}

export const LEAST_MEAN_ANSWERS = 30;
export const MOST_MISSING = 0.2;

/** What makes the points no weekly series, whatever is asked of it. */
export function problemOf(points: readonly TimedValue[]): Refusal | null {
	if (points.length === 0) return 'empty';
	for (const [index, { time, value, n }] of points.entries()) {
		if (!Number.isInteger(time)) return 'not-a-number';
		if (value !== null && !Number.isFinite(value)) return 'not-a-number';
		if (n !== null && !(Number.isInteger(n) && n >= 0)) return 'not-a-count';
		if (index > 0 && time === points[index - 1]!.time) return 'duplicate-times';
		if (index > 0 && time < points[index - 1]!.time) return 'unsorted-times';
	}
	const observed = points.filter(isObserved).length;
	if (observed === 0) return points.some(({ n }) => n === 0) ? 'no-answers' : 'all-hidden';
	return observed === 1 ? 'too-few-points' : null;
}

/** A week of nobody's answers is a gap, whatever value stands there. */
export function isObserved({ value, n }: TimedValue): boolean {
	return value !== null && n !== 0;
}
