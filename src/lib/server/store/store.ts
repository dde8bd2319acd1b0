import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { openPool } from './pool';

/** What every query function takes first: the database, or a transaction in it. */
export type Store = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface OpenStore {
	readonly store: Store;
	readonly pool: pg.Pool;
}

/** What is behind a store, for the few that must know. */
export interface Connections {
	readonly pool: pg.Pool;
	/** One connection for everybody, and no COPY. */
	readonly embedded: boolean;
	/** How many times somebody has been given a connection. */
	readonly given: () => number;
}

const opened = new WeakMap<Store, Connections>();

/** Connections to `url`; `embedded` limits them to the one that the embedded database bears. */
export function openStore(url: string, embedded: boolean): OpenStore {
	const pool = openPool(url, embedded);
	let times = 0;
	pool.on('acquire', () => (times += 1));
	const store = drizzle(pool) as unknown as Store;
	opened.set(store, { pool, embedded, given: () => times });
	return { store, pool };
}

/** Throws for a transaction: what needs this goes on over several of them. */
export function connectionsOf(store: Store): Connections {
	const connections = opened.get(store);
	if (!connections) throw new Error('This takes several transactions and cannot run inside one');
	return connections;
}
