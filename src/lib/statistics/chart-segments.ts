import type { Refusal } from './answer';
import { mean } from './sum';

export interface ChartOptions {
	/** Drop moving ranges of at least 3.267 mean ranges once. The Making Data Count tool does not. */
	readonly screened?: boolean;
	/** Indices where new limits begin: a decision of people, never automatic. */
	readonly rebaseAt?: readonly number[];
	/** Indices that are drawn but not part of the baseline. */
	readonly excluded?: readonly number[];
	/** Only the first so many values of a segment are its baseline; the limits then hold for all of it. */
	readonly frozen?: number;
}

export interface Segment {
	readonly start: number;
	/** Index of the last value, included. */
	readonly end: number;
}

/** D4: a moving range above this many mean ranges is screened out (Nelson 1982). */
const SCREEN = 3.267;

/** Why the options fit no series of this length; null when they do. */
export function refusalOfOptions(length: number, options: ChartOptions): Refusal | null {
	const { rebaseAt = [], frozen = length } = options;
	if (length === 0) return 'empty';
	if (![...rebaseAt, frozen].every(Number.isInteger) || frozen < 1) return 'start-outside';
	if (rebaseAt.some((start) => start < 1 || start >= length)) return 'start-outside';
	if (new Set(rebaseAt).size < rebaseAt.length) return 'duplicate-times';
	const sorted = rebaseAt.every((start, index) => start > (rebaseAt[index - 1] ?? 0));
	return sorted ? null : 'unsorted-times';
}

export function segmentsOf(length: number, { rebaseAt = [] }: ChartOptions): Segment[] {
	const starts = [0, ...rebaseAt];
	return starts.map((start, index) => ({ start, end: (starts[index + 1] ?? length) - 1 }));
}

/** The values that a segment's limits rest on. */
export function segmentBaseline<Value>(
	values: readonly (Value | null)[],
	{ start, end }: Segment,
	{ excluded = [], frozen = values.length }: ChartOptions
): (Value | null)[] {
	const last = Math.min(end, start + frozen - 1);
	// qicharts2 leaves excluded points out of the row; a gap stays a gap.
	return values.slice(start, last + 1).filter((_, index) => !excluded.includes(start + index));
}

export interface MovingRanges {
	/** Of those used; 0 when there are none or all are equal. */
	readonly average: number;
	/** Of all; null where there are none. */
	readonly rawAverage: number | null;
	/** From here on a range is screened out; null where none can be. */
	readonly screen: number | null;
	readonly used: number;
	readonly screenedOut: number;
}

/** Distances between neighbours that both have a value. */
export function movingRanges(values: readonly (number | null)[], screened = false): MovingRanges {
	const ranges = values.flatMap((value, index) => {
		const before = values[index - 1] ?? null;
		return value === null || before === null ? [] : Math.abs(value - before);
	});
	const rawAverage = mean(ranges);
	const average = rawAverage ?? 0;
	// Where nothing moves 0 < 0 would drop every range.
	const kept =
		screened && average > 0 ? ranges.filter((range) => range < SCREEN * average) : ranges;
	return {
		average: mean(kept) ?? 0,
		rawAverage,
		screen: screened && rawAverage !== null ? SCREEN * rawAverage : null,
		used: kept.length,
		screenedOut: ranges.length - kept.length
	};
}
