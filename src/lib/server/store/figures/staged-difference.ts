import { sql } from 'drizzle-orm';
import type { ObservationGap, Sex } from '$lib/domain/observation';
import { SAME_CONTENT, SAME_FIGURE } from './compare-staging';
import { stagingOf } from './staging-table';
import type { Store } from '$lib/server/store/store';

/** A figure before and after; null where it was not, or will not be. */
interface FigureChange {
	readonly areaCode: string;
	readonly indicatorId: string;
	readonly period: string;
	readonly sex: Sex;
	readonly before: FigureContent | null;
	readonly after: FigureContent | null;
}

interface FigureContent {
	readonly value: number | null;
	readonly gap: ObservationGap | null;
}

/** What a staged run would change, counted in full and listed in part. */
export interface StagedDifference {
	readonly staged: number;
	readonly added: number;
	readonly changed: number;
	readonly gone: number;
	/** Figures that the source has now, of the indicators that the file holds. */
	readonly held: number;
	readonly changes: readonly FigureChange[];
}

const MOST_LISTED = 50;

/** Compares what a run laid aside with what its source has given before. Nothing is written. */
export async function findStagedDifference(store: Store, runId: string): Promise<StagedDifference> {
	const staged = stagingOf(runId);
	const own = sql`(
		select o.* from current_observation o
		join import_run earlier on earlier.id = o.import_id
		join import_run this on this.id = ${runId}::uuid
		where earlier.source_id = this.source_id and o.indicator_id = any(this.indicator_ids))`;
	const { rows } = await store.execute<
		Record<'staged' | 'added' | 'changed' | 'gone' | 'held', number>
	>(sql`
		select
			(select count(*)::int from ${staged} s) as staged,
			(select count(*)::int from ${staged} s where not exists (select 1 from current_observation o where ${SAME_FIGURE})) as added,
			(select count(*)::int from ${staged} s join current_observation o on ${SAME_FIGURE} where not (${SAME_CONTENT})) as changed,
			(select count(*)::int from ${own} o where not exists (select 1 from ${staged} s where ${SAME_FIGURE})) as gone,
			(select count(*)::int from ${own} o) as held`);
	const [counts] = rows;
	if (!counts) throw new Error(`import_run ${runId}: no counts`);
	const listed = await store.execute<ChangeRow>(sql`
		(select s.area_code as "areaCode", s.indicator_id as "indicatorId", s.period, s.sex,
			true as was, o.value as "oldValue", o.gap as "oldGap", true as becomes, s.value as "newValue", s.gap as "newGap"
		from ${staged} s join current_observation o on ${SAME_FIGURE} where not (${SAME_CONTENT})
		order by 1, 2, 3, 4 limit ${MOST_LISTED})
		union all
		(select o.area_code, o.indicator_id, o.period, o.sex, true, o.value, o.gap, false, null, null
		from ${own} o where not exists (select 1 from ${staged} s where ${SAME_FIGURE})
		order by 1, 2, 3, 4 limit ${MOST_LISTED})
		union all
		(select s.area_code, s.indicator_id, s.period, s.sex, false, null, null, true, s.value, s.gap
		from ${staged} s where not exists (select 1 from current_observation o where ${SAME_FIGURE})
		order by 3 desc, 1, 2, 4 limit ${MOST_LISTED})`);
	return { ...counts, changes: listed.rows.map(toChange) };
}

type ChangeRow = {
	readonly areaCode: string;
	readonly indicatorId: string;
	readonly period: string;
	readonly sex: Sex;
	readonly was: boolean;
	readonly oldValue: number | null;
	readonly oldGap: ObservationGap | null;
	readonly becomes: boolean;
	readonly newValue: number | null;
	readonly newGap: ObservationGap | null;
};

function toChange(row: ChangeRow): FigureChange {
	const { areaCode, indicatorId, period, sex, was, oldValue, oldGap, becomes, newValue, newGap } =
		row;
	return {
		...{ areaCode, indicatorId, period, sex },
		before: was ? { value: oldValue, gap: oldGap } : null,
		after: becomes ? { value: newValue, gap: newGap } : null
	};
}
