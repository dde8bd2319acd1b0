import { Lucia, TimeSpan } from 'lucia';
import type { Account, Role } from '$lib/domain/account';
import {
	deleteSessionOf,
	deleteSessionsOf,
	listLiveSessions
} from '$lib/server/store/accounts/session';
import type { StoredSession } from '$lib/server/store/accounts/session';
import type { Store } from '$lib/server/store/store';
import { createSessionAdapter } from './session-adapter';
import { IDLE_MINUTES, idleEndOf, lifetimeAt, shouldRenew } from './session-lifetime';
import type { Clock } from './session-lifetime';
import { hashToken, newToken } from './token';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof createLucia>['lucia'];
		DatabaseUserAttributes: { email: string; name: string; role: Role };
		DatabaseSessionAttributes: { createdAt: Date; idleEnd: Date; device: string | null };
	}
}

export interface CurrentSession {
	/** The hash of the cookie's token: worthless as a cookie. */
	readonly id: string;
	readonly account: Account;
}

const systemClock: Clock = () => new Date();

/** A new session; its token is for the cookie and is stored nowhere. `device` is told to its owner alone. */
export async function startSession(
	store: Store,
	accountId: string,
	clock: Clock = systemClock,
	device: string | null = null
): Promise<string> {
	const token = newToken();
	const now = clock();
	await createLucia(store, clock).lucia.createSession(
		accountId,
		{ createdAt: now, idleEnd: idleEndOf(now), device },
		{ sessionId: hashToken(token) }
	);
	return token;
}

/** Who holds this token, in one query; null for anything that is not a living session's token. */
export async function findSession(
	store: Store,
	token: string,
	clock: Clock = systemClock
): Promise<CurrentSession | null> {
	const { lucia, adapter } = createLucia(store, clock);
	const { session, user } = await lucia.validateSession(hashToken(token));
	if (!session) return null;
	// Lucia itself renews only in the second half, which would make the idle time 15 minutes for some.
	if (!session.fresh && shouldRenew(session.idleEnd, clock())) {
		await adapter.updateSessionExpiration(session.id, idleEndOf(clock()));
	}
	const { id, email, name, role } = user;
	return { id: session.id, account: { id, email, name, role } };
}

export async function endSession(store: Store, token: string): Promise<void> {
	await createLucia(store, systemClock).lucia.invalidateSession(hashToken(token));
}

/** One of the account's own sessions, by its stored id. */
export async function endOwnSession(store: Store, accountId: string, id: string): Promise<void> {
	await deleteSessionOf(store, accountId, id);
}

export async function endAllSessions(store: Store, accountId: string): Promise<void> {
	await createLucia(store, systemClock).lucia.invalidateUserSessions(accountId);
}

export async function endOtherSessions(
	store: Store,
	accountId: string,
	keptId: string
): Promise<void> {
	await deleteSessionsOf(store, accountId, keptId);
}

/** Newest first. */
export async function listSessions(
	store: Store,
	accountId: string,
	clock: Clock = systemClock
): Promise<StoredSession[]> {
	return listLiveSessions(store, accountId, lifetimeAt(clock()));
}

function createLucia(store: Store, clock: Clock) {
	const adapter = createSessionAdapter(store, clock);
	const lucia = new Lucia(adapter, {
		sessionExpiresIn: new TimeSpan(IDLE_MINUTES, 'm'),
		getUserAttributes: ({ email, name, role }) => ({ email, name, role }),
		getSessionAttributes: ({ createdAt, idleEnd, device }) => ({ createdAt, idleEnd, device })
	});
	return { lucia, adapter };
}
