import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type pg from 'pg';

/** What every query function takes first: the database, or a transaction in it. */
export type Store = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

/** The pool behind a store, for code that must know how many connections there are. */
export interface Connections {
	readonly pool: pg.Pool;
	/** The embedded database: one connection for everybody, and no COPY. */
	readonly embedded: boolean;
	/** How many times somebody has been given a connection. */
	readonly given: () => number;
}

const opened = new WeakMap<Store, Connections>();

/** What `connectionsOf` gives for the store from now on. */
export function noteConnections(store: Store, connections: Connections): void {
	opened.set(store, connections);
}

/** Whether it is the database and no transaction in it. */
export function isDatabase(store: Store): boolean {
	return opened.has(store);
}

/** Throws for a transaction: what needs the pool makes several transactions of its own. */
export function connectionsOf(store: Store): Connections {
	const connections = opened.get(store);
	if (!connections) throw new Error('This takes several transactions and cannot run inside one');
	return connections;
}
