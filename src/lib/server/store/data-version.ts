import { lt, sql } from 'drizzle-orm';
import { dataChanges } from './schema';
import type { Store } from './store';

/** Changes that are kept when older ones are forgotten. */
const KEPT = 100;
/** How many there are before any is forgotten. */
const MOST = 1_000;

/**
 * Another text whenever something that everyone can see may have changed, in whichever process. The newest alone would not do:
 * a long transaction has its number before those that are committed while it lasts.
 */
export async function findDataVersion(store: Store): Promise<string> {
	const { newest, noted } = await countChanges(store);
	return `${newest}-${noted}`;
}

async function countChanges(store: Store): Promise<{ newest: number; noted: number }> {
	const [row] = await store
		.select({
			newest: sql<number>`coalesce(max(${dataChanges.id}), 0)::float8`,
			noted: sql<number>`count(*)::float8`
		})
		.from(dataChanges);
	return row ?? { newest: 0, noted: 0 };
}

/** Forgets all but the newest changes once there are many, which is one more change to whoever asks. */
export async function sweepDataChanges(store: Store): Promise<void> {
	const { newest, noted } = await countChanges(store);
	if (noted <= MOST) return;
	await store.delete(dataChanges).where(lt(dataChanges.id, newest - KEPT));
}
