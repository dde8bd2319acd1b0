import type { IsoDate } from '$lib/domain/day';
import type { ExactMonth } from '$lib/domain/exact-month';
import type { MoodGap } from '$lib/domain/mood';
import { weeksOfMonth } from '$lib/domain/month';
import type { Release } from '$lib/domain/release';
import { isWeekOver } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';

/** The series begins with its first week that was read in: what lies before it is no gap. `releases`: the latest of every month. */
export function measuredWeeks(
	releases: readonly Release[],
	{ month, content }: { readonly month: string; readonly content: ExactMonth }
): IsoWeek[] {
	if (content.per === 'month') return [];
	const weeks = weeksOfMonth(month);
	const own = releases.find((one) => one.month === month);
	if (!own && releases.some((one) => one.month < month)) return weeks;
	const first = (own?.publicWeeks ?? content.weeks)[0]?.week;
	return weeks.filter((week) => first === undefined || week >= first);
}

/** Weeks of the month that the compilation says nothing of. */
export function missingWeeks(content: ExactMonth, weeks: readonly IsoWeek[]): IsoWeek[] {
	if (content.per === 'month') return [];
	const known = new Set(content.weeks.map(({ week }) => week));
	return weeks.filter((week) => !known.has(week));
}

/** Weeks that somebody has to say something of before the month is published: those that are over and that it lacks. */
export function weeksToExplain(
	releases: readonly Release[],
	read: { readonly month: string; readonly content: ExactMonth },
	today: IsoDate
): IsoWeek[] {
	const weeks = measuredWeeks(releases, read).filter((week) => isWeekOver(week, today));
	return missingWeeks(read.content, weeks);
}

/** Every week of `weeks`, those that the compilation lacks with the reason that somebody has given. */
export function fillMissing(
	content: ExactMonth,
	weeks: readonly IsoWeek[],
	reasons: ReadonlyMap<IsoWeek, MoodGap>
): ExactMonth {
	if (content.per === 'month') return content;
	return {
		per: 'week',
		weeks: weeks.map((week) => {
			const found = content.weeks.find((one) => one.week === week);
			return found ?? { week, gap: reasons.get(week) ?? 'no-data' };
		})
	};
}
