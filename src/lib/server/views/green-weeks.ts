import type { QuestionWeek } from '$lib/domain/declared-question';
import { answersOf } from '$lib/domain/mood';
import type { PublicWeek, Release } from '$lib/domain/release';

/**
 * The share of green in every released week, in percent as it is published: what is worked out of it tells nobody more than what
 * everyone can see. Weeks that are shown as a wide range are hidden here. The number of answers is exact, for the guards alone.
 */
export function greenWeeks(releases: readonly Release[]): QuestionWeek[] {
	return releases.flatMap(({ publicWeeks, exactWeeks }) => {
		const exact = new Map(exactWeeks.map(({ week, counts }) => [week, counts]));
		return publicWeeks.map((week) => {
			const counts = exact.get(week.week);
			const value = shareOf(week);
			return {
				week: week.week,
				value,
				n: counts && value !== null ? answersOf(counts) : null,
				hidden: value === null && (week.gap === null || week.gap === 'too-few-answers')
			};
		});
	});
}

function shareOf(week: PublicWeek): number | null {
	if (week.gap !== null) return null;
	const { low, high } = week.shares.green;
	return low === high ? low : null;
}
