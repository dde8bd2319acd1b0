import { sql, type SQL } from 'drizzle-orm';
import { undoneRunId, type ImportRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';
import { listChanges, type FigureChange } from './staged-changes';

/** Everything that a run has brought, whether it is still there or not. */
export function broughtBy(id: string, indicatorIds: readonly string[]): SQL {
	const its = sql`import_id = ${id}::uuid and indicator_id = any(${sql.param([...indicatorIds])}::text[])`;
	const columns = sql`area_code, indicator_id, period, sex, period_start, period_end, value, gap, preliminary`;
	return sql`(
		select distinct on (area_code, indicator_id, period, sex) * from (
			select ${columns} from observation where ${its}
			union all select ${columns} from observation_revision where ${its}
		) every)`;
}

/** What a run has changed, and how many figures kept their value with another note or mark. One that undid another has changed the same back. */
export async function findRunChanges(
	store: Store,
	run: ImportRun,
	first: readonly string[]
): Promise<{ readonly sameValue: number; readonly changes: readonly FigureChange[] }> {
	const undone = undoneRunId(run);
	const id = undone ?? run.id;
	const met = sql`(
		select area_code, indicator_id, period, sex, coalesce(b.period_start, r.period_start) as start,
			r.import_id is not null as was, r.value as was_value, r.gap as was_gap, r.preliminary as was_mark,
			b.period_start is not null as becomes, b.value as new_value, b.gap as new_gap, b.preliminary as new_mark
		from ${broughtBy(id, run.indicatorIds)} b
		full join (select * from observation_revision where replaced_by = ${id}::uuid) r
			using (area_code, indicator_id, period, sex))`;
	const same = sql`(was and becomes and (was_value, was_gap, was_mark) is not distinct from (new_value, new_gap, new_mark))`;
	const before = sql`was_value as "oldValue", was_gap as "oldGap", was_mark as "oldMark"`;
	const after = sql`new_value as "newValue", new_gap as "newGap", new_mark as "newMark"`;
	const sides =
		undone === null
			? sql`was, ${before}, becomes, ${after}`
			: sql`becomes as was, new_value as "oldValue", new_gap as "oldGap", new_mark as "oldMark", was as becomes, was_value as "newValue", was_gap as "newGap", was_mark as "newMark"`;
	const { rows } = await store.execute<{ count: number }>(
		sql`select count(*)::int as count from ${met} met where ${same}`
	);
	const changes = await listChanges(
		store,
		(place, most) => sql`
			select area_code as "areaCode", indicator_id as "indicatorId", period, sex, start, ${sides}
			from ${met} met where not ${same} and area_code ${place}
			${most === undefined ? sql`` : sql`order by start desc, area_code, indicator_id, sex limit ${most}`}`,
		first
	);
	return { sameValue: rows[0]?.count ?? 0, changes };
}
