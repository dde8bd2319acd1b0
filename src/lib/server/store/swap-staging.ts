import { eq, sql } from 'drizzle-orm';
import type { Result } from '$lib/domain/problem';
import { importRuns, observationStaging } from './schema';
import { FIGURE_COLUMNS } from './staging';
import type { Store } from './store';

/** One swap at a time; the number only has to be the same everywhere. */
const SWAP_LOCK = 25_182;

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

const SAME_FIGURE = sql`o.area_code = s.area_code and o.indicator_id = s.indicator_id and o.period = s.period and o.sex = s.sex`;
const SAME_CONTENT = sql`(o.value, o.gap, o.low, o.high, o.preliminary, o.note) is not distinct from (s.value, s.gap, s.low, s.high, s.preliminary, s.note)`;

/**
 * Makes a staged run the truth in one transaction: changed and vanished figures move to the revisions, new ones come in,
 * unchanged ones keep the import they came from. Vanished are figures that earlier runs of the same source gave, of an
 * indicator that the file holds. Nothing is done when another source has given one of the figures.
 */
export async function swapStaging(
	store: Store,
	runId: string,
	counts: ReadCounts
): Promise<Result<SwapCounts, TakenFigure>> {
	return store.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(${SWAP_LOCK})`);
		await requireStaged(tx, runId, counts.observations);
		const taken = await listTaken(tx, runId);
		if (taken.length > 0) return { ok: false, problems: taken };
		const changed = await replaceChanged(tx, runId);
		const gone = await removeVanished(tx, runId);
		const added = await tx.execute(sql`
			insert into observation (${FIGURE_COLUMNS})
			select ${FIGURE_COLUMNS} from observation_staging s
			where s.import_id = ${runId}::uuid and not exists (select 1 from observation o where ${SAME_FIGURE})`);
		await tx.delete(observationStaging).where(eq(observationStaging.importId, runId));
		const value = { added: added.rowCount ?? 0, changed, gone };
		await tx
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
			.where(eq(importRuns.id, runId));
		return { ok: true, value };
	});
}

/** Another process that starts sweeps staging: what is left of a run must never pass for the whole file. */
async function requireStaged(tx: Store, runId: string, expected: number): Promise<void> {
	const { rows } = await tx.execute<{ staged: number; status: string }>(sql`
		select r.status, (select count(*)::int from observation_staging s where s.import_id = r.id) as staged
		from import_run r where r.id = ${runId}::uuid for update`);
	const [run] = rows;
	if (!['running', 'waiting'].includes(run?.status ?? '') || run?.staged !== expected) {
		throw new Error(
			`import_run ${runId}: ${run?.staged ?? 0} of ${expected} rows staged, ${run?.status}`
		);
	}
}

async function listTaken(tx: Store, runId: string): Promise<TakenFigure[]> {
	const { rows } = await tx.execute<{ [Column in keyof TakenFigure]: string }>(sql`
		select o.area_code as "areaCode", o.indicator_id as "indicatorId", o.period, other.title as "sourceTitle"
		from observation_staging s
		join observation o on ${SAME_FIGURE}
		join import_run earlier on earlier.id = o.import_id
		join source other on other.id = earlier.source_id
		join import_run this on this.id = s.import_id
		where s.import_id = ${runId}::uuid and earlier.source_id <> this.source_id
		order by 1, 2, 3 limit 20`);
	return rows;
}

async function replaceChanged(tx: Store, runId: string): Promise<number> {
	const kept = await tx.execute(sql`
		insert into observation_revision (${FIGURE_COLUMNS}, replaced_by)
		select o.area_code, o.indicator_id, o.period, o.sex, o.period_start, o.period_end, o.value, o.gap, o.low, o.high, o.preliminary, o.note, o.import_id, ${runId}::uuid
		from observation o join observation_staging s on ${SAME_FIGURE}
		where s.import_id = ${runId}::uuid and not (${SAME_CONTENT})`);
	await tx.execute(sql`
		update observation o set value = s.value, gap = s.gap, low = s.low, high = s.high, preliminary = s.preliminary, note = s.note, import_id = s.import_id
		from observation_staging s
		where s.import_id = ${runId}::uuid and ${SAME_FIGURE} and not (${SAME_CONTENT})`);
	return kept.rowCount ?? 0;
}

async function removeVanished(tx: Store, runId: string): Promise<number> {
	const removed = await tx.execute(sql`
		with vanished as (
			delete from observation o using import_run earlier, import_run this
			where this.id = ${runId}::uuid and o.import_id = earlier.id and earlier.source_id = this.source_id
			and o.indicator_id in (select distinct indicator_id from observation_staging where import_id = this.id)
			and not exists (select 1 from observation_staging s where s.import_id = this.id and ${SAME_FIGURE})
			returning o.*
		)
		insert into observation_revision (${FIGURE_COLUMNS}, replaced_by)
		select ${FIGURE_COLUMNS}, ${runId}::uuid from vanished`);
	return removed.rowCount ?? 0;
}

/** So that the planner knows the tables after a large import. */
export async function analyzeObservations(store: Store): Promise<void> {
	await store.execute(sql`vacuum analyze observation`);
}
