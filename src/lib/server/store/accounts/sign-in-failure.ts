import { eq, lt, sql } from 'drizzle-orm';
import { signInFailures } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** How attempts that share a key slow down: the first `free` cost nothing, then the wait doubles from one second. */
export interface Slowing {
	readonly free: number;
	readonly longestWaitSeconds: number;
	/** Failures are forgotten after this long without a new one. */
	readonly forgetAfterSeconds: number;
}

/**
 * Counts an attempt before it is made, so that attempts sent at once cannot slip past each other;
 * false: it comes too early and may not be made. One statement.
 */
export async function claimAttempt(
	store: Store,
	key: string,
	slowing: Slowing,
	now: Date
): Promise<boolean> {
	const moment = sql`${now.toISOString()}::timestamptz`;
	const { failures, lastFailureAt } = signInFailures;
	const since = sql`extract(epoch from ${moment} - ${lastFailureAt})`;
	const excess = sql`least(${failures} - ${slowing.free}, 30)`;
	const wait = sql`case when ${failures} < ${slowing.free} then 0
		else least(${slowing.longestWaitSeconds}::int, power(2, ${excess})) end`;
	const claimed = await store
		.insert(signInFailures)
		.values({ key, failures: 1, lastFailureAt: now })
		.onConflictDoUpdate({
			target: signInFailures.key,
			set: {
				failures: sql`case when ${since} > ${slowing.forgetAfterSeconds}::int then 1 else ${failures} + 1 end`,
				lastFailureAt: now
			},
			setWhere: sql`${since} >= ${wait}`
		})
		.returning({ key: signInFailures.key });
	return claimed.length === 1;
}

export async function forgetFailures(store: Store, key: string): Promise<void> {
	await store.delete(signInFailures).where(eq(signInFailures.key, key));
}

/** The attempt was a good one: it does not count. */
export async function forgetOneFailure(store: Store, key: string): Promise<void> {
	await store
		.update(signInFailures)
		.set({ failures: sql`greatest(${signInFailures.failures} - 1, 0)` })
		.where(eq(signInFailures.key, key));
}

export async function deleteFailuresBefore(store: Store, moment: Date): Promise<void> {
	await store.delete(signInFailures).where(lt(signInFailures.lastFailureAt, moment));
}
