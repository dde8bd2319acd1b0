import { eq, inArray, sql } from 'drizzle-orm';
import type { Observation } from '$lib/domain/observation';
import type { FileProblem } from '$lib/domain/problem';
import { refuseImportRun } from './import-run';
import { importRuns, observationStaging } from './schema';
import type { Store } from './store';

/** Rows a statement: small enough that pages are answered between two on the embedded database. */
const BATCH = 3_000;
/** Of `observation` and its staging, in one order. */
export const FIGURE_COLUMNS = sql`area_code, indicator_id, period, sex, period_start, period_end, value, gap, low, high, preliminary, note, import_id`;

/** What an import's run says when the process ended before the import did. */
const INTERRUPTED: FileProblem = {
	line: null,
	column: null,
	value: null,
	reason: 'Importen avbröts innan den var klar.'
};

/** Lays a run's figures aside, each batch committed by itself; nothing of it shows until the swap. */
export async function stageObservations(
	store: Store,
	runId: string,
	figures: readonly Observation[],
	progress: (staged: number, of: number) => void = () => undefined
): Promise<void> {
	for (let start = 0; start < figures.length; start += BATCH) {
		const batch = figures.slice(start, start + BATCH);
		const column = <Value>(read: (figure: Observation) => Value) => batch.map(read);
		await store.execute(sql`
			insert into observation_staging (${FIGURE_COLUMNS})
			select *, ${runId}::uuid from unnest(
				${sql.param(column(({ areaCode }) => areaCode))}::text[],
				${sql.param(column(({ indicatorId }) => indicatorId))}::text[],
				${sql.param(column(({ period }) => period.key))}::text[],
				${sql.param(column(({ sex }) => sex))}::text[],
				${sql.param(column(({ period }) => period.start))}::date[],
				${sql.param(column(({ period }) => period.end))}::date[],
				${sql.param(column(({ value }) => value))}::double precision[],
				${sql.param(column(({ gap }) => gap))}::text[],
				${sql.param(column(({ interval }) => interval?.low ?? null))}::double precision[],
				${sql.param(column(({ interval }) => interval?.high ?? null))}::double precision[],
				${sql.param(column(({ preliminary }) => preliminary))}::boolean[],
				${sql.param(column(({ note }) => note))}::text[]
			)`);
		progress(start + batch.length, figures.length);
	}
}

/** Everything is laid aside; somebody is to look at it before it counts. */
export async function holdRun(
	store: Store,
	runId: string,
	rowsRead: number,
	skipped: Readonly<Record<string, number>>
): Promise<void> {
	const rowsSkipped = Object.values(skipped).reduce((sum, count) => sum + count, 0);
	await store
		.update(importRuns)
		.set({ status: 'waiting', rowsRead, rowsSkipped })
		.where(eq(importRuns.id, runId));
}

/** Forgets what a run laid aside and marks it as refused. */
export async function abandonRun(
	store: Store,
	runId: string,
	rowsRead: number,
	problems: readonly FileProblem[]
): Promise<void> {
	await store.transaction(async (tx) => {
		await tx.delete(observationStaging).where(eq(observationStaging.importId, runId));
		await refuseImportRun(tx, runId, rowsRead, problems);
	});
}

/** After a stop in the middle of an import: nothing half is left, and its run is marked as refused. */
export async function sweepStaging(store: Store): Promise<void> {
	await store.transaction(async (tx) => {
		await tx.delete(observationStaging);
		await tx
			.update(importRuns)
			.set({ status: 'refused', problems: [INTERRUPTED] })
			.where(inArray(importRuns.status, ['running', 'waiting']));
	});
}
