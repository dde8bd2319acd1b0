import type { MonthAnswerers } from '$lib/domain/chart-subject';
import { answersOf } from '$lib/domain/mood';
import type { Release } from '$lib/domain/release';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { latestMonth } from '$lib/server/views/mood';
import { LEAST_EARLIER_MONTHS } from '$lib/statistics/month-comparison';
import { compareNumbers } from '$lib/statistics/who-answered';

/** The latest published month's answers against the months before it; null: too little is shown to say anything. */
export async function viewMonthAnswerers(
	store: Store,
	areaCode: string
): Promise<MonthAnswerers | null> {
	const found = latestMonth(await listReleases(store, areaCode));
	if (!found || found.before.length < LEAST_EARLIER_MONTHS) return null;
	const { latest, before } = found;
	const likeness = compareNumbers(answersEachWeek(latest), before.flatMap(answersEachWeek));
	return (
		likeness && {
			month: latest.month,
			likeness,
			comparedWith: before.map(({ month }) => month)
		}
	);
}

/** As published: the protected counts' sums. */
function answersEachWeek({ publicWeeks }: Release): number[] {
	return publicWeeks.flatMap((week) => (week.gap === null ? [answersOf(week.counts)] : []));
}
