import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { calledOf, shapeOf, type TableChoice } from '$lib/domain/public-table';
import { publicTables, tableChoices } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';
import { uuidOf } from '$lib/server/store/uuid-of';

export type KeptTable = typeof publicTables.$inferSelect;

/** Keeps it until it is used or a day has passed. */
export async function createPublicTable(
	store: Store,
	kept: Omit<KeptTable, 'id' | 'createdAt'>
): Promise<string> {
	const [row] = await store.insert(publicTables).values(kept).returning({ id: publicTables.id });
	if (!row) throw new Error('public_table returned no id');
	return row.id;
}

/** Only to the one who read it in. `id` is a UUID. */
export async function findPublicTable(
	store: Store,
	id: string,
	accountId: string
): Promise<KeptTable | null> {
	const [row] = await store
		.select()
		.from(publicTables)
		.where(and(eq(publicTables.id, id), eq(publicTables.accountId, accountId)));
	return row ?? null;
}

/** False when another click has taken it already. */
export async function takePublicTable(store: Store, id: string): Promise<boolean> {
	const taken = await store
		.delete(publicTables)
		.where(eq(publicTables.id, id))
		.returning({ id: publicTables.id });
	return taken.length > 0;
}

/** More indicators than this out of one table in a day are not followed. */
const MOST_USES = 100;

/** After each use of it a table has the id that follows from the one before. A table that has been used since it had this id, under the one that it has now; null where there is none. */
export async function findRenewedTable(
	store: Store,
	id: string,
	accountId: string
): Promise<KeptTable | null> {
	const later: string[] = [];
	for (let next = uuidOf(id); later.length < MOST_USES; next = uuidOf(next)) later.push(next);
	const [row] = await store
		.select()
		.from(publicTables)
		.where(and(inArray(publicTables.id, later), eq(publicTables.accountId, accountId)));
	return row ?? null;
}

/** The same table under another id, so that a second click on what used it finds nothing; null when another click was first. */
export async function renewPublicTable(store: Store, id: string): Promise<string | null> {
	const [renewed] = await store
		.update(publicTables)
		.set({ id: uuidOf(id) })
		.where(eq(publicTables.id, id))
		.returning({ id: publicTables.id });
	return renewed?.id ?? null;
}

export type UsedTable = typeof tableChoices.$inferSelect;

/** What was chosen of every table that indicators have come of; the latest first. */
export async function listUsedTables(store: Store): Promise<readonly UsedTable[]> {
	return store.select().from(tableChoices).orderBy(desc(tableChoices.usedAt));
}

export async function putUsedTable(
	store: Store,
	{ table, fileName }: Pick<KeptTable, 'table' | 'fileName'>,
	indicatorId: string,
	choice: TableChoice
): Promise<void> {
	const { title, mark = null } = table;
	const use = { choice, mark, called: calledOf(title, fileName) };
	await store
		.insert(tableChoices)
		.values({ shape: shapeOf(table), indicatorId, ...use })
		.onConflictDoUpdate({
			target: [tableChoices.shape, tableChoices.indicatorId],
			set: { ...use, usedAt: sql`now()` }
		});
}
