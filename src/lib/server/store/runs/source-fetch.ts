import { fault, wholeFile } from '$lib/domain/problem';
import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { sourceFetches } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export type SourceFetch = typeof sourceFetches.$inferSelect;

/** What came of an attempt; with `waiting`, `refused` and `failed` the figures are what they were. */
export type FetchOutcome = 'committed' | 'unchanged' | 'waiting' | 'refused' | 'failed';

/** An attempt that is over. */
export interface FinishedFetch {
	readonly finishedAt: Date;
	readonly outcome: FetchOutcome;
	/** Null where nothing is wrong. */
	readonly problem: FetchTrouble | null;
	/** The run it made, or for `unchanged` the one that brought these very bytes in; null where there is none. */
	readonly runId: string | null;
	readonly publishedAt: Date | null;
	readonly pages: number;
	readonly bytes: number;
}

export async function startSourceFetch(
	store: Store,
	sourceId: string,
	startedAt: Date
): Promise<string> {
	const [row] = await store
		.insert(sourceFetches)
		.values({ sourceId, startedAt })
		.returning({ id: sourceFetches.id });
	if (!row) throw new Error(`source_fetch of ${sourceId} returned no id`);
	return row.id;
}

export async function finishSourceFetch(
	store: Store,
	id: string,
	finished: FinishedFetch
): Promise<void> {
	await store.update(sourceFetches).set(finished).where(eq(sourceFetches.id, id));
}

/** The newest attempts of one source first. */
export async function listSourceFetches(
	store: Store,
	sourceId: string,
	limit = 50
): Promise<SourceFetch[]> {
	return store
		.select()
		.from(sourceFetches)
		.where(eq(sourceFetches.sourceId, sourceId))
		.orderBy(desc(sourceFetches.startedAt))
		.limit(limit);
}

/** The newest attempt of every source that was ever tried. */
export async function listLatestFetches(store: Store): Promise<SourceFetch[]> {
	return store
		.selectDistinctOn([sourceFetches.sourceId])
		.from(sourceFetches)
		.orderBy(sourceFetches.sourceId, desc(sourceFetches.startedAt));
}

/** The newest attempt of every source that brought its figures in or found them unchanged. */
export async function listGoodFetches(store: Store): Promise<SourceFetch[]> {
	return store
		.selectDistinctOn([sourceFetches.sourceId])
		.from(sourceFetches)
		.where(inArray(sourceFetches.outcome, ['committed', 'unchanged']))
		.orderBy(sourceFetches.sourceId, desc(sourceFetches.startedAt));
}

/** After a stop in the middle of a fetch: the attempt is marked as failed. */
export async function sweepSourceFetches(
	store: Store,
	now: Date,
	sourceId: string | null = null
): Promise<void> {
	const problems = [wholeFile(fault('fetch-interrupted'))];
	const problem = { about: null, problems, of: 1, at: now.toISOString() };
	await store
		.update(sourceFetches)
		.set({ finishedAt: now, outcome: 'failed', problem })
		.where(
			and(
				isNull(sourceFetches.outcome),
				sourceId === null ? undefined : eq(sourceFetches.sourceId, sourceId)
			)
		);
}
