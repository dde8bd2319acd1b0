import { sql } from 'drizzle-orm';
import { connectionsOf, type Store } from './store';

/** A column of text of each table whose rows leave nothing behind: to write it anew is to write the table anew. */
const WRITTEN_ANEW = {
	exact_month: 'sha256',
	mood_group: 'kind',
	upload: 'file_name',
	public_table: 'file_name'
} as const;

/**
 * Writes tables anew, since a deleted row stays in its file until something else takes its place. Only rows that are there are copied:
 * `vacuum full` copies those too that somebody else's transaction might still see. Left to the owner where the store's user is another. What
 * the write-ahead log still holds goes with its next checkpoints: at once where the database is our own, and its used-up files are deleted
 * instead of kept for what is written next.
 */
export async function eraseDeleted(
	store: Store,
	tables: readonly (keyof typeof WRITTEN_ANEW)[]
): Promise<void> {
	for (const table of tables) {
		if (!(await isOwner(store, table))) continue;
		const column = sql.identifier(WRITTEN_ANEW[table]);
		await store.execute(
			sql`alter table ${sql.identifier(table)} alter column ${column} type text using ${column} || ''`
		);
	}
	if (!connectionsOf(store).embedded) return;
	await store.execute(sql`set wal_recycle = off`);
	await store.execute(sql`checkpoint`);
	await store.execute(sql`select pg_switch_wal()`);
	await store.execute(sql`checkpoint`);
}

async function isOwner(store: Store, table: string): Promise<boolean> {
	const { rows } = await store.execute<{ owns: boolean }>(
		sql`select pg_has_role(relowner, 'usage') as owns from pg_class where oid = ${table}::regclass`
	);
	return rows[0]?.owns ?? false;
}
