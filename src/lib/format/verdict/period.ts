import type { Language } from '$lib/domain/language';
import type { Evidence, VerdictPeriod } from '$lib/domain/verdict';
import { formatNumber } from '$lib/format/number';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';

/** `1 vecka`, `8 veckor`. */
export function countWeeks(weeks: number, language: Language): string {
	return m.verdict_weeks(counted(weeks, language), { locale: language });
}

/** `8 veckor` or `3 år`. */
function countPeriods(count: number, unit: VerdictPeriod['kind'], language: Language): string {
	if (unit === 'weeks') return countWeeks(count, language);
	return m.verdict_years(counted(count, language), { locale: language });
}

/** `26 veckor före, 13 veckor efter, omkring 140 svar i veckan.` */
export function describeBasisShort({ period, answers }: Evidence, language: Language): string {
	const locale = { locale: language };
	const counts = countsOf(period, language);
	if (answers === null) return m.verdict_basis_short(counts, locale);
	const about = formatNumber(answers, 0, language);
	return m.verdict_basis_short_answers({ ...counts, answers: about }, locale);
}

/** What is compared, from when to when. */
export function describePeriod(period: VerdictPeriod, language: Language): string {
	const spans =
		period.kind === 'weeks'
			? {
					beforeSpan: span(
						nameWeek(period.before.first, language),
						nameWeek(period.before.last, language),
						language
					),
					afterSpan: span(
						nameWeek(period.after.first, language),
						nameWeek(period.after.last, language),
						language
					)
				}
			: {
					beforeSpan: span(String(period.before.first), String(period.before.last), language),
					afterSpan: span(String(period.after.first), String(period.after.last), language)
				};
	return m.verdict_basis({ ...countsOf(period, language), ...spans }, { locale: language });
}

function countsOf({ kind, before, after }: VerdictPeriod, language: Language) {
	return {
		before: countPeriods(before.count, kind, language),
		after: countPeriods(after.count, kind, language)
	};
}

function counted(count: number, language: Language) {
	return { value: formatNumber(count, 0, language), count: String(count) };
}

function nameWeek(week: Parameters<typeof formatWeek>[0], language: Language): string {
	return formatWeek(week, language, { year: true });
}

function span(from: string, to: string, language: Language): string {
	return from === to ? from : m.charts_range({ from, to }, { locale: language });
}
