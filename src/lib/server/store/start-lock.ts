import type pg from 'pg';

const START_LOCK = 2_518_002;

/**
 * Does `work` in one process at a time. The embedded database has one process and one connection,
 * so a lock held there would block `work` itself.
 */
export async function withStartLock<Value>(
	pool: pg.Pool,
	embedded: boolean,
	work: () => Promise<Value>
): Promise<Value> {
	if (embedded) return work();
	const client = await pool.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [START_LOCK]);
		return await work();
	} finally {
		// Closing the connection gives the lock back even when it is too broken to be asked.
		client.release(true);
	}
}
