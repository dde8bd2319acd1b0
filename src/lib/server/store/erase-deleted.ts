import { sql } from 'drizzle-orm';
import { connectionsOf, type Store } from './store';

/**
 * Writes tables anew, since a deleted row stays in its file until something else takes its place. Not in a transaction. What the
 * write-ahead log still holds goes with its next checkpoints: at once where the database is our own, and its used-up files are deleted
 * instead of kept for what is written next.
 */
export async function eraseDeleted(store: Store, tables: readonly string[]): Promise<void> {
	for (const table of tables) await store.execute(sql`vacuum full ${sql.identifier(table)}`);
	if (!connectionsOf(store).embedded) return;
	await store.execute(sql`set wal_recycle = off`);
	await store.execute(sql`checkpoint`);
	await store.execute(sql`select pg_switch_wal()`);
	await store.execute(sql`checkpoint`);
}
