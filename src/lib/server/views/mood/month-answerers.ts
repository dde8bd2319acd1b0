import type { MonthAnswerers } from '$lib/domain/chart-subject';
import { answersOf } from '$lib/domain/mood';
import { addMonths } from '$lib/domain/month';
import type { Release } from '$lib/domain/release';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { compareNumbers } from '$lib/statistics/who-answered';

const MONTHS_BEFORE = 6;
const LEAST_MONTHS_BEFORE = 3;

/** The latest published month's answers against the months before it; null: too little is shown to say anything. */
export async function viewMonthAnswerers(
	store: Store,
	areaCode: string
): Promise<MonthAnswerers | null> {
	const releases = await listReleases(store, areaCode);
	const latest = releases.at(-1);
	if (!latest) return null;
	const first = addMonths(latest.month, -MONTHS_BEFORE);
	const before = releases.filter(
		(release) =>
			release.month >= first && release.month < latest.month && answersEachWeek(release).length > 0
	);
	if (before.length < LEAST_MONTHS_BEFORE) return null;
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
