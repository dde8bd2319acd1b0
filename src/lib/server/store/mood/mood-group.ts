import { asc, eq, sql } from 'drizzle-orm';
import type { MoodGroup, MoodGroupKind } from '$lib/domain/mood';
import { moodGroups } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export async function listMoodGroups(store: Store, areaCode: string): Promise<MoodGroup[]> {
	const rows = await store
		.select({ id: moodGroups.id, name: moodGroups.name, kind: moodGroups.kind })
		.from(moodGroups)
		.where(eq(moodGroups.areaCode, areaCode))
		.orderBy(asc(moodGroups.id));
	return rows.map((row) => ({ ...row, kind: row.kind as MoodGroupKind }));
}

export async function putMoodGroup(
	store: Store,
	areaCode: string,
	group: { readonly name: string; readonly kind: MoodGroupKind }
): Promise<number> {
	const [row] = await store
		.insert(moodGroups)
		.values({ areaCode, ...group })
		.onConflictDoUpdate({
			target: [moodGroups.areaCode, moodGroups.name],
			set: { kind: group.kind }
		})
		.returning({ id: moodGroups.id });
	if (!row) throw new Error(`mood_group ${areaCode} returned no row`);
	return row.id;
}

/** Names of the groups that no month with exact counts has but the reading `importId`: they are forgotten with it. */
export async function listGroupsOnlyIn(store: Store, importId: string): Promise<string[]> {
	const elsewhere = sql`select unnest(groups) from exact_month where import_id <> ${importId}`;
	const here = sql`select unnest(groups) from exact_month where import_id = ${importId}`;
	const rows = await store
		.select({ name: moodGroups.name })
		.from(moodGroups)
		.where(sql`${moodGroups.id} in (${here}) and ${moodGroups.id} not in (${elsewhere})`)
		.orderBy(asc(moodGroups.id));
	return rows.map(({ name }) => name);
}

/** Takes away the groups that no month with exact counts has, names and all: they would tell who takes part. */
export async function forgetUnusedGroups(store: Store): Promise<void> {
	await store.execute(
		sql`delete from mood_group where id not in (select unnest(groups) from exact_month)`
	);
}
