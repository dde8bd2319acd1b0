import type { Series, SeriesPoint } from './chart-subject';
import { trimDecimals } from './trim-decimals';

export type ValuedPoint = SeriesPoint & { readonly value: number };

/** The points shown that have a value, in time order. */
export function valuesOf(series: Series): readonly ValuedPoint[] {
	return series.points.filter(isValued);
}

export function isValued(point: SeriesPoint): point is ValuedPoint {
	return point.value !== null;
}

/** Decimals to write a line's values with: as many as its source gives, at most `most`; women and men always alike. */
export function decimalsOf(series: Series, most: number): number {
	if (series.sex !== 'T') return most;
	const needed = [...(series.before ?? []), ...series.points].map(({ value, interval }) =>
		Math.max(
			...[value, interval?.low, interval?.high].map((number) => digitsAfterPoint(number, most))
		)
	);
	return Math.max(0, ...needed);
}

function digitsAfterPoint(number: number | null | undefined, most: number): number {
	if (number === null || number === undefined) return 0;
	return trimDecimals(number.toFixed(most)).split('.')[1]?.length ?? 0;
}
