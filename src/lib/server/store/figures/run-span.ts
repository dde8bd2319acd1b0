import { sql } from 'drizzle-orm';
import { stagingOf } from '$lib/server/store/figures/staging-table';
import type { ImportRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';

/** The first and the last period of what a run laid aside, or of what it brought; null where nothing of it is there. */
export async function findRunSpan(
	store: Store,
	{ id, status, indicatorIds }: ImportRun
): Promise<{ readonly from: string; readonly to: string } | null> {
	const figures =
		status === 'waiting'
			? stagingOf(id)
			: sql`(
				select o.period, o.period_start, o.period_end from observation o
				where o.import_id = ${id}::uuid and o.indicator_id = any(${sql.param([...indicatorIds])}::text[]))`;
	const { rows } = await store.execute<{ from: string | null; to: string | null }>(sql`
		select
			(select f.period from ${figures} f order by f.period_start limit 1) as from,
			(select f.period from ${figures} f order by f.period_end desc limit 1) as to`);
	const { from = null, to = null } = rows[0] ?? {};
	return from === null || to === null ? null : { from, to };
}
