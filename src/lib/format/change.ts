import type { MoodMonth, ShareRange } from '$lib/domain/chart-subject';
import type { VerdictShape } from '$lib/domain/verdict-shape';
import type { WatchedLine } from '$lib/domain/signal';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatDuringMonth, formatMonth } from './date';
import { ofLine } from './mood-kind';
import { formatNumber } from './number';
import { formatWeek } from './week';

/** One earlier time that the month is set beside, in words; shares are of 100 answers. */
export interface MonthBesideWords {
	readonly what: string;
	/** `april 2026–september 2026` */
	readonly months: string;
	readonly then: string;
	readonly shape: VerdictShape;
	readonly change: string;
	/** `1 högre, kan vara allt från 3 lägre till 5 högre` */
	readonly range: string;
	/** `en skillnad på 6 eller mer` */
	readonly seen: string;
	/** All of it in a sentence or two. */
	readonly sentence: string;
	/** Of the difference, in percentage points. */
	readonly low: number;
	readonly difference: number;
	readonly high: number;
}

/** The month in words: the answer, what it rests on, and who answered. Says when, never why. */
export interface MonthWords {
	readonly headline: string;
	readonly lead: string;
	/** Signals that stand. */
	readonly more: readonly string[];
	/** The half-year before, and the same month of the year before where it is known. */
	readonly beside: readonly MonthBesideWords[];
	readonly who: string;
}

export function describeMonth(
	month: MoodMonth,
	lines: readonly WatchedLine[],
	language: Language
): MonthWords {
	return {
		headline: headlineOf(month, language),
		lead: leadOf(month, language),
		more: describeStanding(lines, language),
		beside: describeBeside(month, language),
		who: whoOf(month, language)
	};
}

function headlineOf({ change, event, yearAgo }: MoodMonth, language: Language): string {
	const locale = { locale: language };
	switch (change) {
		case 'better':
		case 'worse':
		case 'about-as-usual':
			return m.mood_headline({ half: change, year: yearAgo?.change ?? 'none' }, locale);
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
	return usual ? m.mood_lead(facts, locale) : m.mood_lead_too_little(facts, locale);
}

/** Each earlier time that the month is compared with, on what is shown: the words never say more than the figures beside them. */
function describeBeside(month: MoodMonth, language: Language): MonthBesideWords[] {
	const { shares, usual, then, detectable, change, comparedWith, yearAgo } = month;
	if (!shares || !usual || then === null || detectable === null) return [];
	const locale = { locale: language };
	const halfYear = { usual, detectable, change, green: then, months: comparedWith };
	return [
		besideWords(m.mood_beside_half({}, locale), halfYear, shares.green, language),
		...(yearAgo
			? [
					besideWords(
						m.mood_beside_year({}, locale),
						{ ...yearAgo, months: [yearAgo.month] },
						shares.green,
						language
					)
				]
			: [])
	];
}

interface Beside {
	readonly months: readonly string[];
	readonly green: number;
	readonly usual: ShareRange;
	readonly change: MoodMonth['change'];
	readonly detectable: number;
}

const SHAPES = { better: 'up', worse: 'down' } as const;

function besideWords(
	what: string,
	{ months, green: before, usual, change, detectable }: Beside,
	green: number,
	language: Language
): MonthBesideWords {
	const locale = { locale: language };
	const [difference, low, high] = [green - before, green - usual.high, green - usual.low];
	const range = m.mood_beside_range(
		{
			difference: sideWords(difference, language),
			low: sideWords(low, language),
			high: sideWords(high, language)
		},
		locale
	);
	const names = [months[0] ?? '', months.at(-1) ?? ''].map((one) =>
		formatMonth(one, language, 'long')
	);
	const words = {
		what,
		months: [...new Set(names)].join('–'),
		then: formatNumber(before, 0, language),
		change: m.mood_beside_change({ change }, locale),
		range,
		seen: m.mood_beside_seen({ size: formatNumber(detectable, 0, language) }, locale)
	};
	const shape = change === 'better' || change === 'worse' ? SHAPES[change] : 'no-clear-change';
	const sentence = m.mood_beside_sentence(words, locale);
	return { ...words, shape, sentence, low, difference, high };
}

/** `3 lägre`, `lika`, `5 högre` */
function sideWords(difference: number, language: Language): string {
	const direction = difference > 0 ? 'up' : difference < 0 ? 'down' : 'same';
	const value = formatNumber(Math.abs(difference), 0, language);
	return m.mood_beside_side({ direction, value }, { locale: language });
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
