import { sql, type SQL } from 'drizzle-orm';
import type { ObservationGap, Sex } from '$lib/domain/observation';
import { SAME_FIGURE } from './compare-staging';
import { giveSameSeries } from '$lib/server/store/runs/same-series';
import { stagingOf } from './staging-table';
import type { Store } from '$lib/server/store/store';

/** A figure before and after; null where it was not, or will not be. */
export interface FigureChange {
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
	/** It may yet change. */
	readonly preliminary: boolean;
}

const MOST_LISTED = 50;

/** Of a place that is looked at first, so many, the newest. */
const MOST_OF_PLACE = 20;

export const SAME_VALUE = sql`(o.value, o.gap, o.preliminary) is not distinct from (s.value, s.gap, s.preliminary)`;

/** What the source has given before of the indicators that a run is about. */
export function ownFigures(runId: string): SQL {
	return sql`(
		select o.* from current_observation o
		join import_run earlier on earlier.id = o.import_id
		join import_run this on this.id = ${runId}::uuid
		where ${giveSameSeries(sql`earlier.source_id`, sql`this.source_id`)} and o.indicator_id = any(this.indicator_ids))`;
}

export function listStagedChanges(
	store: Store,
	runId: string,
	first: readonly string[]
): Promise<readonly FigureChange[]> {
	return listChanges(store, changesOf(runId), first);
}

/** What comes before what goes. The places that are asked for in their order, each with its newest figures; then changed ones and new ones of the others. A value that stays what it was, mark and all, is not listed. */
export async function listChanges(
	store: Store,
	changes: (place: SQL, most?: number) => SQL,
	first: readonly string[]
): Promise<readonly FigureChange[]> {
	const places = sql`${sql.param([...first])}::text[]`;
	const ofPlaces = await store.execute<ChangeRow>(sql`
		select * from (
			select c.*, row_number() over (
				partition by c."areaCode" order by c.becomes desc, c.start desc, c."indicatorId", c.sex
			) as at from (${changes(sql`= any(${places})`)}) c
		) newest where at <= ${MOST_OF_PLACE}
		order by array_position(${places}, "areaCode"), "indicatorId", start desc, sex`);
	const elsewhere = sql`<> all(${places})`;
	const others = await store.execute<ChangeRow>(sql`
		select * from (${changes(elsewhere, MOST_LISTED)}) c order by
			was desc, start desc, "areaCode", "indicatorId", sex`);
	const rows = [...ofPlaces.rows, ...others.rows];
	return [...rows.filter(({ becomes }) => becomes), ...rows.filter(({ becomes }) => !becomes)].map(
		toChange
	);
}

/** Changed, gone and new figures of the places that the condition holds, so many of each kind at most. */
function changesOf(runId: string): (place: SQL, most?: number) => SQL {
	const staged = stagingOf(runId);
	return (place, most) => {
		const limit = most === undefined ? sql`` : sql`order by 5 desc, 1, 2, 4 limit ${most}`;
		return sql`
			(select s.area_code as "areaCode", s.indicator_id as "indicatorId", s.period, s.sex, s.period_start as start,
				true as was, o.value as "oldValue", o.gap as "oldGap", o.preliminary as "oldMark", true as becomes, s.value as "newValue", s.gap as "newGap", s.preliminary as "newMark"
			from ${staged} s join current_observation o on ${SAME_FIGURE}
			where not (${SAME_VALUE}) and s.area_code ${place} ${limit})
			union all
			(select o.area_code, o.indicator_id, o.period, o.sex, o.period_start, true, o.value, o.gap, o.preliminary, false, null, null, null
			from ${ownFigures(runId)} o where o.area_code ${place}
				and not exists (select 1 from ${staged} s where ${SAME_FIGURE}) ${limit})
			union all
			(select s.area_code, s.indicator_id, s.period, s.sex, s.period_start, false, null, null, null, true, s.value, s.gap, s.preliminary
			from ${staged} s where s.area_code ${place}
				and not exists (select 1 from current_observation o where ${SAME_FIGURE}) ${limit})`;
	};
}

type ChangeRow = {
	readonly areaCode: string;
	readonly indicatorId: string;
	readonly period: string;
	readonly sex: Sex;
	readonly was: boolean;
	readonly oldValue: number | null;
	readonly oldGap: ObservationGap | null;
	readonly oldMark: boolean | null;
	readonly becomes: boolean;
	readonly newValue: number | null;
	readonly newGap: ObservationGap | null;
	readonly newMark: boolean | null;
};

function toChange(row: ChangeRow): FigureChange {
	const { areaCode, indicatorId, period, sex, was, becomes } = row;
	const { oldValue, oldGap, oldMark, newValue, newGap, newMark } = row;
	return {
		...{ areaCode, indicatorId, period, sex },
		before: was ? { value: oldValue, gap: oldGap, preliminary: oldMark === true } : null,
		after: becomes ? { value: newValue, gap: newGap, preliminary: newMark === true } : null
	};
}
