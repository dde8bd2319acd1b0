import { and, arrayContains, asc, desc, eq, inArray, isNull, notLike } from 'drizzle-orm';
import type { FileProblem } from '$lib/domain/problem';
import { standsOn } from './same-series';
import { accounts, importRuns, sources } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export type ImportRun = typeof importRuns.$inferSelect;

/** What a run is about before anything of the file is known. */
export interface NewImportRun {
	readonly kind: 'observations' | 'mood';
	readonly sourceId: string;
	readonly fileName: string;
	readonly sha256: string;
	readonly accountId: string | null;
}

export async function startImportRun(store: Store, run: NewImportRun): Promise<string> {
	const [row] = await store
		.insert(importRuns)
		.values({ ...run, status: 'running' })
		.returning({ id: importRuns.id });
	if (!row) throw new Error('import_run returned no id');
	return row.id;
}

/**
 * Keeps where and why, never the text of the file: it may have been somebody's name in the wrong place.
 * A run that is committed stays so: the answer to the commit may be what was lost.
 */
export async function refuseImportRun(
	store: Store,
	id: string,
	rowsRead: number,
	problems: readonly FileProblem[]
): Promise<void> {
	await store
		.update(importRuns)
		.set({
			status: 'refused',
			rowsRead,
			problems: problems.map((problem) => ({ ...problem, value: null }))
		})
		.where(
			and(eq(importRuns.id, id), inArray(importRuns.status, ['running', 'waiting', 'storing']))
		);
}

/** Whether the run is being read or stored at this moment. */
export function isUnderWay(status: string): boolean {
	return status === 'running' || status === 'storing';
}

/** Deletes a run that stored nothing. */
export async function forgetImportRun(store: Store, id: string): Promise<void> {
	await store.delete(importRuns).where(eq(importRuns.id, id));
}

/** How far the reading of a run has come; false when it is no longer being read: somebody has cancelled it. */
export async function putProgress(
	store: Store,
	id: string,
	done: number,
	total: number
): Promise<boolean> {
	const going = await store
		.update(importRuns)
		.set({ done, total })
		.where(and(eq(importRuns.id, id), eq(importRuns.status, 'running')))
		.returning({ id: importRuns.id });
	return going.length > 0;
}

export async function findImportRun(store: Store, id: string): Promise<ImportRun | null> {
	const [row] = await store.select().from(importRuns).where(eq(importRuns.id, id));
	return row ?? null;
}

/** The newest committed run of a source; null when it was never read. */
export async function findLatestRun(store: Store, sourceId: string): Promise<ImportRun | null> {
	const [row] = await store
		.select()
		.from(importRuns)
		.where(and(eq(importRuns.sourceId, sourceId), eq(importRuns.status, 'committed')))
		.orderBy(desc(importRuns.committedAt))
		.limit(1);
	return row ?? null;
}

const UNDOING = 'ångrat ';

/** In the place of a file's fingerprint, for a run that undoes another: the bytes of no file, so that the same one may be read in again. */
export function undoingMark(runId: string): string {
	return `${UNDOING}${runId}`;
}

/** The run that this one undid; null for one that brought figures itself. */
export function undoneRunId({ sha256 }: Pick<ImportRun, 'sha256'>): string | null {
	return sha256.startsWith(UNDOING) ? sha256.slice(UNDOING.length) : null;
}

/** The run that undid this one; null where none has. */
export async function findUndoing(store: Store, runId: string): Promise<string | null> {
	const [row] = await store
		.select({ id: importRuns.id })
		.from(importRuns)
		.where(eq(importRuns.sha256, undoingMark(runId)));
	return row?.id ?? null;
}

/** The newest committed run with figures that may stand on this one's: it is undone first. Null where there is none. */
export async function findLaterRun(store: Store, run: ImportRun): Promise<ImportRun | null> {
	const [row] = await store
		.select()
		.from(importRuns)
		.where(
			and(
				eq(importRuns.status, 'committed'),
				// What was undone stands on nothing any longer.
				notLike(importRuns.sha256, `${UNDOING}%`),
				standsOn(run)
			)
		)
		.orderBy(desc(importRuns.committedAt))
		.limit(1);
	return row ?? null;
}

/** The newest run that took these very bytes in, however many files came after it and also when it was undone since; null when they were never read. */
export async function findCommittedRun(
	store: Store,
	sourceId: string,
	sha256: string
): Promise<ImportRun | null> {
	const [row] = await store
		.select()
		.from(importRuns)
		.where(
			and(
				eq(importRuns.sourceId, sourceId),
				eq(importRuns.sha256, sha256),
				inArray(importRuns.status, ['committed', 'undone'])
			)
		)
		.orderBy(desc(importRuns.committedAt))
		.limit(1);
	return row ?? null;
}

/** Whether an indicator has figures out of these very bytes. */
export async function hasReadIn(
	store: Store,
	indicatorId: string,
	sha256: string
): Promise<boolean> {
	const ofFile = and(eq(importRuns.sha256, sha256), eq(importRuns.status, 'committed'));
	const [row] = await store
		.select({ id: importRuns.id })
		.from(importRuns)
		.where(and(ofFile, arrayContains(importRuns.indicatorIds, [indicatorId])))
		.limit(1);
	return row !== undefined;
}

/** Runs of a source that wait for a yes and that nobody sent: a fetch made them. */
export async function listWaitingFetches(
	store: Store,
	sourceId: string
): Promise<{ readonly id: string }[]> {
	return store
		.select({ id: importRuns.id })
		.from(importRuns)
		.where(
			and(
				eq(importRuns.sourceId, sourceId),
				eq(importRuns.status, 'waiting'),
				isNull(importRuns.accountId)
			)
		);
}

/** Runs with figures that wait for a yes, whoever or whatever read them in, the oldest first. */
export async function listWaitingRuns(
	store: Store
): Promise<{ readonly id: string; readonly title: string; readonly startedAt: Date }[]> {
	return store
		.select({ id: importRuns.id, title: sources.title, startedAt: importRuns.startedAt })
		.from(importRuns)
		.innerJoin(sources, eq(sources.id, importRuns.sourceId))
		.where(and(eq(importRuns.kind, 'observations'), eq(importRuns.status, 'waiting')))
		.orderBy(asc(importRuns.startedAt), asc(importRuns.id));
}

/** A run as the history shows it. */
export type ImportRunLine = ImportRun & {
	readonly sourceTitle: string;
	/** Null: read in when the process started, or by a closed account. */
	readonly by: string | null;
};

/** The latest hundred of one kind, newest first; of one source only where it is named. */
export async function listImportRuns(
	store: Store,
	kind: ImportRun['kind'],
	sourceId: string | null = null
): Promise<ImportRunLine[]> {
	const rows = await store
		.select({ run: importRuns, sourceTitle: sources.title, by: accounts.name })
		.from(importRuns)
		.innerJoin(sources, eq(sources.id, importRuns.sourceId))
		.leftJoin(accounts, eq(accounts.id, importRuns.accountId))
		.where(
			and(
				eq(importRuns.kind, kind),
				sourceId === null ? undefined : eq(importRuns.sourceId, sourceId)
			)
		)
		.orderBy(desc(importRuns.startedAt), desc(importRuns.committedAt))
		.limit(100);
	return rows.map(({ run, sourceTitle, by }) => ({ ...run, sourceTitle, by }));
}
