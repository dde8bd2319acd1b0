import { eq, sql, type SQL } from 'drizzle-orm';
import { importRuns } from '$lib/server/store/schema';
import { FIGURE_COLUMNS } from './staging-table';
import type { Store } from '$lib/server/store/store';
import { findLaterRun, undoingMark, undoneRunId } from '$lib/server/store/runs/import-run';
import { withSwapLock } from '$lib/server/store/runs/swap-lock';

const SAME_FIGURE = sql`o.area_code = r.area_code and o.indicator_id = r.indicator_id and o.period = r.period and o.sex = r.sex`;
const KEPT_COLUMNS = sql`o.area_code, o.indicator_id, o.period, o.sex, o.period_start, o.period_end, o.value, o.gap, o.low, o.high, o.preliminary, o.note, o.import_id`;

/**
 * Gives a source the figures back that it had before its latest import, as a run of its own. Nothing is forgotten: what
 * the undone import brought stays as revisions. Null when a later run has figures that may stand on this one's.
 */
export function undoImport(
	store: Store,
	runId: string,
	accountId: string | null
): Promise<string | null> {
	return withSwapLock(store, () => store.transaction((tx) => undo(tx, runId, accountId)));
}

async function undo(tx: Store, runId: string, accountId: string | null): Promise<string | null> {
	const [run] = await tx.select().from(importRuns).where(eq(importRuns.id, runId));
	if (run?.status !== 'committed' || undoneRunId(run) !== null) return null;
	if (await findLaterRun(tx, run)) return null;
	const [undoing] = await tx
		.insert(importRuns)
		.values({
			...{ kind: run.kind, sourceId: run.sourceId, accountId, status: 'committed' },
			fileName: `ångrat: ${run.fileName}`.slice(0, 200),
			sha256: undoingMark(runId),
			indicatorIds: run.indicatorIds,
			committedAt: sql`clock_timestamp()`
		})
		.returning({ id: importRuns.id });
	if (!undoing) throw new Error('import_run returned no id');
	const id = undoing.id;
	const added = await tx.execute(sql`
			with brought as (delete from observation o where o.import_id = ${runId}::uuid and ${mayBeOf(run)} returning o.*)
			insert into observation_revision (${FIGURE_COLUMNS}, replaced_by)
			select ${KEPT_COLUMNS}, ${id}::uuid from brought o`);
	const restored = await tx.execute(sql`
			insert into observation (${FIGURE_COLUMNS})
			select ${FIGURE_COLUMNS} from observation_revision r
			where r.replaced_by = ${runId}::uuid and not exists (select 1 from observation o where ${SAME_FIGURE})`);
	await tx.update(importRuns).set({ status: 'undone' }).where(eq(importRuns.id, runId));
	const both = await tx.execute(sql`
			select 1 from observation_revision o join observation_revision r on ${SAME_FIGURE}
			where o.replaced_by = ${id}::uuid and r.replaced_by = ${runId}::uuid`);
	const rowsChanged = both.rowCount ?? 0;
	const rowsNew = (restored.rowCount ?? 0) - rowsChanged;
	const rowsGone = (added.rowCount ?? 0) - rowsChanged;
	await tx.update(importRuns).set({ rowsNew, rowsChanged, rowsGone }).where(eq(importRuns.id, id));
	return id;
}

/** A run from before its indicators were kept may be about any of them: then every figure is looked at. */
function mayBeOf({ indicatorIds }: { readonly indicatorIds: readonly string[] }): SQL {
	if (indicatorIds.length === 0) return sql`true`;
	return sql`o.indicator_id = any(${sql.param([...indicatorIds])}::text[])`;
}
