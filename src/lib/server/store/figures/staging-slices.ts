import { sql, type SQL } from 'drizzle-orm';
import { connectionsOf, type Store } from '$lib/server/store/store';
import { stagingName } from './staging-table';

/** Pages of 8 kB: about 80 figures each. Small where a reader waits for the slice to end. */
const EMBEDDED_PAGES = 8;
const EMBEDDED_PAGES_ALONE = 48;
const POSTGRES_PAGES = 1_000;

export interface Slice {
	readonly condition: SQL;
	/** Pages before it, of all. */
	readonly from: number;
	readonly of: number;
}

/** Conditions on a staging table `s` that each hold for a part of it, and together once for every row. */
export async function* walkSlices(
	store: Store,
	runId: string,
	isAlone: () => boolean
): AsyncGenerator<Slice> {
	const { embedded } = connectionsOf(store);
	const { rows } = await store.execute<{ pages: number }>(
		sql`select (pg_relation_size(${stagingName(runId)}::regclass) / current_setting('block_size')::int)::int as pages`
	);
	const of = rows[0]?.pages ?? 0;
	let from = 0;
	while (from < of) {
		const pages = !embedded ? POSTGRES_PAGES : isAlone() ? EMBEDDED_PAGES_ALONE : EMBEDDED_PAGES;
		const to = from + pages;
		const condition = sql`s.ctid >= ${`(${from},0)`}::tid and s.ctid < ${`(${to},0)`}::tid`;
		yield { condition, from, of };
		from = to;
	}
}
