import { and, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { oneTimeTokens } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export type TokenPurpose = 'first-admin' | 'demo' | 'invitation';

/** A link that works once. Only the token's SHA-256 is kept. */
export interface OneTimeToken {
	readonly hash: string;
	readonly purpose: TokenPurpose;
	/** Null exactly for `first-admin`: there is no account yet. */
	readonly accountId: string | null;
	readonly expiresAt: Date;
}

export async function addOneTimeToken(store: Store, token: OneTimeToken): Promise<void> {
	await store.insert(oneTimeTokens).values(token);
}

/** Unused and in time, else null. */
export async function findOneTimeToken(
	store: Store,
	hash: string,
	now: Date
): Promise<OneTimeToken | null> {
	const [row] = await store.select().from(oneTimeTokens).where(isUsable(hash, now));
	return row ? toToken(row) : null;
}

/** Marks it used; of several who try at once exactly one gets the token, the others null. */
export async function takeOneTimeToken(
	store: Store,
	hash: string,
	now: Date
): Promise<OneTimeToken | null> {
	const [row] = await store
		.update(oneTimeTokens)
		.set({ usedAt: now })
		.where(isUsable(hash, now))
		.returning();
	return row ? toToken(row) : null;
}

/** A new link makes the earlier ones for the same thing worthless. */
export async function deleteOneTimeTokens(
	store: Store,
	purpose: TokenPurpose,
	accountId: string | null
): Promise<void> {
	const account =
		accountId === null ? isNull(oneTimeTokens.accountId) : eq(oneTimeTokens.accountId, accountId);
	await store.delete(oneTimeTokens).where(and(eq(oneTimeTokens.purpose, purpose), account));
}

export async function deleteSpentTokens(store: Store, now: Date): Promise<void> {
	await store
		.delete(oneTimeTokens)
		.where(or(isNotNull(oneTimeTokens.usedAt), lt(oneTimeTokens.expiresAt, now)));
}

/** Two first administrators cannot be made at once; the lock ends with the transaction. */
export async function lockFirstAdmin(tx: Store): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('laget.first-admin'))`);
}

function isUsable(hash: string, now: Date) {
	return and(
		eq(oneTimeTokens.hash, hash),
		isNull(oneTimeTokens.usedAt),
		gt(oneTimeTokens.expiresAt, now)
	);
}

function toToken(row: typeof oneTimeTokens.$inferSelect): OneTimeToken {
	const { hash, purpose, accountId, expiresAt } = row;
	return { hash, purpose: purpose as TokenPurpose, accountId, expiresAt };
}
