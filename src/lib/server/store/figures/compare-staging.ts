import { sql } from 'drizzle-orm';
import { inTurns } from '$lib/server/store/runs/in-turns';
import { givesSameSeries } from '$lib/server/store/runs/same-series';
import { changedOf, FIGURE_COLUMNS, stagingOf } from './staging-table';
import { walkSlices } from './staging-slices';
import { connectionsOf, type Store } from '$lib/server/store/store';

export const SAME_FIGURE = sql`o.area_code = s.area_code and o.indicator_id = s.indicator_id and o.period = s.period and o.sex = s.sex`;
export const SAME_CONTENT = sql`(o.value, o.gap, o.low, o.high, o.preliminary, o.note) is not distinct from (s.value, s.gap, s.low, s.high, s.preliminary, s.note)`;

/** What a run's figures are beside those that are there already. */
export interface StagedComparison {
	readonly staged: number;
	/** Figures that are there already, changed or not. */
	readonly matched: number;
	readonly changed: number;
	/** Figures that the source may not replace: another has given them. */
	readonly taken: number;
	/** Figures that the source has now, of the indicators that the run is about. */
	readonly held: number;
}

/** A step of the work done; throws when it is to be stopped. */
export type Step = (done: number, of: number) => Promise<void>;

/**
 * Compares slice by slice, and lays the changed figures in a table of their own. Only under the swap lock: nothing
 * may come between this and what is done with it.
 */
export async function compareStaging(
	store: Store,
	run: { readonly id: string; readonly sourceId: string; readonly indicatorIds: readonly string[] },
	step: Step
): Promise<StagedComparison> {
	const staged = await countStaged(store, run.id);
	const indicators = sql`${sql.param([...run.indicatorIds])}::text[]`;
	const { rows } = await store.execute<{ known: boolean }>(
		sql`select exists (select 1 from observation where indicator_id = any(${indicators})) as known`
	);
	if (!rows[0]?.known) return { staged, matched: 0, changed: 0, taken: 0, held: 0 };
	const changed = changedOf(run.id);
	await store.execute(sql`drop table if exists ${changed}`);
	await store.execute(sql`create unlogged table ${changed} (like observation_staging)`);
	const { inTurn, isAlone } = inTurns(connectionsOf(store));
	const sum = { matched: 0, changed: 0, taken: 0 };
	for await (const { condition: slice, from, of } of walkSlices(store, run.id, isAlone)) {
		await step(from, of);
		// The limit keeps the planner from reading all of `observation` for one slice.
		const found = await inTurn(() =>
			store.execute<typeof sum>(sql`
				with met as (
					select s.*, o.same, earlier.source_id from ${stagingOf(run.id)} s
					cross join lateral (
						select o.import_id, ${SAME_CONTENT} as same from observation o where ${SAME_FIGURE} limit 1
					) o
					join import_run earlier on earlier.id = o.import_id
					where ${slice}
				),
				kept as (
					insert into ${changed} (${FIGURE_COLUMNS}) select ${FIGURE_COLUMNS} from met where not same
				)
				select count(*)::int as matched, (count(*) filter (where not same))::int as changed,
					(count(*) filter (where not ${givesSameSeries(sql`source_id`, run.sourceId)}))::int as taken
				from met`)
		);
		sum.matched += found.rows[0]?.matched ?? 0;
		sum.changed += found.rows[0]?.changed ?? 0;
		sum.taken += found.rows[0]?.taken ?? 0;
	}
	const held = await countHeld(store, run);
	return { staged, ...sum, held };
}

async function countStaged(store: Store, runId: string): Promise<number> {
	const { rows } = await store.execute<{ staged: number }>(
		sql`select count(*)::int as staged from ${stagingOf(runId)}`
	);
	return rows[0]?.staged ?? 0;
}

async function countHeld(
	store: Store,
	run: { readonly sourceId: string; readonly indicatorIds: readonly string[] }
): Promise<number> {
	const { inTurn } = inTurns(connectionsOf(store));
	let held = 0;
	for (const indicatorId of run.indicatorIds) {
		const { rows } = await inTurn(() =>
			store.execute<{ held: number }>(sql`
				select count(*)::int as held from observation
				where indicator_id = ${indicatorId}
				and import_id = any(array(select id from import_run where ${givesSameSeries(sql`source_id`, run.sourceId)}))`)
		);
		held += rows[0]?.held ?? 0;
	}
	return held;
}
