import type { QuestionWeek } from '$lib/domain/declared-question';
import { answersOf } from '$lib/domain/mood';
import type { Release } from '$lib/domain/release';
import { unbias } from '$lib/disclosure/estimate';

/** The share of green in every released week, in percent and unrounded, with the number of answers: both from the published counts. */
export function greenWeeks(releases: readonly Release[]): QuestionWeek[] {
	return releases.flatMap(({ publicWeeks }) =>
		publicWeeks.map((week) => {
			if (week.gap !== null) {
				const hidden = week.gap === 'too-few-answers' || week.gap === 'incomplete';
				return { week: week.week, value: null, n: null, hidden };
			}
			const counts = unbias(week.counts, week.draw);
			const value = Math.min(100, Math.max(0, (100 * counts.green) / answersOf(counts)));
			return { week: week.week, value, n: answersOf(week.counts), hidden: false };
		})
	);
}
