import type { Adapter } from 'lucia';
import {
	addSession,
	deleteEndedSessions,
	deleteSession,
	deleteSessionsOf,
	findLiveSession,
	listLiveSessions,
	putSessionExpiry
} from '$lib/server/store/accounts/session';
import type { StoredSession } from '$lib/server/store/accounts/session';
import type { Store } from '$lib/server/store/store';
import { idleEndOf, lifetimeAt } from './session-lifetime';
import type { Clock } from './session-lifetime';

/**
 * Lucia's view of our tables. It decides what lives (idle, absolute and disabled) by `clock` in one query;
 * Lucia compares with the process clock itself, so moments are handed over as time that remains.
 */
export function createSessionAdapter(store: Store, clock: Clock): Adapter {
	const shown = (session: StoredSession) => ({
		id: session.id,
		userId: session.accountId,
		expiresAt: new Date(Date.now() + session.expiresAt.getTime() - clock().getTime()),
		attributes: {
			createdAt: session.createdAt,
			idleEnd: session.expiresAt,
			device: session.device
		}
	});
	return {
		async getSessionAndUser(id) {
			const found = await findLiveSession(store, id, lifetimeAt(clock()));
			if (!found) return [null, null];
			const { id: userId, ...attributes } = found.account;
			return [shown(found.session), { id: userId, attributes }];
		},
		async getUserSessions(accountId) {
			return (await listLiveSessions(store, accountId, lifetimeAt(clock()))).map(shown);
		},
		async setSession({ id, userId, attributes }) {
			const now = clock();
			await addSession(store, {
				id,
				accountId: userId,
				createdAt: now,
				expiresAt: idleEndOf(now),
				device: attributes.device
			});
		},
		updateSessionExpiration: (id) => putSessionExpiry(store, id, idleEndOf(clock())),
		deleteSession: (id) => deleteSession(store, id),
		deleteUserSessions: (accountId) => deleteSessionsOf(store, accountId, null),
		deleteExpiredSessions: () => deleteEndedSessions(store, lifetimeAt(clock()))
	};
}
