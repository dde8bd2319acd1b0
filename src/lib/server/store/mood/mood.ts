import { and, asc, between, eq, inArray } from 'drizzle-orm';
import type { MoodGroup, MoodGroupKind, MoodWeek } from '$lib/domain/mood';
import { totalOf } from '$lib/domain/mood-total';
import { compilationMonthOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { importRuns, moodGroups, moodWeeks, sources } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** A group's week as compiled. Never leaves the server. */
export interface GroupWeek {
	readonly groupId: number;
	readonly mood: MoodWeek;
}

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

/** Removes what `weeks` held and stores the new rows: run it in a transaction. */
export async function replaceMoodWeeks(
	tx: Store,
	areaCode: string,
	importId: string,
	weeks: readonly IsoWeek[],
	rows: readonly GroupWeek[]
): Promise<void> {
	await tx
		.delete(moodWeeks)
		.where(and(eq(moodWeeks.areaCode, areaCode), inArray(moodWeeks.week, [...weeks])));
	if (rows.length === 0) return;
	await tx.insert(moodWeeks).values(
		rows.map(({ groupId, mood }) => ({
			areaCode,
			week: mood.week,
			groupId,
			green: mood.counts?.green ?? null,
			yellow: mood.counts?.yellow ?? null,
			red: mood.counts?.red ?? null,
			invited: mood.invited,
			gap: mood.gap,
			importId
		}))
	);
}

/** The exact total of every week from `from` to `to` that has rows, oldest first. */
export async function listMoodTotals(
	store: Store,
	areaCode: string,
	from: IsoWeek,
	to: IsoWeek
): Promise<MoodWeek[]> {
	const rows = await store
		.select()
		.from(moodWeeks)
		.where(and(eq(moodWeeks.areaCode, areaCode), between(moodWeeks.week, from, to)))
		.orderBy(asc(moodWeeks.week));
	const byWeek = new Map<IsoWeek, MoodWeek[]>();
	for (const mood of rows.map(toMoodWeek)) {
		byWeek.set(mood.week, [...(byWeek.get(mood.week) ?? []), mood]);
	}
	return [...byWeek].map(([week, groups]) => totalOf(week, groups));
}

/** Whether any of the weeks comes from a source of made-up figures. */
export async function hasExampleWeeks(
	store: Store,
	areaCode: string,
	weeks: readonly IsoWeek[]
): Promise<boolean> {
	const rows = await store
		.select({ id: importRuns.id })
		.from(moodWeeks)
		.innerJoin(importRuns, eq(moodWeeks.importId, importRuns.id))
		.innerJoin(sources, eq(importRuns.sourceId, sources.id))
		.where(
			and(
				eq(moodWeeks.areaCode, areaCode),
				inArray(moodWeeks.week, [...weeks]),
				eq(sources.example, true)
			)
		)
		.limit(1);
	return rows.length > 0;
}

/** The compilation that the weeks were last read from; null: none, or several. */
export async function findImportOfWeeks(
	store: Store,
	areaCode: string,
	weeks: readonly IsoWeek[]
): Promise<string | null> {
	const rows = await store
		.selectDistinct({ importId: moodWeeks.importId })
		.from(moodWeeks)
		.where(and(eq(moodWeeks.areaCode, areaCode), inArray(moodWeeks.week, [...weeks])));
	return rows.length === 1 ? (rows[0]?.importId ?? null) : null;
}

/** Months that have rows, published or not, oldest first. */
export async function listMoodMonths(store: Store, areaCode: string): Promise<string[]> {
	const rows = await store
		.selectDistinct({ week: moodWeeks.week })
		.from(moodWeeks)
		.where(eq(moodWeeks.areaCode, areaCode))
		.orderBy(asc(moodWeeks.week));
	return [...new Set(rows.map((row) => compilationMonthOf(row.week as IsoWeek)))];
}

function toMoodWeek(row: typeof moodWeeks.$inferSelect): MoodWeek {
	const week = row.week as IsoWeek;
	const { green, yellow, red } = row;
	if (row.gap !== null) {
		return { week, counts: null, invited: null, gap: row.gap as NonNullable<MoodWeek['gap']> };
	}
	if (green === null || yellow === null || red === null) {
		throw new Error(`mood_week ${row.areaCode} ${row.week} has neither counts nor a gap`);
	}
	return { week, counts: { green, yellow, red }, invited: row.invited, gap: null };
}
