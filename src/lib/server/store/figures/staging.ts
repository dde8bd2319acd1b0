import { countSkipped, type Skipped } from '$lib/domain/skip';
import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { FigureBatch } from './figure-batch';
import { forgetStored } from './forget-stored';
import { refuseImportRun } from '$lib/server/store/runs/import-run';
import { inTurns } from '$lib/server/store/runs/in-turns';
import { importRuns } from '$lib/server/store/schema';
import {
	closeStaging,
	listStagingTables,
	openStaging,
	putBatch,
	stagingName,
	stagingOf
} from './staging-table';
import { connectionsOf, type Store } from '$lib/server/store/store';
import { withFreeSwapLock, withSwapLock } from '$lib/server/store/runs/swap-lock';

/** Rows a statement on the embedded database: a page waits for no more than this. */
const INSERT_ROWS = 1_500;
const COPY_ROWS = 10_000;

/** What an import's run says when the process ended before the import did. */
const INTERRUPTED = wholeFile(fault('run-interrupted'));

/** How figures are to be brought to this database: in what form, and how many at a time. */
export function batchesFor(store: Store): {
	readonly kind: FigureBatch['kind'];
	readonly rows: number;
} {
	return connectionsOf(store).embedded
		? { kind: 'columns', rows: INSERT_ROWS }
		: { kind: 'copy', rows: COPY_ROWS };
}

/** Opens a run's staging; what it returns lays a batch aside, and nothing of it shows until the swap. */
export async function openStagingRun(
	store: Store,
	runId: string
): Promise<(batch: FigureBatch) => Promise<void>> {
	await openStaging(store, runId);
	const { inTurn } = inTurns(connectionsOf(store));
	return (batch) => inTurn(() => putBatch(store, runId, batch));
}

/** Everything that the run has laid aside is void: its file is read from the beginning again. */
export async function emptyStaging(store: Store, runId: string): Promise<void> {
	await store.execute(sql`truncate ${stagingOf(runId)}`);
}

/** Remembers what a run is about, beside what it was known to be about before. */
export async function putRunIndicators(
	store: Store,
	runId: string,
	indicatorIds: Iterable<string>
): Promise<void> {
	const ids = sql.param([...indicatorIds]);
	await store
		.update(importRuns)
		.set({
			indicatorIds: sql`array(select distinct unnest(${importRuns.indicatorIds} || ${ids}::text[]) order by 1)`
		})
		.where(eq(importRuns.id, runId));
}

/** What was read of a file that waits for a yes. */
interface HeldReading {
	readonly rowsRead: number;
	readonly skipped: Skipped;
	/** What the file says in words that nothing was made of. */
	readonly beside?: readonly string[];
}

/** Everything is laid aside; somebody is to look at it before it counts. False when it was cancelled meanwhile. */
export async function holdRun(
	store: Store,
	runId: string,
	{ rowsRead, skipped, beside = [] }: HeldReading
): Promise<boolean> {
	const rowsSkipped = countSkipped(skipped);
	const held = await store
		.update(importRuns)
		.set({
			...{ status: 'waiting', rowsRead, rowsSkipped, skipped, beside: [...beside] },
			rowsStaged: sql`(select count(*) from ${stagingOf(runId)})`
		})
		.where(and(eq(importRuns.id, runId), eq(importRuns.status, 'running')))
		.returning({ id: importRuns.id });
	return held.length > 0;
}

/** Forgets what a run laid aside or had begun to store, and marks it as refused. A committed one stays as it is. */
export async function abandonRun(
	store: Store,
	runId: string,
	rowsRead: number,
	problems: readonly FileProblem[]
): Promise<void> {
	await withSwapLock(store, () => forgetStored(store, runId));
	await refuseImportRun(store, runId, rowsRead, problems);
	await closeStaging(store, runId);
}

/** After a stop in the middle of an import: nothing half is left, and its run is marked as refused. */
export async function sweepStaging(store: Store): Promise<void> {
	const stopped = ['running', 'waiting'];
	const swept = await withFreeSwapLock(store, async () => {
		for (const { id } of await listRuns(store, ['storing'])) await forgetStored(store, id);
		await refuse(store, [...stopped, 'storing']);
		return true;
	});
	// Another process holds the swap lock and is storing figures: its run must not be removed.
	if (!swept) await refuse(store, stopped);
	const alive = (await listRuns(store, ['storing'])).map(({ id }) => stagingName(id));
	for (const table of await listStagingTables(store)) {
		if (!alive.some((name) => table.startsWith(name)))
			await store.execute(sql`drop table if exists ${sql.identifier(table)}`);
	}
}

async function refuse(store: Store, statuses: readonly string[]): Promise<void> {
	await store
		.update(importRuns)
		.set({ status: 'refused', problems: [INTERRUPTED] })
		.where(inArray(importRuns.status, [...statuses]));
}

function listRuns(store: Store, statuses: readonly string[]): Promise<{ readonly id: string }[]> {
	return store
		.select({ id: importRuns.id })
		.from(importRuns)
		.where(inArray(importRuns.status, [...statuses]));
}
