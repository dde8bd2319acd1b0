import { and, eq, sql } from 'drizzle-orm';
import { addNewFigures } from './add-new-figures';
import { compareStaging, SAME_FIGURE, type StagedComparison, type Step } from './compare-staging';
import { forgetStored } from './forget-stored';
import { findImportRun, type ImportRun } from '$lib/server/store/runs/import-run';
import { givesSameSeries } from '$lib/server/store/runs/same-series';
import { importRuns } from '$lib/server/store/schema';
import { changedOf, closeStaging, FIGURE_COLUMNS, stagingOf } from './staging-table';
import type { Store } from '$lib/server/store/store';
import { withSwapLock } from '$lib/server/store/runs/swap-lock';

export interface SwapCounts {
	readonly added: number;
	readonly changed: number;
	readonly gone: number;
}

/** A staged figure that another source has already given. */
export interface TakenFigure {
	readonly areaCode: string;
	readonly indicatorId: string;
	readonly period: string;
	readonly sourceTitle: string;
}

/** What the file was found to hold. */
export interface ReadCounts {
	readonly rowsRead: number;
	readonly rowsSkipped: number;
	readonly observations: number;
}

/** How many figures the swap would remove, for the caller who may refuse it. */
export interface Loss {
	readonly gone: number;
	readonly held: number;
}

export interface SwapOptions {
	/** Whether figures of the source that the run does not hold stay as they are. */
	readonly keep?: boolean;
	/** Asked before anything is changed; null goes on, anything else is given back. */
	readonly refuse?: (loss: Loss) => Loss | null;
	/** Called between short statements; throwing stops it, and nothing has happened then. */
	readonly step?: Step;
}

export type SwapOutcome =
	| { readonly ok: true; readonly value: SwapCounts }
	| {
			readonly ok: false;
			readonly problems: readonly TakenFigure[];
			/** Why it was refused by the caller's own condition; the run waits as it did. */
			readonly refused: Loss | null;
			/** Whether the run was neither being read nor waiting any longer when its turn came: another click was first. */
			readonly passed: boolean;
	  };

/**
 * Makes a staged run's figures the current ones. New figures come in a slice at a time and unseen (`current_observation`); then one
 * short transaction shows them, with changed and vanished figures moved to the revisions. Unchanged ones keep the
 * import they came from. Vanished are figures that earlier runs of the same source gave, of an indicator that the
 * file holds. Nothing is done when another source has given one of the figures.
 */
export function swapStaging(
	store: Store,
	runId: string,
	counts: ReadCounts,
	{ keep = false, refuse = () => null, step = async () => undefined }: SwapOptions = {}
): Promise<SwapOutcome> {
	return withSwapLock(store, async () => {
		await forgetDeadRuns(store, runId);
		const run = await findImportRun(store, runId);
		if (!run || !['running', 'waiting'].includes(run.status))
			return { ok: false, problems: [], refused: null, passed: true };
		const comparison = await compareStaging(store, run, step);
		requireStaged(runId, comparison.staged, counts.observations);
		if (comparison.taken > 0) {
			return { ok: false, problems: await listTaken(store, run), refused: null, passed: false };
		}
		const gone = keep ? 0 : comparison.held - comparison.matched;
		const refused = refuse({ gone, held: comparison.held });
		if (refused) return { ok: false, problems: [], refused, passed: false };
		await store.update(importRuns).set({ status: 'storing' }).where(eq(importRuns.id, runId));
		const added = await addNewFigures(store, run, comparison, step);
		const value = { added, changed: comparison.changed, gone };
		await show(store, run, counts, comparison, value);
		return { ok: true, value };
	});
}

/** Removes what other runs had begun to store when their process ended. We hold the lock, so none of them is still running. */
async function forgetDeadRuns(store: Store, runId: string): Promise<void> {
	const dead = await store
		.select({ id: importRuns.id })
		.from(importRuns)
		.where(and(eq(importRuns.status, 'storing'), sql`${importRuns.id} <> ${runId}`));
	for (const { id } of dead) {
		await forgetStored(store, id);
		await store.update(importRuns).set({ status: 'refused' }).where(eq(importRuns.id, id));
	}
}

/** A process that starts removes staging tables, so the number of staged figures is checked: a part must not pass for the whole file. */
function requireStaged(runId: string, staged: number, expected: number): void {
	if (staged !== expected)
		throw new Error(`import_run ${runId}: ${staged} of ${expected} rows staged`);
}

async function listTaken(store: Store, run: ImportRun): Promise<TakenFigure[]> {
	const { rows } = await store.execute<{ [Column in keyof TakenFigure]: string }>(sql`
		select o.area_code as "areaCode", o.indicator_id as "indicatorId", o.period, other.title as "sourceTitle"
		from ${stagingOf(run.id)} s
		join observation o on ${SAME_FIGURE}
		join import_run earlier on earlier.id = o.import_id
		join source other on other.id = earlier.source_id
		where not ${givesSameSeries(sql`earlier.source_id`, run.sourceId)}
		order by 1, 2, 3 limit 20`);
	return rows;
}

/** The transaction that shows the run: before its commit nobody sees any of the figures, after it everybody sees all. */
async function show(
	store: Store,
	run: ImportRun,
	counts: ReadCounts,
	{ changed }: StagedComparison,
	value: SwapCounts
): Promise<void> {
	await store.transaction(async (tx) => {
		if (changed > 0) await replaceChanged(tx, run.id);
		if (value.gone > 0) await removeVanished(tx, run);
		const shown = await tx
			.update(importRuns)
			.set({
				status: 'committed',
				committedAt: sql`now()`,
				rowsRead: counts.rowsRead,
				rowsSkipped: counts.rowsSkipped,
				rowsNew: value.added,
				rowsChanged: value.changed,
				rowsGone: value.gone
			})
			.where(and(eq(importRuns.id, run.id), eq(importRuns.status, 'storing')))
			.returning({ id: importRuns.id });
		if (shown.length === 0) throw new Error(`import_run ${run.id} is no longer being stored`);
		await closeStaging(tx, run.id);
	});
}

async function replaceChanged(tx: Store, runId: string): Promise<void> {
	const changed = changedOf(runId);
	await tx.execute(sql`
		insert into observation_revision (${FIGURE_COLUMNS}, replaced_by)
		select o.area_code, o.indicator_id, o.period, o.sex, o.period_start, o.period_end, o.value, o.gap, o.low, o.high, o.preliminary, o.note, o.import_id, ${runId}::uuid
		from ${changed} s join observation o on ${SAME_FIGURE}`);
	await tx.execute(sql`
		update observation o set value = s.value, gap = s.gap, low = s.low, high = s.high, preliminary = s.preliminary, note = s.note, import_id = s.import_id
		from ${changed} s where ${SAME_FIGURE}`);
}

async function removeVanished(tx: Store, run: ImportRun): Promise<void> {
	await tx.execute(sql`
		with vanished as (
			delete from observation o
			where o.indicator_id = any(${sql.param([...run.indicatorIds])}::text[])
			and o.import_id = any(array(select id from import_run where ${givesSameSeries(sql`source_id`, run.sourceId)}))
			and not exists (select 1 from ${stagingOf(run.id)} s where ${SAME_FIGURE})
			returning o.*
		)
		insert into observation_revision (${FIGURE_COLUMNS}, replaced_by)
		select ${FIGURE_COLUMNS}, ${run.id}::uuid from vanished`);
}

/** Updates PostgreSQL's statistics after a large import, so that queries are planned well. */
export async function analyzeObservations(store: Store): Promise<void> {
	await store.execute(sql`vacuum analyze observation`);
}
