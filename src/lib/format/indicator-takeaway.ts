import type { Panel, Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Indicator } from '$lib/domain/indicator';
import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import { changeOf, hasSeason, weigh, type SeriesChange } from '$lib/domain/series-change';
import { decimalsOf, valuesOf, type ValuedPoint } from '$lib/domain/series-values';
import * as m from '$lib/paraglide/messages';
import { formatNumber, formatValue } from './number';
import { formatPeriod } from './period';
import { placeName, writerOf } from './series';

type Interval = NonNullable<SeriesPoint['interval']>;

/** One sentence for the panel: the latest value and how far it lies from one that it may be set beside. Never a trend, never a cause. */
export function describePanel(panel: Panel, language: Language): string {
	const locale = { locale: language };
	const name = inLanguage(panel.indicator.name, language);
	const [series, other] = subjectsOf(panel);
	const last = series && valuesOf(series).at(-1);
	if (!series || !last) return m.indicators_takeaway_none({ name }, locale);
	const write = writerOf(series, panel.indicator, language);
	const place = placeName(series, language);
	const period = formatPeriod(last.period, language);
	const men = other && valuesOf(other).findLast((point) => point.period.key === last.period.key);
	if (other && men) {
		const writeMen = writerOf(other, panel.indicator, language);
		const texts = { name, place, period, women: write(last.value), men: writeMen(men.value) };
		return m.indicators_takeaway_by_sex(texts, locale);
	}
	const change = shownChange(series, last, panel);
	if (change) return describeChange(change, { name, place, period }, series, panel, language);
	const said = describeLone(series, last, { name, place, period }, panel, language);
	const lacking = hasSeason(last.period) ? m.indicators_takeaway_no_season : null;
	return lacking ? `${said} ${lacking({}, locale)}` : said;
}

/**
 * What the sentence compares: values that follow the time of year with the same time of an earlier year, others with the first one
 * shown; null where there is nothing to compare with.
 */
function shownChange(
	series: Series,
	last: ValuedPoint,
	{ indicator, noise }: Panel
): SeriesChange | null {
	if (hasSeason(last.period)) return changeOf(series, indicator, noise);
	const first = valuesOf(series).find(({ period }) => period.frequency === last.period.frequency);
	const decimals = decimalsOf(series, indicator.decimals);
	return first && first !== last ? weigh(first, last, indicator, decimals) : null;
}

interface Facts {
	readonly name: string;
	readonly place: string;
	readonly period: string;
}

function describeChange(
	change: SeriesChange,
	facts: Facts,
	series: Series,
	{ indicator }: Panel,
	language: Language
): string {
	const locale = { locale: language };
	const { earlier, later } = change;
	const write = writerOf(series, indicator, language);
	const then = {
		earlier: formatPeriod(earlier.period, language),
		earlierValue: write(earlier.value)
	};
	const texts = { ...facts, ...then, value: write(later.value) };
	if (change.kind === 'broken') return m.indicators_takeaway_break(texts, locale);
	if (earlier.interval && later.interval) {
		const bounds = {
			...texts,
			...bothBounds(series, earlier.interval, later.interval, indicator, language)
		};
		return change.kind === 'unclear'
			? m.indicators_takeaway_uncertain(bounds, locale)
			: m.indicators_takeaway_interval(bounds, locale);
	}
	if (change.kind === 'overlapping') return m.indicators_takeaway_overlap(texts, locale);
	return m.indicators_takeaway_change(
		{
			...texts,
			direction: directionOfDifference(change.difference, indicator),
			difference: formatDifference(change.difference, series, indicator, language)
		},
		locale
	);
}

function bothBounds(
	series: Series,
	before: Interval,
	after: Interval,
	indicator: Indicator,
	language: Language
) {
	const decimals = decimalsOf(series, indicator.decimals);
	const bound = (number: number) => formatNumber(number, decimals, language);
	return {
		...{ low: bound(after.low), high: bound(after.high) },
		...{ earlierLow: bound(before.low), earlierHigh: bound(before.high) }
	};
}

/** The value beside the country's of the same period, where that is known. */
function describeLone(
	series: Series,
	last: ValuedPoint,
	facts: Facts,
	panel: Panel,
	language: Language
): string {
	const locale = { locale: language };
	const value = writerOf(series, panel.indicator, language)(last.value);
	const beside = besideOf(panel, series, last);
	if (!beside) return m.indicators_takeaway_one({ ...facts, value }, locale);
	const otherValue = writerOf(beside.series, panel.indicator, language)(beside.point.value);
	const other = placeName(beside.series, language);
	return m.indicators_takeaway_beside({ ...facts, value, otherValue, other }, locale);
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

/** The word that a difference of the indicator is chosen by in the messages. */
export function directionOfDifference(difference: number, { unit }: Indicator): string {
	if (difference === 0) return 'same';
	if (unit === 'persons') return difference > 0 ? 'more' : 'fewer';
	return difference > 0 ? 'higher' : 'lower';
}

/** The size of a difference without its sign, a share's in percentage points. */
export function formatDifference(
	difference: number,
	series: Series,
	{ unit, decimals: most }: Indicator,
	language: Language
): string {
	const decimals = decimalsOf(series, most);
	const size = Math.abs(difference);
	if (unit !== 'percent') return formatValue(size, unit, decimals, language);
	const value = formatNumber(size, decimals, language);
	return m.indicators_percentage_points({ value }, { locale: language });
}
