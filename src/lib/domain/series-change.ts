import type { Noise, Series, SeriesPoint } from './chart-subject';
import { overlap } from './coverage';
import type { Indicator } from './indicator';
import { parsePeriod, type Period } from './period';
import { decimalsOf, isValued, valuesOf, type ValuedPoint } from './series-values';

type Compared = Pick<Indicator, 'windowMonths' | 'breaks' | 'decimals'>;

/** How far the source's uncertainty, or chance, lets a difference lie from what is written, in the indicator's unit. */
interface Margin {
	readonly size: number;
	readonly of: 'estimates' | 'chance';
}

/** A later value beside an earlier one of the same line. */
export type SeriesChange = { readonly earlier: ValuedPoint; readonly later: ValuedPoint } & (
	| { readonly kind: 'broken' }
	| { readonly kind: 'overlapping' }
	| {
			/** `unclear`: the difference is no larger than its margin. */
			readonly kind: 'higher' | 'lower' | 'same' | 'unclear';
			/** Later minus earlier, from the numbers as they are written. */
			readonly difference: number;
			/** Null: the source gives none. */
			readonly margin: Margin | null;
	  }
);

/** Whether values of the period follow the time of year: those of a whole year or several do not. */
export function hasSeason({ frequency }: Period): boolean {
	return frequency !== 'year' && frequency !== 'span';
}

/**
 * The value that the latest shown may be set beside: the nearest earlier one of the same part of the year that counts none of the same
 * time, shown or not; null where there is none yet.
 */
export function changeOf(
	series: Series,
	indicator: Compared,
	noise: Noise | null | undefined = null
): SeriesChange | null {
	const later = valuesOf(series).at(-1);
	const known = [...(series.before ?? []), ...series.points];
	const earlier = later && findComparable(known, later, indicator);
	if (!earlier) return null;
	const chance = noise?.before?.period.key === earlier.period.key ? noise.before.noise : null;
	return weigh(earlier, later, indicator, decimalsOf(series, indicator.decimals), chance);
}

/** The nearest, among points in time order. */
export function findComparable(
	points: readonly SeriesPoint[],
	later: SeriesPoint,
	indicator: Pick<Indicator, 'windowMonths'>
): ValuedPoint | null {
	return listComparable(points, later, indicator).at(-1) ?? null;
}

/** All earlier values of the same part of the year that count none of the same time, among points in time order. */
export function listComparable(
	points: readonly SeriesPoint[],
	later: SeriesPoint,
	indicator: Pick<Indicator, 'windowMonths'>
): ValuedPoint[] {
	return points
		.filter(isValued)
		.filter(
			({ period }) =>
				period.end < later.period.start &&
				period.frequency === later.period.frequency &&
				partOf(period) === partOf(later.period) &&
				!overlap(period, later.period, indicator)
		);
}

/** `chance`: what chance alone does to the difference; null where nothing is known of it. */
export function weigh(
	earlier: ValuedPoint,
	later: ValuedPoint,
	indicator: Compared,
	decimals: number,
	chance: number | null = null
): SeriesChange {
	const both = { earlier, later };
	if (isBroken(indicator, earlier, later)) return { ...both, kind: 'broken' };
	if (overlap(earlier.period, later.period, indicator)) return { ...both, kind: 'overlapping' };
	const written = (value: number) => Number(value.toFixed(decimals));
	// From the numbers as they are written, so that a reader who subtracts gets the same.
	const difference = written(written(later.value) - written(earlier.value));
	const margin = marginOf(earlier, later, decimals, chance);
	const unclear = margin !== null && Math.abs(difference) <= margin.size;
	if (unclear) return { ...both, kind: 'unclear', difference, margin };
	const kind = difference === 0 ? 'same' : difference > 0 ? 'higher' : 'lower';
	return { ...both, kind, difference, margin };
}

/** Whether the way of counting changed between two points, by more than may be passed over. */
export function isBroken(
	{ breaks }: Pick<Indicator, 'breaks'>,
	first: SeriesPoint,
	last: SeriesPoint
): boolean {
	return breaks.some(({ period, slight }) => {
		if (slight) return false;
		const start = parsePeriod(period)?.start;
		return start !== undefined && first.period.start < start && last.period.start >= start;
	});
}

/** The part of the year, `10`, `Q3` or `W47`; empty for whole years. */
export function partOf(period: Period): string {
	return hasSeason(period) ? period.key.slice('2026-'.length) : '';
}

/**
 * The wider side of the interval of a difference between two estimates (MOVER, square-and-add; Newcombe 1998, Donner and Zou 2012),
 * rounded up as it is written.
 */
function marginOf(
	{ value: a, interval: before }: ValuedPoint,
	{ value: b, interval: after }: ValuedPoint,
	decimals: number,
	chance: number | null
): Margin | null {
	const step = 10 ** decimals;
	// Without the dust of binary fractions, which would add a step.
	const up = (size: number) => Math.ceil(Number((size * step).toFixed(6))) / step;
	if (!before || !after) return chance === null ? null : { size: up(chance), of: 'chance' };
	const down = Math.hypot(b - after.low, before.high - a);
	const above = Math.hypot(after.high - b, a - before.low);
	return { size: up(Math.max(down, above)), of: 'estimates' };
}
