import { and, eq, lt } from 'drizzle-orm';
import type { MoodKind } from '$lib/domain/exact-month';
import type { HalfYear } from '$lib/domain/half-year';
import { moodKindMembers } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** The kind of each declared group of a half-year, by the digest of its name; empty: nothing is declared. */
export async function listKindMembers(
	store: Store,
	areaCode: string,
	half: HalfYear
): Promise<ReadonlyMap<string, MoodKind>> {
	const rows = await store.select().from(moodKindMembers).where(isOf(areaCode, half));
	return new Map(rows.map(({ member, kind }) => [member, kind as MoodKind]));
}

/** Puts these in the place of all that the half-year had. */
export async function putKindMembers(
	tx: Store,
	areaCode: string,
	half: HalfYear,
	members: ReadonlyMap<string, MoodKind>,
	declaredBy: string | null
): Promise<void> {
	await tx.delete(moodKindMembers).where(isOf(areaCode, half));
	if (members.size === 0) return;
	const rows = [...members].map(([member, kind]) => ({ member, kind }));
	await tx
		.insert(moodKindMembers)
		.values(rows.map((row) => ({ ...row, areaCode, halfYear: half, declaredBy })));
}

/** Takes away what was declared for the half-years before `first`: their months are published and closed. */
export async function forgetKindMembers(store: Store, first: HalfYear): Promise<void> {
	await store.delete(moodKindMembers).where(lt(moodKindMembers.halfYear, first));
}

function isOf(areaCode: string, half: HalfYear) {
	return and(eq(moodKindMembers.areaCode, areaCode), eq(moodKindMembers.halfYear, half));
}
