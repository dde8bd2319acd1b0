import { isDeepStrictEqual } from 'node:util';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Goal, GoalStatement } from '$lib/domain/goal';
import { goals, indicators } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** In the order of the file; those that are gone from it last. */
export async function listGoals(store: Store, areaCode: string): Promise<Goal[]> {
	const isNamed = sql`${indicators.id} = any(${goals.indicatorIds})`;
	const rows = await store
		.select({ goal: goals, indicator: { id: indicators.id, name: indicators.name } })
		.from(goals)
		.leftJoin(indicators, isNamed)
		.where(eq(goals.areaCode, areaCode))
		.orderBy(desc(goals.followed), asc(goals.position), asc(goals.id));
	const known = new Map(
		rows.flatMap(({ indicator }) => (indicator ? [[indicator.id, indicator] as const] : []))
	);
	const listed = new Map(rows.map(({ goal }) => [goal.id, goal]));
	return [...listed.values()].map(({ id, area, text, indicatorIds, source, followed }) => ({
		...{ id, area, text, source, followed },
		// As the file names them.
		indicators: indicatorIds.flatMap((named) => known.get(named) ?? [])
	}));
}

/**
 * Makes the goals those of the list, all or none. One that is not in it goes, unless a version of an intervention points at
 * it: that one is no longer followed. Nothing is written where nothing has changed.
 */
export async function putGoals(
	store: Store,
	areaCode: string,
	statements: readonly GoalStatement[]
): Promise<void> {
	await store.transaction(async (tx) => {
		const kept = await tx.select().from(goals).where(eq(goals.areaCode, areaCode));
		const wanted = statements.map((statement, position) => ({
			...{ areaCode, position, followed: true },
			...{ ...statement, indicatorIds: [...statement.indicatorIds] }
		}));
		const changed = wanted.filter((goal) => !kept.some((one) => isDeepStrictEqual(one, goal)));
		if (changed.length > 0) await upsertGoals(tx, changed);
		const gone = kept.filter(({ id }) => !wanted.some((goal) => goal.id === id));
		const used = await findUsed(tx, areaCode);
		const among = (ids: readonly string[]) =>
			and(eq(goals.areaCode, areaCode), inArray(goals.id, [...ids]));
		const unused = gone.filter(({ id }) => !used.has(id)).map(({ id }) => id);
		if (unused.length > 0) await tx.delete(goals).where(among(unused));
		const retired = gone.filter(({ id, followed }) => followed && used.has(id)).map(({ id }) => id);
		if (retired.length > 0) await tx.update(goals).set({ followed: false }).where(among(retired));
	});
}

type Row = typeof goals.$inferSelect;

async function upsertGoals(tx: Store, rows: Row[]): Promise<void> {
	await tx
		.insert(goals)
		.values(rows)
		.onConflictDoUpdate({
			target: [goals.areaCode, goals.id],
			set: {
				position: sql`excluded.position`,
				area: sql`excluded.area_name`,
				text: sql`excluded.text`,
				indicatorIds: sql`excluded.indicator_ids`,
				source: sql`excluded.source`,
				followed: sql`excluded.followed`
			}
		});
}

/** The ids that any saved version of an intervention of the municipality points at. */
async function findUsed(tx: Store, areaCode: string): Promise<ReadonlySet<string>> {
	const { rows } = await tx.execute<{ id: string }>(sql`
		select unnest(goals) as id from intervention where area_code = ${areaCode}
		union
		select jsonb_array_elements_text(v.content -> 'card' -> 'goals') as id
		from intervention_version v join intervention i on i.id = v.intervention_id
		where i.area_code = ${areaCode} and jsonb_typeof(v.content -> 'card' -> 'goals') = 'array'`);
	return new Set(rows.map(({ id }) => id));
}
