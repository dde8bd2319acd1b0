import type pg from 'pg';
import { connectionsOf, type Connections, type Store } from '$lib/server/store/store';

/** One swap at a time; the number only has to be the same everywhere. */
const SWAP_LOCK = 25_182;

/** Swaps of one process queue in memory, so that at most one connection waits for the lock. */
const queues = new WeakMap<pg.Pool, Promise<unknown>>();

/** Runs `work`, which may take several transactions, while nobody else adds to the figures or takes from them. */
export function withSwapLock<Value>(store: Store, work: () => Promise<Value>): Promise<Value> {
	const connections = connectionsOf(store);
	return next(connections, async () => {
		const release = await lock(connections, 'select pg_advisory_lock($1)');
		return work().finally(release ?? undefined);
	});
}

/** The same, but null when another process holds the lock. */
export function withFreeSwapLock<Value>(
	store: Store,
	work: () => Promise<Value>
): Promise<Value | null> {
	const connections = connectionsOf(store);
	return next(connections, async () => {
		const release = await lock(connections, 'select pg_try_advisory_lock($1) as locked');
		return release ? work().finally(release) : null;
	});
}

function next<Value>({ pool }: Connections, work: () => Promise<Value>): Promise<Value> {
	const mine = (queues.get(pool) ?? Promise.resolve()).then(work, work);
	queues.set(pool, mine);
	return mine;
}

/** How to give it back; null when it cannot be had. The embedded database has one process and needs none. */
async function lock(
	{ pool, embedded }: Connections,
	statement: string
): Promise<(() => void) | null> {
	if (embedded) return () => undefined;
	const client = await pool.connect();
	// Closing the connection gives the lock back even when it is too broken to be asked.
	const release = () => client.release(true);
	try {
		const { rows } = await client.query<{ locked?: boolean }>(statement, [SWAP_LOCK]);
		if (rows[0]?.locked !== false) return release;
	} catch (error) {
		release();
		throw error;
	}
	release();
	return null;
}
