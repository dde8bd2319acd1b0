import { sql } from 'drizzle-orm';
import type { Store } from './store';

/** The user that the store is connected as. */
export async function findRole(store: Store): Promise<string> {
	const { rows } = await store.execute<{ role: string }>(sql`select current_user::text as role`);
	return rows[0]!.role;
}

/**
 * Gives `role` every table of the owner's except the exact counts. Of those it may know whether they are published or wait and until when they are kept, and nothing else.
 * After each migration: a new table belongs to nobody but its owner. Nothing is done where both are the same.
 */
export async function shareTables(owner: Store, role: string): Promise<void> {
	if (role === (await findRole(owner))) return;
	const to = sql.identifier(role);
	await owner.transaction(async (tx) => {
		const { rows } = await tx.execute<{ name: string; kind: string }>(sql`
			select relname::text as name, relkind::text as kind from pg_class
			where relnamespace = 'public'::regnamespace and relowner = current_user::regrole
			and relkind in ('r', 'p', 'v', 'S') and relname <> 'exact_month'`);
		// Imports have tables of their own while they last.
		await tx.execute(sql`grant usage, create on schema public to ${to}`);
		for (const { name, kind } of rows) {
			const what = sql.identifier(name);
			await tx.execute(
				kind === 'S'
					? sql`grant usage, select on sequence ${what} to ${to}`
					: sql`grant select, insert, update, delete on ${what} to ${to}`
			);
		}
		await tx.execute(sql`revoke all on exact_month from public, ${to}`);
		await tx.execute(sql`grant select (area_code, stage, kept_until) on exact_month to ${to}`);
	});
}

/** Whether the store's user can read exact counts, by itself or as a member of another. */
export async function canReadExact(store: Store): Promise<boolean> {
	const { rows } = await store.execute<{ can: boolean }>(sql`
		select has_column_privilege('exact_month', 'content', 'select')
		or pg_has_role(relowner, 'member') as can from pg_class where oid = 'exact_month'::regclass`);
	return rows[0]!.can;
}
