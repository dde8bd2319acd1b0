import { isoDate } from '$lib/domain/day';
import type { Indicator } from '$lib/domain/indicator';
import type { NumberedSeries } from '$lib/statistics/comparison/blocks';
import type { IndicatorQuestion } from '$lib/statistics/comparison/judge-indicator';

/** Values from a part on; null is a value that is missing, `'preliminary'` one that is there and not counted. */
export function numbered(
	from: number,
	values: readonly (number | null | 'preliminary')[]
): NumberedSeries {
	const parts = values.map((value, index) => ({ part: from + index, value }));
	return {
		values: new Map(
			parts.flatMap(({ part, value }) =>
				typeof value === 'number' ? [[part, value] as const] : []
			)
		),
		preliminary: new Set(
			parts.flatMap(({ part, value }) => (value === 'preliminary' ? [part] : []))
		),
		first: parts[0]?.part ?? null,
		last: parts.at(-1)?.part ?? null
	};
}

/** Places that change by −9 to 9, so many of them, from the level 10. */
export function spreadPlaces(
	from: number,
	before: number,
	after: number,
	count = 19
): NumberedSeries[] {
	return Array.from({ length: count }, (_, index) =>
		numbered(from, [...Array(before).fill(10), ...Array(after).fill(10 + (index % 19) - 9)])
	);
}

export const YEARLY = {
	...{ frequency: 'year', windowMonths: null, breaks: [], countsEvents: false },
	...{ decimals: 1, unit: 'percent' }
} as const satisfies Partial<Indicator>;

/** A measure from May 2018 on, with three years before and two after. */
export function askYearly(changes: Partial<IndicatorQuestion> = {}): IndicatorQuestion {
	return {
		indicator: YEARLY,
		start: { date: isoDate('2018-05-02'), precision: 'day' },
		end: { kind: 'ongoing' },
		own: numbered(2015, [10, 10, 10, 99, 20, 20]),
		places: spreadPlaces(2015, 4, 2),
		county: null,
		country: null,
		...changes
	};
}
