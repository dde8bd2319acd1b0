import type { MoodPoint, MoodSeries } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { describeMonth, type MonthWords } from './change';
import { describeMoodCourse } from './course';
import { formatNumber } from './number';
import { describeKinds } from './mood-kind';
import { describeBand } from './band';
import { describeGaps, describeMonthSums } from './mood-words';
import { formatWeek } from './week';

type Shown = Extract<MoodPoint, { gap: null }>;

/** What is said of the month that the weeks end with; else the latest week that is shown. */
export function moodTitle(mood: MoodSeries, language: Language): string {
	return comparedAnswer(mood, language)?.headline ?? latestWeekTitle(mood, language);
}

/** `64 av 100 svar var gröna v. 44 2026` */
export function latestWeekTitle(mood: MoodSeries, language: Language): string {
	const last = shownOf(mood).at(-1);
	if (!last) return m.charts_mood_title_none({}, { locale: language });
	const green = formatNumber(last.shares.green, 0, language);
	return m.charts_mood_title({ green, week: nameOf(last, language) }, { locale: language });
}

/** From the first week to the last, shown or not. */
export function moodPeriod({ points }: MoodSeries, language: Language): string {
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last) return '';
	const ends = { from: nameOf(first, language), to: nameOf(last, language) };
	return m.charts_range(ends, { locale: language });
}

/** The mood chart in words, one sentence each: latest shares, course, band, hidden weeks. */
export function describeMoodSeries(mood: MoodSeries, language: Language): string[] {
	const locale = { locale: language };
	const shown = shownOf(mood);
	const last = shown.at(-1);
	const sums = describeMonthSums(mood.sums, language);
	if (!last) return sums;
	return [
		...describeAnswer(mood, language),
		m.charts_mood_shares(
			{
				week: nameOf(last, language),
				green: formatNumber(last.shares.green, 0, language),
				yellow: formatNumber(last.shares.yellow, 0, language),
				red: formatNumber(last.shares.red, 0, language)
			},
			locale
		),
		...describeMoodCourse(mood, language),
		...describeKinds(mood, language),
		...(mood.band ? describeBand(mood.band, language).long : []),
		...describeGaps(mood, language),
		...sums
	];
}

/** The month that the weeks end with, as the start page answers: its share, the half-year before and the same month a year before. */
export function describeAnswer(mood: MoodSeries, language: Language): string[] {
	const answer = comparedAnswer(mood, language);
	return answer ? [answer.lead, ...answer.beside.map(({ sentence }) => sentence)] : [];
}

/** Null: there is no month, or nothing to compare it with. */
function comparedAnswer({ answer }: MoodSeries, language: Language): MonthWords | null {
	const words = answer ? describeMonth(answer, [], language) : null;
	return words && words.beside.length > 0 ? words : null;
}

/** The line of every picture and file: about how many take part a week, who are never the population. `told` is what a verdict beside it says. */
export function volunteersLine(
	mood: MoodSeries,
	language: Language,
	told: number | null = null
): string {
	const shown = shownOf(mood);
	if (shown.length === 0) return m.charts_volunteers({}, { locale: language });
	const mean = told ?? shown.reduce((total, { answers }) => total + answers, 0) / shown.length;
	const answers = formatNumber(Math.round(mean / 10) * 10, 0, language);
	return m.charts_volunteers_n({ answers }, { locale: language });
}

function shownOf({ points }: MoodSeries): Shown[] {
	return points.flatMap((point) => (point.gap === null ? [point] : []));
}

function nameOf({ week }: MoodPoint, language: Language): string {
	return formatWeek(week, language, { year: true });
}
