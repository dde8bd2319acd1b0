import { mean, sum } from './sum';

/** 3 / d2 as Making Data Count rounds it (Wheeler). */
const LIMIT = 2.66;
/** d2 for moving ranges of two. */
const D2 = 1.128;
/** D4: a moving range above this many mean ranges is screened out (Nelson 1982). */
const SCREEN = 3.267;

/** Limits of one segment of an individuals chart, in the unit of the values; unclamped. */
export interface ProcessLimits {
	readonly start: number;
	/** Index of the last value, included. */
	readonly end: number;
	readonly mean: number;
	readonly averageMovingRange: number;
	readonly low: number;
	readonly high: number;
	readonly nearLow: number;
	readonly nearHigh: number;
}

export interface ChartOptions {
	/** Drop moving ranges of at least 3.267 mean ranges once. The Making Data Count tool does not. */
	readonly screened?: boolean;
	/** Indices where new limits begin: a decision of people, never automatic. */
	readonly rebaseAt?: readonly number[];
	/** Indices that are drawn but not part of the baseline. */
	readonly excluded?: readonly number[];
}

/**
 * XmR limits (NHS Making Data Count; NHSRplotthedots 0.2.2): mean ± 2.66 mean moving ranges.
 * A null is a week without a value: kept, and no moving range is formed over it. Segments without a value are left out.
 */
export function individualsLimits(
	values: readonly (number | null)[],
	options: ChartOptions = {}
): ProcessLimits[] {
	return segmentsOf(values.length, options).flatMap(({ start, end }) => {
		const used = baseline(values, start, end, options);
		const centre = mean(used.filter((value) => value !== null));
		if (centre === null) return [];
		const range = averageMovingRange(used, options.screened ?? false);
		return {
			start,
			end,
			mean: centre,
			averageMovingRange: range,
			low: centre - LIMIT * range,
			high: centre + LIMIT * range,
			nearLow: centre - ((2 * LIMIT) / 3) * range,
			nearHigh: centre + ((2 * LIMIT) / 3) * range
		};
	});
}

/** A week's count of one answer out of n. */
export interface Share {
	readonly count: number;
	readonly n: number;
}

/** Limits of a chart of shares, one pair a point because n varies; proportions, clamped to 0–1 for display. */
export interface ShareLimits {
	readonly start: number;
	readonly end: number;
	readonly centre: number;
	/** Observed over binomial variation between neighbouring weeks: 1 is pure chance. 1 by definition for a p-chart. */
	readonly sigmaZ: number;
	readonly low: readonly (number | null)[];
	readonly high: readonly (number | null)[];
}

/**
 * Shares with varying n: a p-chart, or Laney's p′ which widens or narrows it by the observed variation
 * (Laney 2002; qicharts2 0.8.1). `sigmas` 3 for limits, 2 for near-limits.
 */
export function shareLimits(
	shares: readonly (Share | null)[],
	kind: 'p' | 'p-prime',
	options: ChartOptions = {},
	sigmas = 3
): ShareLimits[] {
	const weeks = shares.map((share) => (share && share.n > 0 ? share : null));
	return segmentsOf(weeks.length, options).flatMap(({ start, end }) => {
		const used = baseline(weeks, start, end, options);
		const counted = used.filter((week) => week !== null);
		if (counted.length === 0) return [];
		const centre = sum(counted.map((week) => week.count)) / sum(counted.map((week) => week.n));
		const deviation = (week: Share) => Math.sqrt((centre * (1 - centre)) / week.n);
		const z = used.map((week) =>
			week && deviation(week) > 0 ? (week.count / week.n - centre) / deviation(week) : null
		);
		const sigmaZ = kind === 'p' ? 1 : averageMovingRange(z, options.screened ?? false) / D2;
		const limits = (sign: 1 | -1) =>
			weeks
				.slice(start, end + 1)
				.map((week) => week && clamp(centre + sign * sigmas * sigmaZ * deviation(week)));
		return { start, end, centre, sigmaZ, low: limits(-1), high: limits(1) };
	});
}

/** Mean distance between neighbours that both have a value; 0 when there are none or all are equal. */
function averageMovingRange(values: readonly (number | null)[], screened: boolean): number {
	const ranges = values.flatMap((value, index) => {
		const before = index > 0 ? (values[index - 1] ?? null) : null;
		return value === null || before === null ? [] : Math.abs(value - before);
	});
	const average = mean(ranges) ?? 0;
	if (!screened || average === 0) return average;
	return mean(ranges.filter((range) => range < SCREEN * average)) ?? average;
}

function segmentsOf(length: number, { rebaseAt = [] }: ChartOptions) {
	const starts = [0, ...rebaseAt];
	return starts.map((start, index) => ({ start, end: (starts[index + 1] ?? length) - 1 }));
}

function baseline<Value>(
	values: readonly (Value | null)[],
	start: number,
	end: number,
	{ excluded = [] }: ChartOptions
): (Value | null)[] {
	// qicharts2 leaves excluded points out of the row; a gap stays a gap.
	return values
		.slice(start, end + 1)
		.filter((_, index) => !excluded.includes(start + index))
		.map((value) => value ?? null);
}

function clamp(proportion: number): number {
	return Math.min(1, Math.max(0, proportion));
}
