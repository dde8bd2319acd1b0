import { deleteSpentTokens } from '$lib/server/store/accounts/one-time-token';
import { deleteEndedSessions } from '$lib/server/store/accounts/session';
import type { Store } from '$lib/server/store/store';
import { lifetimeAt } from '$lib/server/auth/sessions/session-lifetime';
import { sweepDevices } from './known-device';
import { sweepFailures } from './throttle';

/** Removes ended sessions, used or outdated links, devices long unused and forgotten failures. Run at start and every hour. */
export async function sweepSessions(store: Store, now: Date): Promise<void> {
	await deleteEndedSessions(store, lifetimeAt(now));
	await deleteSpentTokens(store, now);
	await sweepDevices(store, now);
	await sweepFailures(store, now);
}
