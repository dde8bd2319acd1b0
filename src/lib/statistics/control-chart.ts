import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { segmentBaseline, movingRanges, refusalOfOptions, segmentsOf } from './chart-segments';
import type { ChartOptions, MovingRanges, Segment } from './chart-segments';
import { areNumbers } from './numbers';
import { mean } from './sum';

/** d2 for moving ranges of two. */
export const D2 = 1.128;
/** Mean moving ranges from the centre to a limit: 3/d2, or as Making Data Count rounds it (Wheeler). */
export const LIMIT = { exact: 3 / D2, rounded: 2.66 } as const;

/** Limits of one segment of an individuals chart, in the unit of the values; unclamped. */
export interface ProcessLimits extends Segment {
	readonly mean: number;
	/** Values that the limits rest on. */
	readonly values: number;
	readonly averageMovingRange: number;
	readonly ranges: MovingRanges;
	readonly low: number;
	readonly high: number;
	readonly nearLow: number;
	readonly nearHigh: number;
	/** False where no range is left or more than half of the values are the same: limits say nothing then, and no point is marked. */
	readonly varies: boolean;
}

/**
 * XmR limits (NHS Making Data Count; NHSRplotthedots 0.2.2): mean ± 2.66 mean moving ranges, near-limits two thirds of the way;
 * `limit` exact: 3/1.128 (qicharts2, Montgomery). A null is a week without a value: kept, and no moving range is formed over it.
 * Segments without a value are left out. Refused: no weeks, all hidden, no numbers, new limits outside, unsorted or twice in one place.
 */
export function individualsLimits(
	values: readonly (number | null)[],
	options: ChartOptions = {},
	limit: keyof typeof LIMIT = 'rounded'
): Answer<ProcessLimits[]> {
	const reason = refusalOfOptions(values.length, options);
	if (reason) return refuse(reason);
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return refuse('all-hidden');
	if (!areNumbers(known)) return refuse('not-a-number');
	const segments = segmentsOf(values.length, options).flatMap((segment) =>
		limitsOf(segment, segmentBaseline(values, segment, options), options, LIMIT[limit])
	);
	return segments.length === 0 ? refuse('all-hidden') : answer(segments);
}

function limitsOf(
	segment: Segment,
	base: readonly (number | null)[],
	{ screened }: ChartOptions,
	limit: number
): ProcessLimits[] {
	const known = base.filter((value) => value !== null);
	const centre = mean(known);
	if (centre === null) return [];
	const ranges = movingRanges(base, screened);
	const away = (share: number) => centre + share * limit * ranges.average;
	return [
		{
			...segment,
			mean: centre,
			values: known.length,
			averageMovingRange: ranges.average,
			ranges,
			low: away(-1),
			high: away(1),
			nearLow: away(-2 / 3),
			nearHigh: away(2 / 3),
			varies: ranges.average > 0 && !mostlyAlike(known)
		}
	];
}

/** Whether more than half of the values are one and the same. */
export function mostlyAlike(values: readonly number[]): boolean {
	const times = new Map<number, number>();
	for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
	return Math.max(0, ...times.values()) > values.length / 2;
}
