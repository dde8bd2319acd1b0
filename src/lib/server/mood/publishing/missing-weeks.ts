import type { IsoDate } from '$lib/domain/day';
import type { ExactMonth, ExactWeek } from '$lib/domain/exact-month';
import type { MoodGap } from '$lib/domain/mood';
import { weeksOfMonth } from '$lib/domain/month';
import type { Release } from '$lib/domain/release';
import { compareMonths } from '$lib/disclosure/correct';
import type { PublishedExact } from '$lib/server/exact/exact-months';
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
function missingWeeks(content: ExactMonth, weeks: readonly IsoWeek[]): IsoWeek[] {
	if (content.per === 'month') return [];
	const known = new Set(content.weeks.map(({ week }) => week));
	return weeks.filter((week) => !known.has(week));
}

/**
 * Weeks that somebody has to say something of before the month is published: those that are over and that it lacks. Of a correction, only
 * those that would lose what is published: the others stay, whatever is said of them.
 */
export function weeksToExplain(
	releases: readonly Release[],
	read: { readonly month: string; readonly content: ExactMonth },
	today: IsoDate,
	published: Pick<PublishedExact, 'content' | 'partition'> | null
): IsoWeek[] {
	const weeks = measuredWeeks(releases, read).filter((week) => isWeekOver(week, today));
	const lacking = missingWeeks(read.content, weeks);
	if (!published) return lacking;
	const changes = compareMonths(published.content, read.content, published.partition);
	return lacking.filter((week) =>
		changes.some(({ period, outcome }) => period === week && outcome === 'redrawn')
	);
}

/** What becomes of a week that the compilation lacks, as the person who publishes says. */
export type MissingReason = Extract<MoodGap, 'not-asked' | 'no-data'> | 'as-published';

/**
 * Every week of `weeks`, those that the compilation lacks with what somebody has said of them. In a correction a week that nobody has
 * said anything of stays as it was published. `published`: what the month is published from; null: it is not published.
 */
export function fillMissing(
	content: ExactMonth,
	weeks: readonly IsoWeek[],
	reasons: ReadonlyMap<IsoWeek, MissingReason>,
	published: ExactMonth | null
): ExactMonth {
	if (content.per === 'month') return content;
	const before = published?.per === 'week' ? published.weeks : [];
	const weekIn = (list: readonly ExactWeek[], week: IsoWeek) =>
		list.find((one) => one.week === week);
	return {
		per: 'week',
		weeks: weeks.map((week): ExactWeek => {
			const gap = reasons.get(week) ?? 'as-published';
			const kept = gap === 'as-published' ? weekIn(before, week) : null;
			return (
				weekIn(content.weeks, week) ??
				kept ?? { week, gap: gap === 'as-published' ? 'no-data' : gap }
			);
		})
	};
}
