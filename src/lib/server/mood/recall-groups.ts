import type { IsoDate } from '$lib/domain/day';
import type { MoodKind } from '$lib/domain/exact-month';
import { addHalfYears, halfYearOf } from '$lib/domain/half-year';
import type { MoodGroup, MoodGroupKind } from '$lib/domain/mood';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { findGroup, groupKey, tidyGroupName } from './group-name';
import { listKindMembers } from '$lib/server/store/mood/kind-member';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import type { Store } from '$lib/server/store/store';
import { memberOf } from './publishing/partition';

interface Place {
	readonly areaCode: string;
	readonly today: IsoDate;
	/** What declared groups are known by; left out: none is recalled. */
	readonly secret?: Uint8Array;
}

interface RecalledGroups {
	/** Those whose names are kept, for some month has exact counts of them. */
	readonly kept: readonly MoodGroup[];
	/** The same, and those of the table that are declared for this half-year or the one before it. */
	readonly known: readonly MoodGroup[];
}

const KINDS: Readonly<Record<MoodKind, MoodGroupKind>> = { business: 'company', municipal: 'unit' };
const LONGEST_NAME = 100;

/**
 * The groups that a table's names are held against. A group's name goes with the last exact counts of it, as when a month has been typed as a
 * total since; one that is declared for a kind is then still known by its digest once the table names it.
 */
export async function recallGroups(
	store: Store,
	{ areaCode, today, secret }: Place,
	{ header, rows }: Pick<OwnTable, 'header' | 'rows'>
): Promise<RecalledGroups> {
	const kept = await listMoodGroups(store, areaCode);
	if (!secret) return { kept, known: kept };
	const now = halfYearOf(today.slice(0, 7));
	const names = namesIn([header, ...rows]);
	const recalled = new Map<string, MoodGroup>();
	for (const half of [now, addHalfYears(now, -1)]) {
		const declared = await listKindMembers(store, areaCode, half);
		if (declared.size === 0) continue;
		for (const [key, name] of names) {
			const kind = declared.get(memberOf({ areaCode, secret }, half, name));
			if (!kind || recalled.has(key) || findGroup(kept, name)) continue;
			// No group that is kept has such a number.
			recalled.set(key, { id: -1 - recalled.size, name, kind: KINDS[kind] });
		}
	}
	return { kept, known: [...kept, ...recalled.values()] };
}

/** Every different cell that may be a name. */
function namesIn(rows: readonly { readonly cells: readonly string[] }[]): Map<string, string> {
	const cells = rows.flatMap((row) => row.cells);
	const names = [...new Set(cells)].filter(
		(cell) => /\p{L}/u.test(cell) && cell.length <= LONGEST_NAME
	);
	return new Map(names.map((name) => [groupKey(name), tidyGroupName(name)]));
}
