import { lt, sql } from 'drizzle-orm';
import { eraseDeleted } from '$lib/server/store/erase-deleted';
import { publicTables, uploads } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** Less than a day: it is looked for every hour, and nothing is to be older than a day. */
const KEPT = sql`now() - interval '23 hours'`;

/** Deletes what somebody read in and never confirmed. Answers may have been given as something else, so nothing of it stays on the disk. */
export async function sweepUnconfirmed(store: Store): Promise<void> {
	const grids = await store
		.delete(uploads)
		.where(lt(uploads.createdAt, KEPT))
		.returning({ id: uploads.id });
	const tables = await store
		.delete(publicTables)
		.where(lt(publicTables.createdAt, KEPT))
		.returning({ id: publicTables.id });
	if (grids.length + tables.length > 0) await eraseDeleted(store, ['upload', 'public_table']);
}
