import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { openPool } from './pool';
import { noteConnections, type Store } from './store';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface OpenStore {
	readonly store: Store;
	readonly pool: pg.Pool;
}

/** Connections to `url`; `embedded` limits them to the one that the embedded database bears. */
export function openStore(url: string, embedded: boolean): OpenStore {
	const pool = openPool(url, embedded);
	let times = 0;
	pool.on('acquire', () => (times += 1));
	const store = drizzle(pool) as unknown as Store;
	noteConnections(store, { pool, embedded, given: () => times });
	return { store, pool };
}
