import { sql } from 'drizzle-orm';
import { accounts, releases } from './schema';
import type { Store } from './store';

/** Whether nobody has an account here and no month has been published. */
export async function isUnusedInstallation(store: Store): Promise<boolean> {
	const account = await store
		.select({ one: sql`1` })
		.from(accounts)
		.limit(1);
	const release = await store
		.select({ one: sql`1` })
		.from(releases)
		.limit(1);
	return account.length === 0 && release.length === 0;
}
