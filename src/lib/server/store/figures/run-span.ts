import { sql } from 'drizzle-orm';
import { broughtBy } from './run-changes';
import { SAME_CONTENT, SAME_FIGURE } from './compare-staging';
import { stagingOf } from '$lib/server/store/figures/staging-table';
import type { ImportRun } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';

/** The first and the last period of what is new or changed with a run, before it is confirmed as after it is undone; null where nothing is. */
export async function findRunSpan(
	store: Store,
	{ id, status, indicatorIds }: ImportRun
): Promise<{ readonly from: string; readonly to: string } | null> {
	const figures =
		status === 'waiting'
			? sql`(
				select s.* from ${stagingOf(id)} s
				where not exists (select 1 from current_observation o where ${SAME_FIGURE} and ${SAME_CONTENT}))`
			: broughtBy(id, indicatorIds);
	const { rows } = await store.execute<{ from: string | null; to: string | null }>(sql`
		select
			(select f.period from ${figures} f order by f.period_start limit 1) as from,
			(select f.period from ${figures} f order by f.period_end desc limit 1) as to`);
	const { from = null, to = null } = rows[0] ?? {};
	return from === null || to === null ? null : { from, to };
}
