import { eq, sql } from 'drizzle-orm';
import type { Observation } from '$lib/domain/observation';
import { importRuns, observationStaging } from './schema';
import type { Store } from './store';

/** Rows a statement: small enough that pages are answered between two on the embedded database. */
const BATCH = 3_000;
/** One swap at a time; the number only has to be the same everywhere. */
const SWAP_LOCK = 25_182;

export interface SwapCounts {
	readonly added: number;
	readonly changed: number;
	readonly gone: number;
}

const COLUMNS = sql`area_code, indicator_id, period, sex, period_start, period_end, value, gap, low, high, preliminary, note, import_id`;
const SAME_FIGURE = sql`o.area_code = s.area_code and o.indicator_id = s.indicator_id and o.period = s.period and o.sex = s.sex`;
const SAME_CONTENT = sql`o.value is not distinct from s.value and o.gap is not distinct from s.gap and o.low is not distinct from s.low and o.high is not distinct from s.high and o.preliminary = s.preliminary and o.note is not distinct from s.note`;

/** Lays a run's figures aside, each batch committed by itself; nothing of it shows until the swap. */
export async function stageObservations(
	store: Store,
	runId: string,
	figures: readonly Observation[]
): Promise<void> {
	for (let start = 0; start < figures.length; start += BATCH) {
		const batch = figures.slice(start, start + BATCH);
		const column = <Value>(read: (figure: Observation) => Value) => batch.map(read);
		await store.execute(sql`
			insert into observation_staging (${COLUMNS})
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
	}
}

/**
 * Makes a staged run the truth in one transaction: changed and vanished figures move to the revisions, new ones come in,
 * unchanged ones keep the import they came from. Vanished are figures of earlier runs of the same source and file.
 */
export async function swapStaging(
	store: Store,
	runId: string,
	counts: { readonly rowsRead: number; readonly rowsSkipped: number }
): Promise<SwapCounts> {
	return store.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(${SWAP_LOCK})`);
		const changed = await tx.execute(sql`
			insert into observation_revision (${COLUMNS}, replaced_by)
			select o.area_code, o.indicator_id, o.period, o.sex, o.period_start, o.period_end, o.value, o.gap, o.low, o.high, o.preliminary, o.note, o.import_id, ${runId}::uuid
			from observation o join observation_staging s on ${SAME_FIGURE}
			where s.import_id = ${runId}::uuid and not (${SAME_CONTENT})`);
		await tx.execute(sql`
			update observation o set value = s.value, gap = s.gap, low = s.low, high = s.high, preliminary = s.preliminary, note = s.note, import_id = s.import_id
			from observation_staging s
			where s.import_id = ${runId}::uuid and ${SAME_FIGURE} and not (${SAME_CONTENT})`);
		const added = await tx.execute(sql`
			insert into observation (${COLUMNS})
			select ${COLUMNS} from observation_staging s
			where s.import_id = ${runId}::uuid and not exists (select 1 from observation o where ${SAME_FIGURE})`);
		const gone = await tx.execute(sql`
			with vanished as (
				delete from observation o using import_run earlier, import_run this
				where this.id = ${runId}::uuid and o.import_id = earlier.id and earlier.id <> this.id
				and earlier.source_id = this.source_id and earlier.file_name = this.file_name
				and not exists (select 1 from observation_staging s where s.import_id = this.id and ${SAME_FIGURE})
				returning o.*
			)
			insert into observation_revision (${COLUMNS}, replaced_by) select ${COLUMNS}, ${runId}::uuid from vanished`);
		await tx.delete(observationStaging).where(eq(observationStaging.importId, runId));
		const result = {
			added: added.rowCount ?? 0,
			changed: changed.rowCount ?? 0,
			gone: gone.rowCount ?? 0
		};
		await tx
			.update(importRuns)
			.set({
				status: 'committed',
				committedAt: sql`now()`,
				rowsRead: counts.rowsRead,
				rowsSkipped: counts.rowsSkipped,
				rowsNew: result.added,
				rowsChanged: result.changed,
				rowsGone: result.gone
			})
			.where(eq(importRuns.id, runId));
		return result;
	});
}

/** After a stop in the middle of an import: nothing half is left, and its run is marked as refused. */
export async function sweepStaging(store: Store): Promise<void> {
	await store.delete(observationStaging);
	await store.update(importRuns).set({ status: 'refused' }).where(eq(importRuns.status, 'running'));
}
