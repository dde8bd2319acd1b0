import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** What every query function takes first: the database, or a transaction in it. */
export type Store = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface OpenStore {
	readonly store: Store;
	readonly pool: pg.Pool;
}

/** A pool for `url`; `embedded` limits it to the one connection that the embedded database bears. */
export function openStore(url: string, embedded: boolean): OpenStore {
	const pool = new pg.Pool({
		connectionString: url,
		max: embedded ? 1 : 10,
		connectionTimeoutMillis: 15_000
	});
	// Without a listener a dropped idle connection would end the process.
	pool.on('error', (error) => console.error(`databasen: ${error.message}`));
	return { store: drizzle(pool) as unknown as Store, pool };
}
