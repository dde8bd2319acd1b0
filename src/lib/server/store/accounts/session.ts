import { and, desc, eq, gt, isNull, lt, ne, or } from 'drizzle-orm';
import type { Account, Role } from '$lib/domain/account';
import { accounts, sessions } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** Someone being signed in somewhere. `id` is the SHA-256 of the token that the browser holds. */
export interface StoredSession {
	readonly id: string;
	readonly accountId: string;
	readonly createdAt: Date;
	readonly expiresAt: Date;
	/** `Firefox, Windows`; null: it does not say. */
	readonly device: string | null;
}

/** The moments that decide whether a session lives. */
export interface Lifetime {
	readonly now: Date;
	/** Sessions created at or before this moment have reached their absolute end. */
	readonly oldestStart: Date;
}

/** The living session and its account in one query; null when either is missing, ended or disabled. */
export async function findLiveSession(
	store: Store,
	id: string,
	lifetime: Lifetime
): Promise<{ session: StoredSession; account: Account } | null> {
	const [row] = await store
		.select({
			session: sessions,
			account: { id: accounts.id, email: accounts.email, name: accounts.name, role: accounts.role }
		})
		.from(sessions)
		.innerJoin(accounts, eq(accounts.id, sessions.accountId))
		.where(and(eq(sessions.id, id), isNull(accounts.disabledAt), isLive(lifetime)));
	if (!row) return null;
	return { session: row.session, account: { ...row.account, role: row.account.role as Role } };
}

/** Newest first. */
export async function listLiveSessions(
	store: Store,
	accountId: string,
	lifetime: Lifetime
): Promise<StoredSession[]> {
	return store
		.select()
		.from(sessions)
		.where(and(eq(sessions.accountId, accountId), isLive(lifetime)))
		.orderBy(desc(sessions.createdAt), desc(sessions.id));
}

export async function addSession(store: Store, session: StoredSession): Promise<void> {
	await store.insert(sessions).values(session);
}

export async function putSessionExpiry(store: Store, id: string, expiresAt: Date): Promise<void> {
	await store.update(sessions).set({ expiresAt }).where(eq(sessions.id, id));
}

export async function deleteSession(store: Store, id: string): Promise<void> {
	await store.delete(sessions).where(eq(sessions.id, id));
}

/** Only if it is that account's own. */
export async function deleteSessionOf(store: Store, accountId: string, id: string): Promise<void> {
	await store.delete(sessions).where(and(eq(sessions.id, id), eq(sessions.accountId, accountId)));
}

/** `exceptId` null: every one. */
export async function deleteSessionsOf(
	store: Store,
	accountId: string,
	exceptId: string | null
): Promise<void> {
	const others = exceptId === null ? undefined : ne(sessions.id, exceptId);
	await store.delete(sessions).where(and(eq(sessions.accountId, accountId), others));
}

export async function deleteEndedSessions(store: Store, lifetime: Lifetime): Promise<void> {
	const { now, oldestStart } = lifetime;
	await store
		.delete(sessions)
		.where(or(lt(sessions.expiresAt, now), lt(sessions.createdAt, oldestStart)));
}

function isLive({ now, oldestStart }: Lifetime) {
	return and(gt(sessions.expiresAt, now), gt(sessions.createdAt, oldestStart));
}
