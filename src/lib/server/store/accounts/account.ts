import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Account, Role } from '$lib/domain/account';
import { accounts } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** An account as administrators see it. */
export interface AccountStatus extends Account {
	readonly disabled: boolean;
	/** False until the person has chosen a password. */
	readonly hasPassword: boolean;
}

/** What signing in needs; never leaves the server. */
export interface Credentials {
	readonly account: AccountStatus;
	/** argon2id in its encoded form; null until a password is chosen. */
	readonly passwordHash: string | null;
}

export async function findCredentials(store: Store, email: string): Promise<Credentials | null> {
	const [row] = await store.select().from(accounts).where(eq(accounts.email, email));
	return row ? { account: toStatus(row), passwordHash: row.passwordHash } : null;
}

export async function findAccount(store: Store, id: string): Promise<AccountStatus | null> {
	const [row] = await store.select().from(accounts).where(eq(accounts.id, id));
	return row ? toStatus(row) : null;
}

export async function listAccounts(store: Store): Promise<AccountStatus[]> {
	const rows = await store.select().from(accounts).orderBy(asc(accounts.name), asc(accounts.email));
	return rows.map(toStatus);
}

export async function countAccounts(store: Store): Promise<number> {
	const [row] = await store.select({ accounts: count() }).from(accounts);
	return Number(row?.accounts ?? 0);
}

/** The new account's id, or null when the address already has an account. */
export async function addAccount(
	store: Store,
	account: { email: string; name: string; role: Role }
): Promise<string | null> {
	const { email, name, role } = account;
	const [row] = await store
		.insert(accounts)
		.values({ email, name, role })
		.onConflictDoNothing({ target: accounts.email })
		.returning({ id: accounts.id });
	return row?.id ?? null;
}

export async function putPasswordHash(store: Store, id: string, hash: string): Promise<void> {
	await store.update(accounts).set({ passwordHash: hash }).where(eq(accounts.id, id));
}

export async function putRole(store: Store, id: string, role: Role): Promise<void> {
	await store.update(accounts).set({ role }).where(eq(accounts.id, id));
}

/** `at` null: the account may be used again. */
export async function putDisabledAt(store: Store, id: string, at: Date | null): Promise<void> {
	await store.update(accounts).set({ disabledAt: at }).where(eq(accounts.id, id));
}

/** The ids of administrators who can sign in, locked until the transaction ends. */
export async function lockActiveAdmins(tx: Store): Promise<string[]> {
	const rows = await tx
		.select({ id: accounts.id })
		.from(accounts)
		.where(and(eq(accounts.role, 'admin'), isNull(accounts.disabledAt)))
		.orderBy(asc(accounts.id))
		.for('update');
	return rows.map((row) => row.id);
}

function toStatus(row: typeof accounts.$inferSelect): AccountStatus {
	return {
		id: row.id,
		email: row.email,
		name: row.name,
		role: row.role as Role,
		disabled: row.disabledAt !== null,
		hasPassword: row.passwordHash !== null
	};
}
