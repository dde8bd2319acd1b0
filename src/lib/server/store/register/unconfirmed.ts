import { lt, sql } from 'drizzle-orm';
import { eraseDeleted } from '$lib/server/store/erase-deleted';
import { publicTables, uploads } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';
import { takePublicTable } from './public-table';
import { takeUpload } from './upload';

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
	const isSwept = grids.length + tables.length > 0;
	if (isSwept || (await isLeft(store))) await eraseDeleted(store, ['upload', 'public_table']);
}

/** Whether only rows that somebody has discarded are in the tables' files: the database's second user may delete them and no more. */
async function isLeft(store: Store): Promise<boolean> {
	const { rows } = await store.execute<{ left: boolean }>(sql`
		select pg_relation_size('upload') + pg_relation_size('public_table') > 0
			and not exists (select from upload) and not exists (select from public_table) as left`);
	return rows[0]?.left ?? false;
}

/** Somebody says that a grid was not to be read in: nothing of it stays. */
export async function discardUpload(store: Store, id: string): Promise<void> {
	if (await takeUpload(store, id)) await eraseDeleted(store, ['upload']);
}

/** The same of a public table. */
export async function discardPublicTable(store: Store, id: string): Promise<void> {
	if (await takePublicTable(store, id)) await eraseDeleted(store, ['public_table']);
}
