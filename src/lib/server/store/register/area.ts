import { asc, eq, sql } from 'drizzle-orm';
import type { Area, AreaKind } from '$lib/domain/area';
import { areas } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export async function listAreas(store: Store, kind?: AreaKind): Promise<Area[]> {
	const rows = await store
		.select()
		.from(areas)
		.where(kind ? eq(areas.kind, kind) : undefined)
		.orderBy(asc(areas.code));
	return rows.map(toArea);
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
