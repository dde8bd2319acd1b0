import { sql, type SQL } from 'drizzle-orm';
import { connectionsOf, type Store } from './store';
import { stagingName } from './staging-table';

/** Pages of 8 kB: about 80 figures each. Small where a reader waits for the slice to end. */
const EMBEDDED_PAGES = 8;
const POSTGRES_PAGES = 1_000;

/** Conditions on a staging table `s` that each hold for a part of it, and together once for every row. */
export async function listSlices(store: Store, runId: string): Promise<SQL[]> {
	const size = connectionsOf(store).embedded ? EMBEDDED_PAGES : POSTGRES_PAGES;
	const { rows } = await store.execute<{ pages: number }>(
		sql`select (pg_relation_size(${stagingName(runId)}::regclass) / current_setting('block_size')::int)::int as pages`
	);
	const pages = rows[0]?.pages ?? 0;
	return Array.from({ length: Math.ceil(pages / size) }, (_, index) => {
		const [from, to] = [index * size, (index + 1) * size];
		return sql`s.ctid >= ${`(${from},0)`}::tid and s.ctid < ${`(${to},0)`}::tid`;
	});
}
