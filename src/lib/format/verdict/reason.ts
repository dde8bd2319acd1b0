import type { Language } from '$lib/domain/language';
import type { ChangeScale } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { formatNumber } from '$lib/format/number';
import { formatPeriod } from '$lib/format/period';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';
import { formatPercent, formatSize } from './amount';
import { describeCaveat } from './caveat';
import { countWeeks, countYears } from './period';

/** Why it cannot be determined, in whole sentences. */
export function describeReason(
	reason: VerdictReason,
	scale: ChangeScale,
	language: Language
): string {
	const locale = { locale: language };
	const whole = (value: number) => formatNumber(value, 0, language);
	const percent = (value: number) => formatPercent(value, language);
	switch (reason.kind) {
		case 'too-few-periods':
			return m.verdict_reason_too_few(
				{
					before: countWeeks(reason.before, language),
					after: countWeeks(reason.after, language),
					neededBefore: whole(reason.neededBefore),
					neededAfter: whole(reason.neededAfter)
				},
				locale
			);
		case 'too-early':
			return m.verdict_reason_early(
				{ week: formatWeek(reason.from, language, { year: true, long: true }) },
				locale
			);
		case 'not-begun':
			return m.verdict_reason_not_begun({}, locale);
		case 'hardly-begun':
			return m.verdict_reason_hardly_begun(
				{ after: countWeeks(reason.after, language), neededAfter: whole(reason.neededAfter) },
				locale
			);
		case 'too-coarse':
			return m.verdict_reason_coarse(
				{
					detectable: formatSize(reason.detectable, scale, language),
					most: formatSize(reason.most, { ...scale, decimals: 0 }, language)
				},
				locale
			);
		case 'explained':
			return m.verdict_reason_explained({}, locale);
		case 'same-weeks':
			return reason.title === null
				? m.verdict_reason_beside({}, locale)
				: m.verdict_reason_circumstance({ title: reason.title }, locale);
		case 'too-many-things':
			return m.verdict_reason_many({}, locale);
		case 'too-few-answers':
			return reason.mean === null
				? m.verdict_reason_too_few_answers_hidden({ needed: whole(reason.needed) }, locale)
				: m.verdict_reason_too_few_answers(
						{ mean: whole(shortOf(reason.mean, reason.needed)), needed: whole(reason.needed) },
						locale
					);
		case 'too-many-missing':
			return m.verdict_reason_missing(
				{ missing: percent(shortOf(reason.missing, reason.most)), most: percent(reason.most) },
				locale
			);
		case 'hidden-weeks':
			return m.verdict_reason_hidden({ count: String(reason.count) }, locale);
		case 'no-variation':
			return m.verdict_reason_no_variation({}, locale);
		case 'start-imprecise':
			return m.verdict_reason_imprecise({}, locale);
		case 'start-outside':
			return m.verdict_reason_outside({}, locale);
		case 'empty':
			return m.verdict_reason_empty({}, locale);
		case 'not-estimable':
			return m.verdict_reason_input({}, locale);
		default:
			return describeIndicatorReason(reason, language);
	}
}

type OfIndicator = Extract<
	VerdictReason,
	{
		kind:
			| 'passes'
			| 'no-whole-years'
			| 'no-values'
			| 'not-each-year'
			| 'awaits-value'
			| 'too-short'
			| 'method-break'
			| 'value-gap'
			| 'preliminary-value'
			| 'few-controls'
			| 'pre-trend'
			| 'below-noise';
	}
>;

function describeIndicatorReason(reason: OfIndicator, language: Language): string {
	const locale = { locale: language };
	switch (reason.kind) {
		case 'passes':
			return m.verdict_reason_passes({}, locale);
		case 'no-whole-years':
			return m.verdict_reason_whole_years({}, locale);
		case 'no-values':
			return m.verdict_reason_no_values({}, locale);
		case 'not-each-year':
			return m.verdict_reason_not_each_year({}, locale);
		case 'awaits-value':
			return m.verdict_reason_awaits({ period: formatPeriod(reason.last, language) }, locale);
		case 'too-short':
			return m.verdict_reason_short(
				{
					count: countYears(reason.count, reason.unit, language),
					needed: formatNumber(reason.needed, 0, language),
					side: reason.side
				},
				locale
			);
		case 'method-break':
			return m.verdict_reason_break({ period: formatPeriod(reason.period, language) }, locale);
		case 'value-gap':
			return m.verdict_reason_gap({ period: formatPeriod(reason.period, language) }, locale);
		case 'preliminary-value':
			return m.verdict_reason_preliminary(
				{ period: formatPeriod(reason.period, language) },
				locale
			);
		case 'few-controls':
			return reason.controls === 0
				? m.verdict_reason_no_controls({}, locale)
				: describeCaveat(reason, language);
		case 'pre-trend':
			return describeCaveat(reason, language);
		case 'below-noise':
			return describeCaveat({ ...reason, kind: 'small' }, language);
	}
}

/** A whole number that still is on its own side of the limit: 29.9 where 30 are needed is 29. */
function shortOf(value: number, limit: number): number {
	const rounded = Math.round(value);
	if (rounded !== limit) return rounded;
	return value < limit ? limit - 1 : limit + 1;
}
