import { sql } from 'drizzle-orm';
import type { IsoDate } from '$lib/domain/day';
import { SAME_FIGURE } from './compare-staging';
import { FIGURE_COLUMNS, stagingOf } from './staging-table';
import type { Store } from '$lib/server/store/store';

/** What a run's source has said, of the indicators that the run is about. */
const heldBy = (runId: string) => sql`(
	select o.* from current_observation o
	join import_run earlier on earlier.id = o.import_id
	join import_run this on this.id = ${runId}::uuid
	where earlier.source_id = this.source_id and o.indicator_id = any(this.indicator_ids))`;

/** Lays what the source has said of periods before `day` beside what the run laid aside, as it is; how many figures that was. */
export async function stageHeldBefore(store: Store, runId: string, day: IsoDate): Promise<number> {
	const { rowCount } = await store.execute(sql`
		insert into ${stagingOf(runId)} (${FIGURE_COLUMNS})
		select o.area_code, o.indicator_id, o.period, o.sex, o.period_start, o.period_end, o.value, o.gap, o.low, o.high, o.preliminary, o.note, ${runId}::uuid
		from ${heldBy(runId)} o
		where o.period_start < ${day}
		and not exists (select 1 from ${stagingOf(runId)} s where ${SAME_FIGURE})`);
	return rowCount ?? 0;
}

/** An indicator whose values are of another size than they were. */
export interface ScaleChange {
	readonly indicatorId: string;
	/** The middle of new value to old. */
	readonly ratio: number;
}

/** No revision makes half of all values five times larger or smaller: it is another unit. */
export async function listScaleChanges(store: Store, runId: string): Promise<ScaleChange[]> {
	const { rows } = await store.execute<{ [Column in keyof ScaleChange]: ScaleChange[Column] }>(sql`
		select s.indicator_id as "indicatorId",
			percentile_cont(0.5) within group (order by s.value / o.value) as ratio
		from ${stagingOf(runId)} s join current_observation o on ${SAME_FIGURE}
		where s.value > 0 and o.value > 0
		group by 1
		having percentile_cont(0.5) within group (order by s.value / o.value) not between 0.2 and 5
		order by 1`);
	return rows;
}

/** Counts of values that the run would remove or turn into gaps. */
export interface LostValues {
	/** Periods that have values now, of one indicator, and would have none. */
	readonly periods: readonly string[];
	/** Values that a gap would take the place of, or nothing. */
	readonly values: number;
	/** Values that the source has now. */
	readonly of: number;
}

export async function findLostValues(store: Store, runId: string): Promise<LostValues> {
	const { rows } = await store.execute<{ period: string; lost: number; of: number }>(sql`
		select o.indicator_id, o.period, count(*)::int as of, (count(*) filter (where s.value is null))::int as lost
		from ${heldBy(runId)} o left join ${stagingOf(runId)} s on ${SAME_FIGURE}
		where o.value is not null
		group by 1, 2 order by 2, 1`);
	const sum = (of: (row: { lost: number; of: number }) => number) =>
		rows.reduce((total, row) => total + of(row), 0);
	const empty = rows.filter((row) => row.lost === row.of).map(({ period }) => period);
	return {
		periods: [...new Set(empty)],
		values: sum(({ lost }) => lost),
		of: sum(({ of }) => of)
	};
}
