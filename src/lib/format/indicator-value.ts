import type { Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Indicator } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { gapWords } from './gap';
import { formatNumber } from './number';
import { decimalsOf } from '$lib/domain/series-values';

/** A cell of the table, without its unit: `63,7 (62,0–65,4), preliminärt`, or why there is no value. */
export function writePoint(
	point: SeriesPoint,
	series: Series,
	indicator: Indicator,
	language: Language
): string {
	if (point.value === null) return gapWords(point.gap ?? 'missing', language);
	const locale = { locale: language };
	const write = (value: number) =>
		formatNumber(value, decimalsOf(series, indicator.decimals), language);
	const value = point.interval
		? m.indicators_with_interval(
				{
					value: write(point.value),
					low: write(point.interval.low),
					high: write(point.interval.high)
				},
				locale
			)
		: write(point.value);
	return point.preliminary ? m.indicators_preliminary({ value }, locale) : value;
}
