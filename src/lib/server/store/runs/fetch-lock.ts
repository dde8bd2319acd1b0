import type pg from 'pg';

/** The first half of the advisory lock; the second is the source. */
const FETCH_LOCK = 25_183;

const running = new WeakMap<pg.Pool, Set<string>>();

/**
 * Does `work` unless the source is already being fetched; null when it is. In memory first: the embedded database
 * has one session, which always gets its own lock. By advisory lock on PostgreSQL, where other processes may fetch too.
 */
export async function withFetchLock<Value>(
	{ pool, embedded }: { readonly pool: pg.Pool; readonly embedded: boolean },
	sourceId: string,
	work: () => Promise<Value>
): Promise<Value | null> {
	const own = running.get(pool) ?? new Set();
	running.set(pool, own);
	if (own.has(sourceId)) return null;
	own.add(sourceId);
	try {
		return embedded ? await work() : await withAdvisoryLock(pool, sourceId, work);
	} finally {
		own.delete(sourceId);
	}
}

async function withAdvisoryLock<Value>(
	pool: pg.Pool,
	sourceId: string,
	work: () => Promise<Value>
): Promise<Value | null> {
	const client = await pool.connect();
	const keys = [FETCH_LOCK, sourceId];
	let healthy = false;
	try {
		const { rows } = await client.query<{ locked: boolean }>(
			'select pg_try_advisory_lock($1, hashtext($2)) as locked',
			keys
		);
		if (!rows[0]?.locked) {
			healthy = true;
			return null;
		}
		try {
			return await work();
		} finally {
			const unlock = client.query('select pg_advisory_unlock($1, hashtext($2))', keys);
			// The error of `work` is kept, even when releasing the lock fails as well.
			healthy = await unlock.then(
				() => true,
				() => false
			);
		}
	} finally {
		// Closing the connection gives the lock back when it is too broken to be asked.
		client.release(!healthy);
	}
}
