import type { SeriesWeek } from '$lib/domain/declared-register';
import type { MoodKind } from '$lib/domain/exact-month';
import { answersOf } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';
import type { Draw, Release } from '$lib/domain/release';
import { unbias } from '$lib/disclosure/estimate';

/** The share of green in every released week, in percent and unrounded, with the number of answers and the share who answered: all from the published counts. */
export function greenWeeks(releases: readonly Release[]): SeriesWeek[] {
	return releases.flatMap(({ publicWeeks }) =>
		publicWeeks.map((week) => {
			if (week.gap !== null) {
				const hidden = week.gap === 'too-few-answers' || week.gap === 'incomplete';
				return { week: week.week, value: null, n: null, hidden, response: null };
			}
			const { invited, counts } = week;
			const response = invited ? (100 * answersOf(counts)) / invited : null;
			return { week: week.week, ...greenOf(counts, week.draw), hidden: false, response };
		})
	);
}

/** The same of one kind, from the first week that has the kinds; a later week without them is a gap. */
export function greenWeeksOfKind(releases: readonly Release[], kind: MoodKind) {
	const weeks = releases.flatMap(({ publicWeeks }) =>
		publicWeeks.map((week) => {
			const counts = week.gap === null ? week.kinds?.[kind] : null;
			return week.gap === null && counts
				? { week: week.week, ...greenOf(counts, week.draw) }
				: { week: week.week, value: null, n: null };
		})
	);
	const first = weeks.findIndex(({ value }) => value !== null);
	return first === -1 ? [] : weeks.slice(first);
}

function greenOf(shown: MoodCounts, draw: Draw) {
	const counts = unbias(shown, draw);
	const value = Math.min(100, Math.max(0, (100 * counts.green) / answersOf(counts)));
	return { value, n: answersOf(shown) };
}
