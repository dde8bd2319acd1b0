import { sql } from 'drizzle-orm';
import type { Store } from '$lib/server/store/store';

/**
 * Writes the tables that held exact counts and groups anew, since a deleted row stays in its file until something else takes its place.
 * Not in a transaction. What the write-ahead log still holds goes with its next checkpoints.
 */
export async function eraseFromDisk(store: Store): Promise<void> {
	await store.execute(sql`vacuum full exact_month`);
	await store.execute(sql`vacuum full mood_group`);
}
