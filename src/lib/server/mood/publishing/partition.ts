import { createHmac } from 'node:crypto';
import type { MoodKind } from '$lib/domain/exact-month';
import { halfYearOf } from '$lib/domain/half-year';
import type { HalfYear } from '$lib/domain/half-year';
import type { Partition } from '$lib/disclosure/protect';
import { listKindMembers } from '$lib/server/store/mood/kind-member';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import type { Store } from '$lib/server/store/store';

interface Place {
	readonly areaCode: string;
	readonly secret: Uint8Array;
}

/**
 * What a group is known by in a half-year's partition when its name is gone. Without the secret, which is in no database and no backup,
 * it tells nobody who takes part; with another secret no group is known again, and only the total is shown.
 */
export function memberOf({ areaCode, secret }: Place, half: HalfYear, name: string): string {
	// Names that differ only in their case are one group; a name in the database has no other variants.
	const text = JSON.stringify(['kind', areaCode, half, name.toLocaleLowerCase('sv')]);
	return createHmac('sha256', secret).update(text).digest('hex');
}

/** Which of the groups that are known now belong to which kind in the month's half-year; null: nothing is declared. */
export async function findPartition(
	store: Store,
	{ month, ...place }: Place & { readonly month: string }
): Promise<Partition> {
	return findKinds(store, place, halfYearOf(month));
}

export async function findKinds(store: Store, place: Place, half: HalfYear): Promise<Partition> {
	const declared = await listKindMembers(store, place.areaCode, half);
	if (declared.size === 0) return null;
	const known = await listMoodGroups(store, place.areaCode);
	return new Map(
		known.flatMap(({ id, name }): [number, MoodKind][] => {
			const kind = declared.get(memberOf(place, half, name));
			return kind ? [[id, kind]] : [];
		})
	);
}
