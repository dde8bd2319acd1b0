import type { Language } from '$lib/domain/language';
import type { Evidence, Stretch, VerdictPeriod } from '$lib/domain/verdict';
import { formatNumber } from '$lib/format/number';
import { formatPeriod } from '$lib/format/period';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';

/** `1 vecka`, `8 veckor`. */
export function countWeeks(weeks: number, language: Language): string {
	return m.verdict_weeks(counted(weeks, language), { locale: language });
}

/** `3 år`, or `3 tolvmånadersperioder`. */
export function countYears(count: number, unit: 'years' | 'blocks', language: Language): string {
	const words = unit === 'years' ? m.verdict_years : m.verdict_blocks;
	return words(counted(count, language), { locale: language });
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
	const spans = spansOf(period, language);
	return m.verdict_basis({ ...countsOf(period, language), ...spans }, { locale: language });
}

/** The same of several together: the weeks with any of them, and those with none. */
export function describeJointPeriod(period: VerdictPeriod, language: Language): string {
	const spans = spansOf(period, language);
	return m.verdict_joint_basis({ ...countsOf(period, language), ...spans }, { locale: language });
}

/** The weeks of the one that is asked about among them. */
export function describeOwnWeeks(period: VerdictPeriod, language: Language): string {
	const { after } = countsOf(period, language);
	const { afterSpan } = spansOf(period, language);
	return m.verdict_joint_own_weeks({ after, afterSpan }, { locale: language });
}

function spansOf(period: VerdictPeriod, language: Language) {
	const { before, after } = nameEnds(period, language);
	return { beforeSpan: span(...before, language), afterSpan: span(...after, language) };
}

type Ends = readonly [first: string, last: string];

function nameEnds(period: VerdictPeriod, language: Language): Record<'before' | 'after', Ends> {
	switch (period.kind) {
		case 'weeks':
			return eachSide(period, (week) => nameWeek(week, language));
		case 'years':
			return eachSide(period, String);
		case 'blocks':
			return eachSide(period, (part) => formatPeriod(part, language));
	}
}

function eachSide<Point>(
	{ before, after }: Record<'before' | 'after', Stretch<Point>>,
	name: (point: Point) => string
): Record<'before' | 'after', Ends> {
	const ends = ({ first, last }: Stretch<Point>): Ends => [name(first), name(last)];
	return { before: ends(before), after: ends(after) };
}

function countsOf({ kind, before, after }: VerdictPeriod, language: Language) {
	const words = (count: number) =>
		kind === 'weeks' ? countWeeks(count, language) : countYears(count, kind, language);
	return { before: words(before.count), after: words(after.count) };
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
