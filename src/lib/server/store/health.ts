import { sql } from 'drizzle-orm';
import type { Store } from './store';

/** Whether the database answers right now. */
export async function isDatabaseReachable(store: Store): Promise<boolean> {
	try {
		await store.execute(sql`select 1`);
		return true;
	} catch {
		return false;
	}
}
