import { desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { signInFailures } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** How attempts that share a key slow down: the first `free` cost nothing, then the wait doubles from one second. */
export interface Slowing {
	readonly free: number;
	readonly longestWaitSeconds: number;
	/** Failures are forgotten after this long without a new one. */
	readonly forgetAfterSeconds: number;
}

/** One of the things that an attempt is counted by. */
export interface Claim {
	readonly key: string;
	readonly slowing: Slowing;
}

/**
 * Counts an attempt by every claim before it is made, so that attempts sent at once cannot slip past each other.
 * Null: it may be made. Otherwise the seconds that are left to wait, and nothing has been counted anywhere.
 * Everyone gives claims of the same kinds in the same order: two attempts never wait for each other.
 */
export async function claimAttempt(
	store: Store,
	claims: readonly Claim[],
	now: Date
): Promise<number | null> {
	const refused = Symbol('refused');
	let wait = 0;
	try {
		await store.transaction(async (tx) => {
			for (const claim of claims) {
				if (await count(tx, claim, now)) continue;
				wait = await secondsLeft(tx, claim, now);
				throw refused;
			}
		});
	} catch (thrown) {
		if (thrown === refused) return wait;
		throw thrown;
	}
	return null;
}

async function count(tx: Store, { key, slowing }: Claim, now: Date): Promise<boolean> {
	const { failures } = signInFailures;
	const since = secondsSince(now);
	const forgotten = sql`${since} > ${slowing.forgetAfterSeconds}::int`;
	const counted = await tx
		.insert(signInFailures)
		.values({ key, failures: 1, lastFailureAt: now })
		.onConflictDoUpdate({
			target: signInFailures.key,
			set: {
				failures: sql`case when ${forgotten} then 1 else ${failures} + 1 end`,
				lastFailureAt: sql`greatest(${signInFailures.lastFailureAt}, ${now.toISOString()}::timestamptz)`
			},
			setWhere: sql`${since} >= ${waitOf(slowing)}`
		})
		.returning({ key: signInFailures.key });
	return counted.length === 1;
}

async function secondsLeft(tx: Store, { key, slowing }: Claim, now: Date): Promise<number> {
	const [row] = await tx
		.select({ left: sql<number>`ceil(${waitOf(slowing)} - ${secondsSince(now)})::int` })
		.from(signInFailures)
		.where(eq(signInFailures.key, key));
	return Math.max(row?.left ?? 1, 1);
}

/** Never less than none: of two attempts at once the later one may be counted first. */
function secondsSince(now: Date) {
	const moment = sql`${now.toISOString()}::timestamptz`;
	return sql`greatest(extract(epoch from ${moment} - ${signInFailures.lastFailureAt}), 0)`;
}

function waitOf({ free, longestWaitSeconds }: Slowing) {
	const { failures } = signInFailures;
	const excess = sql`least(${failures} - ${free}::int, 30)`;
	return sql`case when ${failures} < ${free}::int then 0
		else least(${longestWaitSeconds}::int, power(2, ${excess})) end`;
}

export async function forgetFailures(store: Store, key: string): Promise<void> {
	await store.delete(signInFailures).where(eq(signInFailures.key, key));
}

/** The attempt was a good one, or was never made: it does not count. */
export async function forgetOneFailure(store: Store, keys: readonly string[]): Promise<void> {
	await store
		.update(signInFailures)
		.set({ failures: sql`greatest(${signInFailures.failures} - 1, 0)` })
		.where(inArray(signInFailures.key, [...keys]));
}

/** Forgets what is older than `moment`, and of the rest all but `most`: first those that failed least. */
export async function sweepFailuresBefore(store: Store, moment: Date, most: number): Promise<void> {
	await store.delete(signInFailures).where(lt(signInFailures.lastFailureAt, moment));
	const { key, failures, lastFailureAt } = signInFailures;
	const beyond = store
		.select({ key })
		.from(signInFailures)
		.orderBy(desc(failures), desc(lastFailureAt))
		.offset(most);
	await store.delete(signInFailures).where(inArray(key, beyond));
}
