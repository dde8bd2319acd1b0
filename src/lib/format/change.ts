import type { MoodMonth } from '$lib/domain/chart-subject';
import type { WatchedLine } from '$lib/domain/signal';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatDuringMonth, formatMonth } from './date';
import { ofLine } from './mood-kind';
import { rangeWords } from './mood-words';
import { formatNumber } from './number';
import { formatWeek } from './week';

/** The month in words: the answer, what it rests on, and who answered. Says when, never why. */
export interface MonthWords {
	readonly headline: string;
	readonly lead: string;
	/** The same month a year before, what size of change could have been seen, and a signal that stands. */
	readonly more: readonly string[];
	readonly who: string;
}

export function describeMonth(
	month: MoodMonth,
	lines: readonly WatchedLine[],
	language: Language
): MonthWords {
	const more = [yearAgoOf(month, language), sizeOf(month, language)];
	return {
		headline: headlineOf(month, language),
		lead: leadOf(month, language),
		more: [...more.filter((text) => text !== null), ...describeStanding(lines, language)],
		who: whoOf(month, language)
	};
}

function headlineOf({ change, event }: MoodMonth, language: Language): string {
	const locale = { locale: language };
	switch (change) {
		case 'better':
			return m.mood_headline_better({}, locale);
		case 'worse':
			return m.mood_headline_worse({}, locale);
		case 'about-as-usual':
			return m.mood_headline_about_as_usual({}, locale);
		case 'too-little':
			return m.mood_headline_too_little({}, locale);
		case 'only-month':
			return m.mood_headline_only_month({}, locale);
		case 'hidden':
			return event === 'withdrawn'
				? m.mood_headline_withdrawn({}, locale)
				: m.mood_headline_hidden({}, locale);
	}
}

function leadOf({ change, event, shares, usual, month }: MoodMonth, language: Language): string {
	const locale = { locale: language };
	const during = formatDuringMonth(month, language);
	if (!shares) {
		return event === 'withdrawn'
			? m.mood_lead_withdrawn({ month: formatMonth(month, language, 'long') }, locale)
			: m.mood_lead_hidden({ month: during }, locale);
	}
	const facts = { share: formatNumber(shares.green, 0, language), month: during };
	if (change === 'only-month') return m.mood_lead_only_month(facts, locale);
	if (!usual) return m.mood_lead_too_little(facts, locale);
	const compared = { ...facts, usual: rangeWords(usual, language) };
	switch (change) {
		case 'better':
			return m.mood_lead_better(compared, locale);
		case 'worse':
			return m.mood_lead_worse(compared, locale);
		// The last two have no shares, or nothing that is usual, in which case the lead is written above.
		case 'about-as-usual':
		case 'too-little':
		case 'hidden':
			return m.mood_lead_about_as_usual(compared, locale);
	}
}

function yearAgoOf({ yearAgo }: MoodMonth, language: Language): string | null {
	if (!yearAgo) return null;
	const locale = { locale: language };
	const share = formatNumber(yearAgo.green, 0, language);
	const then = { month: formatDuringMonth(yearAgo.month, language), share };
	switch (yearAgo.change) {
		case 'better':
			return m.mood_year_better(then, locale);
		case 'worse':
			return m.mood_year_worse(then, locale);
		case 'about-as-usual':
			return m.mood_year_about_as_usual(then, locale);
	}
}

/** What an answer of "about as usual" can have missed. */
function sizeOf({ detectable, yearAgo }: MoodMonth, language: Language): string | null {
	if (detectable === null) return null;
	const locale = { locale: language };
	const size = formatNumber(detectable, 0, language);
	if (!yearAgo) return m.mood_detectable({ size }, locale);
	const year = formatNumber(yearAgo.detectable, 0, language);
	return m.mood_detectable_both({ size, year }, locale);
}

/** The signals that stand, line by line, with the weeks that they are held against and about when the change began. */
function describeStanding(lines: readonly WatchedLine[], language: Language): string[] {
	return lines.flatMap((line) => (line.ended ? [] : describeStandingOf(line, language)));
}

function describeStandingOf({ line, watch }: WatchedLine, language: Language): string[] {
	if (watch.kind !== 'watched') return [];
	const locale = { locale: language };
	const { first, last, weeks } = watch.baseline;
	return watch.signals
		.filter(({ standing }) => standing)
		.map(({ week, direction, onset }) => {
			const facts = {
				of: ofLine(line, language),
				onset: formatWeek(onset, language, { year: true, long: true }),
				week: formatWeek(week, language, { year: true, long: true }),
				weeks: formatNumber(weeks, 0, language),
				first: formatWeek(first, language, { year: true, long: true }),
				last: formatWeek(last, language, { year: true, long: true })
			};
			return direction === 'up'
				? m.mood_standing_up(facts, locale)
				: m.mood_standing_down(facts, locale);
		});
}

function whoOf(month: MoodMonth, language: Language): string {
	const locale = { locale: language };
	const words = (number: number) => formatNumber(number, 0, language);
	const { answers: mean, least, most, change, weeks, weeksInMonth } = month;
	if (mean === null) return m.mood_who_hidden({}, locale);
	const answers = words(mean);
	if (change === 'only-month') return m.mood_who_only_month({ answers }, locale);
	const invited = month.invited === null ? null : words(month.invited);
	if (weeks < weeksInMonth) {
		const said = { answers, shown: words(weeks), weeks: words(weeksInMonth) };
		if (invited === null) return m.mood_who_shown_weeks(said, locale);
		return m.mood_who_shown_weeks_invited({ ...said, invited }, locale);
	}
	if (least !== null && most !== null && most > least) {
		const between = { least: words(least), most: words(most) };
		if (invited === null) return m.mood_who_between(between, locale);
		return m.mood_who_between_invited({ ...between, invited }, locale);
	}
	if (invited === null) return m.mood_who_invited_unknown({ answers }, locale);
	return m.mood_who({ answers, invited }, locale);
}
