import type { KeptVerdict } from '$lib/domain/follow-up';
import { isoDate } from '$lib/domain/day';
import type { Intervention } from '$lib/domain/intervention';
import { asIsoWeek } from '$lib/domain/week';
import { insertFollowUp, type NewFollowUp } from '$lib/server/store/register/follow-up';
import type { Store } from '$lib/server/store/store';

export const KEPT: KeptVerdict = {
	...{ shape: 'up', until: asIsoWeek('2026-W44'), reason: null, from: null },
	...{ seen: { estimate: 6.2, low: 1.3, high: 11.1 }, together: 1, preliminary: false },
	method: 'omdome-2'
};

export const WRITTEN: NewFollowUp = {
	reviewedOn: isoDate('2026-11-06'),
	interpretation: 'Fler kom dit än vi trodde.',
	verdict: KEPT
};

export async function addFollowUp(
	store: Store,
	{ id }: Pick<Intervention, 'id'>,
	written: NewFollowUp = WRITTEN
): Promise<void> {
	await insertFollowUp(store, id, written, null);
}
