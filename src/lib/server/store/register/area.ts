import { asc, eq, sql } from 'drizzle-orm';
import type { Area, AreaKind } from '$lib/domain/area';
import { oncePerPage } from '$lib/server/store/once-per-page';
import { areas } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** By code: a few hundred. */
const listAll = oncePerPage('areas', async (store: Store): Promise<readonly Area[]> => {
	const rows = await store.select().from(areas).orderBy(asc(areas.code));
	return rows.map(toArea);
});

export async function listAreas(store: Store, kind?: AreaKind): Promise<Area[]> {
	return (await listAll(store)).filter((area) => !kind || area.kind === kind);
}

/** Those of these codes that are known, in the order of the codes. */
export async function findAreas(store: Store, codes: readonly string[]): Promise<Area[]> {
	const all = await listAll(store);
	return codes.flatMap((code) => all.find((area) => area.code === code) ?? []);
}

export async function findArea(store: Store, code: string): Promise<Area | null> {
	const [row] = await store.select().from(areas).where(eq(areas.code, code));
	return row ? toArea(row) : null;
}

/** Counties must be among them or there already: a municipality points at its county. */
export async function putAreas(store: Store, list: readonly Area[]): Promise<void> {
	const byKind = [...list].sort((a, b) => a.code.length - b.code.length);
	await store
		.insert(areas)
		.values(byKind)
		.onConflictDoUpdate({
			target: areas.code,
			set: {
				name: sql`excluded.name`,
				kind: sql`excluded.kind`,
				countyCode: sql`excluded.county_code`
			}
		});
}

function toArea(row: typeof areas.$inferSelect): Area {
	return { ...row, kind: row.kind as AreaKind };
}
