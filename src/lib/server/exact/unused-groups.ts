import { sql } from 'drizzle-orm';
import type { Store } from '$lib/server/store/store';

/** Takes away the groups that no month with exact counts has, names and all: they would tell who takes part. */
export async function forgetUnusedGroups(store: Store): Promise<void> {
	await store.execute(
		sql`delete from mood_group where id not in (select unnest(groups) from exact_month)`
	);
}
