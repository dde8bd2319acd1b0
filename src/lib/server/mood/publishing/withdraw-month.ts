import { isWithdrawn } from '$lib/domain/release';
import type { Release, ReleaseReason } from '$lib/domain/release';
import { forgetMonth } from '$lib/server/exact/exact-months';
import { findRelease, insertRelease, listReleases, lockMood } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { refusePublication } from './publish-month';
import type { Publication, PublicationResult } from './publish-month';

/** Published months that are not withdrawn, newest first. */
export async function listWithdrawable(store: Store, areaCode: string): Promise<string[]> {
	const releases = await listReleases(store, areaCode);
	return releases.flatMap((one) => (isWithdrawn(one) ? [] : [one.month])).reverse();
}

export type Withdrawal = Pick<Publication, 'areaCode' | 'month' | 'accountId' | 'releasedAt'> & {
	readonly reason: ReleaseReason;
};

/** Takes a published month back as a whole, for good: every week a gap, and everything exact about it gone. */
export async function withdrawMonth(
	store: Store,
	{ areaCode, month, accountId, releasedAt, reason }: Withdrawal
): Promise<PublicationResult> {
	return store.transaction(async (tx) => {
		await lockMood(tx, areaCode);
		const previous = await findRelease(tx, areaCode, month);
		if (!previous) return refusePublication('nothing-read');
		if (isWithdrawn(previous)) return refusePublication('withdrawn');
		const released: Release = {
			...previous,
			...{ version: previous.version + 1, releasedAt, reason },
			publicWeeks: previous.publicWeeks.map(({ week }) => ({ week, gap: 'withdrawn' })),
			publicMonth: previous.publicMonth && { gap: 'withdrawn' }
		};
		if (!(await insertRelease(tx, released, accountId))) {
			throw new Error(`release ${areaCode} ${month} ${released.version} exists already`);
		}
		await forgetMonth(tx, areaCode, month);
		return { ok: true, release: released };
	});
}
