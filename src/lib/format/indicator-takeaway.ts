import type { Panel, Series, SeriesPoint } from '$lib/domain/chart-subject';
import { overlap } from '$lib/domain/coverage';
import type { Indicator } from '$lib/domain/indicator';
import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import { parsePeriod } from '$lib/domain/period';
import * as m from '$lib/paraglide/messages';
import { formatNumber, formatValue } from './number';
import { formatPeriod } from './period';
import { decimalsOf, placeName, valuesOf, writerOf } from './series';

type Interval = NonNullable<SeriesPoint['interval']>;

/** One sentence for the panel: the latest value and how far it lies from the first one shown. Never a trend, never a cause. */
export function describePanel(panel: Panel, language: Language): string {
	const locale = { locale: language };
	const name = inLanguage(panel.indicator.name, language);
	const [series, other] = subjectsOf(panel);
	const points = series ? valuesOf(series) : [];
	const first = points[0];
	const last = points.at(-1);
	if (!series || !first || !last) return m.indicators_takeaway_none({ name }, locale);
	const write = writerOf(series, panel.indicator, language);
	const place = placeName(series, language);
	const period = formatPeriod(last.period, language);
	const men = other && valuesOf(other).findLast((point) => point.period.key === last.period.key);
	if (other && men) {
		const writeMen = writerOf(other, panel.indicator, language);
		const texts = { name, place, period, women: write(last.value), men: writeMen(men.value) };
		return m.indicators_takeaway_by_sex(texts, locale);
	}
	const value = write(last.value);
	if (first === last) {
		const beside = besideOf(panel, series, last);
		if (!beside) return m.indicators_takeaway_one({ name, value, place, period }, locale);
		const otherValue = writerOf(beside.series, panel.indicator, language)(beside.point.value);
		const other = placeName(beside.series, language);
		return m.indicators_takeaway_beside({ name, value, place, period, otherValue, other }, locale);
	}
	const earlier = formatPeriod(first.period, language);
	const texts = { name, place, value, period, earlier, earlierValue: write(first.value) };
	if (isBroken(panel.indicator, first, last)) return m.indicators_takeaway_break(texts, locale);
	const shared = overlap(first.period, last.period, panel.indicator);
	if (first.interval && last.interval) {
		const bound = (number: number) =>
			formatNumber(number, decimalsOf(series, panel.indicator.decimals), language);
		const bounds = {
			...texts,
			low: bound(last.interval.low),
			high: bound(last.interval.high),
			earlierLow: bound(first.interval.low),
			earlierHigh: bound(first.interval.high)
		};
		return shared || isApart(first.interval, last.interval)
			? m.indicators_takeaway_interval(bounds, locale)
			: m.indicators_takeaway_uncertain(bounds, locale);
	}
	if (shared) return m.indicators_takeaway_overlap(texts, locale);
	const decimals = decimalsOf(series, panel.indicator.decimals);
	// From the numbers as they are written, so that a reader who subtracts gets the same.
	const change = rounded(last.value, decimals) - rounded(first.value, decimals);
	return m.indicators_takeaway_change(
		{
			...texts,
			direction: directionOf(rounded(change, decimals), panel.indicator),
			difference: formatDifference(Math.abs(change), panel.indicator, decimals, language)
		},
		locale
	);
}

/** The line that a panel is about: the municipality's own, from its own source first; women and men where the source gives only them. */
export function subjectsOf(panel: Panel): readonly Series[] {
	const filled = panel.series.filter((series) => valuesOf(series).length > 0);
	const main = filled.filter(({ indicatorId }) => indicatorId === panel.indicator.id);
	const of = (lines: readonly Series[], role: Series['role']) =>
		lines.filter((series) => series.role === role);
	const candidates = [of(main, 'own'), of(filled, 'own'), of(main, 'county'), filled];
	const chosen = candidates.find((lines) => lines.length > 0) ?? [];
	const same = chosen.filter(
		({ indicatorId, areaCode }) =>
			indicatorId === chosen[0]?.indicatorId && areaCode === chosen[0].areaCode
	);
	const women = same.find(({ sex }) => sex === 'K');
	const men = same.find(({ sex }) => sex === 'M');
	const total = same.find(({ sex }) => sex === 'T');
	return !total && women && men ? [women, men] : same.slice(0, 1);
}

/** The country's value for the same period in the same source. */
function besideOf(panel: Panel, subject: Series, { period }: SeriesPoint) {
	const series = panel.series.find(
		({ role, indicatorId, sex }) =>
			role === 'country' && indicatorId === subject.indicatorId && sex === subject.sex
	);
	const point = series && valuesOf(series).find((one) => one.period.key === period.key);
	return series && series !== subject && point ? { series, point } : null;
}

/** Whether two intervals have no value in common. */
export function isApart(one: Interval, other: Interval): boolean {
	return one.low > other.high || one.high < other.low;
}

/** Whether the way of counting changed between two points. */
export function isBroken(indicator: Indicator, first: SeriesPoint, last: SeriesPoint): boolean {
	return indicator.breaks.some(({ period, slight }) => {
		if (slight) return false;
		const start = parsePeriod(period)?.start;
		return start !== undefined && first.period.start < start && last.period.start >= start;
	});
}

function directionOf(change: number, { unit }: Indicator): string {
	if (change === 0) return 'same';
	if (unit === 'persons') return change > 0 ? 'more' : 'fewer';
	return change > 0 ? 'higher' : 'lower';
}

function formatDifference(
	size: number,
	{ unit }: Indicator,
	decimals: number,
	language: Language
): string {
	if (unit !== 'percent') return formatValue(size, unit, decimals, language);
	const value = formatNumber(size, decimals, language);
	return m.indicators_percentage_points({ value }, { locale: language });
}

function rounded(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
