import type { Panel, Series } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { latestCommon, type CommonPoints } from '$lib/domain/common-period';
import { beginSentence } from './begin-sentence';
import { gapWords } from './gap';
import { isApart } from './indicator-takeaway';
import { decimalsOf, valuesOf } from '$lib/domain/series-values';
import type { ValuedPoint } from '$lib/domain/series-values';
import { formatNumber } from './number';
import { formatPeriod } from './period';
import { placeName, seriesName, writerOf } from './series';

/**
 * The subject's latest value beside another line's of the same period; where that line has none, the latest period that both have a
 * value for. Null where there is nothing to set side by side.
 */
export function compareLines(
	subject: Series,
	other: Series,
	panel: Panel,
	language: Language
): string | null {
	const last = valuesOf(subject).at(-1);
	if (!last || subject.indicatorId !== other.indicatorId) return null;
	const common = latestCommon(subject, other);
	const lacking = common?.own === last ? null : lackWords(last, other, common !== null, language);
	const said = common && comparePoints(common, subject, other, panel, language);
	const sentences = [lacking, said].filter((sentence) => sentence !== null);
	return sentences.length > 0 ? sentences.join(' ') : null;
}

/** That the other line lacks a value for the period; null where no reason is known and nothing else is compared. */
function lackWords(
	{ period }: ValuedPoint,
	other: Series,
	compared: boolean,
	language: Language
): string | null {
	const locale = { locale: language };
	const texts = { place: seriesName(other, language), period: formatPeriod(period, language) };
	const gap = other.points.find((one) => one.period.key === period.key)?.gap;
	if (gap) return m.compare_no_value({ ...texts, gap: gapWords(gap, language) }, locale);
	if (!compared) return null;
	return beginSentence(m.compare_lacks(texts, locale), language);
}

function comparePoints(
	{ own, beside }: CommonPoints,
	subject: Series,
	other: Series,
	panel: Panel,
	language: Language
): string {
	const locale = { locale: language };
	const values = {
		place: seriesName(subject, language),
		other: seriesName(other, language),
		period: formatPeriod(own.period, language),
		value: writeWithInterval(own, subject, panel, language),
		otherValue: writeWithInterval(beside, other, panel, language)
	};
	if (own.interval && beside.interval) {
		return isApart(own.interval, beside.interval)
			? m.compare_apart(values, locale)
			: m.compare_overlapping(values, locale);
	}
	if (panel.indicator.unit === 'persons') return m.compare_beside(values, locale);
	const decimals = decimalsOf(subject, panel.indicator.decimals);
	const [mine, theirs] = [own.value.toFixed(decimals), beside.value.toFixed(decimals)].map(Number);
	if (mine === undefined || theirs === undefined || mine === theirs)
		return m.compare_same(values, locale);
	return mine > theirs ? m.compare_higher(values, locale) : m.compare_lower(values, locale);
}

/** Women beside men, a sentence a place that has both. */
export function compareSexes(panel: Panel, language: Language): string[] {
	return panel.series
		.filter(({ sex }) => sex === 'K')
		.flatMap((women) => {
			const men = panel.series.find(
				({ sex, areaCode, indicatorId }) =>
					sex === 'M' && areaCode === women.areaCode && indicatorId === women.indicatorId
			);
			return (men && womenAndMen(women, men, panel, language)) ?? [];
		});
}

/** Both of the latest period that women have a value for; null where men have none. */
export function womenAndMen(
	women: Series,
	men: Series,
	panel: Panel,
	language: Language
): string | null {
	const own = valuesOf(women).at(-1);
	const beside = own && valuesOf(men).find(({ period }) => period.key === own.period.key);
	if (!own || !beside) return null;
	const texts = {
		place: placeName(women, language),
		period: formatPeriod(own.period, language),
		women: writeWithInterval(own, women, panel, language),
		men: writeWithInterval(beside, men, panel, language)
	};
	const locale = { locale: language };
	if (!own.interval || !beside.interval) return m.compare_sexes(texts, locale);
	return isApart(own.interval, beside.interval)
		? m.compare_sexes_apart(texts, locale)
		: m.compare_sexes_overlapping(texts, locale);
}

/** What holds for every comparison of the panel, a sentence a line. */
export function compareCaveats(
	subject: Series,
	compared: readonly Series[],
	panel: Panel,
	language: Language
): string[] {
	const locale = { locale: language };
	const months = panel.indicator.windowMonths;
	const within = compared.some(({ role }) => role === 'county' || role === 'country');
	return [
		...(panel.indicator.frequency === 'span' ? [m.compare_spans({}, locale)] : []),
		...(isUnsure(panel) ? [m.compare_no_margins({}, locale)] : []),
		...(months ? [m.compare_window({ months: String(months) }, locale)] : []),
		...(within && subject.role === 'own'
			? [m.compare_within({ place: subject.areaName }, locale)]
			: [])
	];
}

/** Means of several years are estimates of a survey or of few cases, whether or not the file says how sure they are. */
function isUnsure({ indicator, series }: Panel): boolean {
	return (
		indicator.frequency === 'span' &&
		series.every(({ points }) => points.every(({ interval }) => interval === null))
	);
}

function writeWithInterval(
	{ value, interval }: ValuedPoint,
	series: Series,
	panel: Panel,
	language: Language
): string {
	const written = writerOf(series, panel.indicator, language)(value);
	if (!interval) return written;
	const bound = (number: number) =>
		formatNumber(number, decimalsOf(series, panel.indicator.decimals), language);
	return m.indicators_with_interval(
		{ value: written, low: bound(interval.low), high: bound(interval.high) },
		{ locale: language }
	);
}
