import type { IsoDate } from '$lib/domain/day';
import { addHalfYears, halfYearOf } from '$lib/domain/half-year';
import { deleteClosed, listKept } from '$lib/server/exact/exact-months';
import type { ClosedMonth } from '$lib/server/exact/exact-months';
import { eraseDeleted } from '$lib/server/store/erase-deleted';
import { forgetKindMembers } from '$lib/server/store/mood/kind-member';
import { forgetUnusedGroups } from '$lib/server/store/mood/mood-group';
import type { Store } from '$lib/server/store/store';

/** The decision that deletion rests on where the municipality has named none of its own. */
const STANDING_DECISION = 'Exakta antal gallras 35 dagar efter publicering eller uppladdning.';

/** Deletes exact counts whose time is over, the groups that no month has any more, and what they left on the disk. */
export async function sweepExact(
	store: Store,
	today: IsoDate,
	now: Date,
	decision: string | null = null
): Promise<ClosedMonth[]> {
	await forgetKindMembers(store, addHalfYears(halfYearOf(today.slice(0, 7)), -1));
	const swept = await deleteClosed(store, today, now, decision ?? STANDING_DECISION);
	if (swept.length === 0) return swept;
	await forgetUnusedGroups(store);
	await eraseDeleted(store, ['exact_month', 'mood_group']);
	return swept;
}

/** What would be deleted, when its last day is over, and by which decision. */
export async function planSweep(
	store: Store
): Promise<{ readonly months: readonly ClosedMonth[]; readonly decision: string }> {
	return { months: await listKept(store), decision: STANDING_DECISION };
}
