import { deleteSpentTokens } from '$lib/server/store/accounts/one-time-token';
import { deleteEndedSessions } from '$lib/server/store/accounts/session';
import type { Store } from '$lib/server/store/store';
import { sweepDevices } from '$lib/server/auth/sign-in/known-device';
import { lifetimeAt } from './session-lifetime';
import { sweepFailures } from '$lib/server/auth/sign-in/throttle';

/** Removes ended sessions, used or outdated links, devices long unused and forgotten failures. Run at start and every hour. */
export async function sweepSessions(store: Store, now: Date): Promise<void> {
	await deleteEndedSessions(store, lifetimeAt(now));
	await deleteSpentTokens(store, now);
	await sweepDevices(store, now);
	await sweepFailures(store, now);
}
