import type { ExactMonth } from '$lib/domain/exact-month';
import type { MoodGap } from '$lib/domain/mood';
import type { IsoWeek } from '$lib/domain/week';

/** Weeks of the month that the compilation says nothing of. */
export function missingWeeks(content: ExactMonth, weeks: readonly IsoWeek[]): IsoWeek[] {
	if (content.per === 'month') return [];
	const known = new Set(content.weeks.map(({ week }) => week));
	return weeks.filter((week) => !known.has(week));
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
