import { MOOD_KINDS, type MoodKind } from '$lib/domain/exact-month';
import { addHalfYears, halfYearOf } from '$lib/domain/half-year';
import type { HalfYear } from '$lib/domain/half-year';
import type { KindProblem } from '$lib/domain/kind-problem';
import type { MoodGroup } from '$lib/domain/mood';
import type { Release } from '$lib/domain/release';
import { checkPartition } from '$lib/disclosure/check-partition';
import type { PlannedGroup } from '$lib/disclosure/check-partition';
import { sha256Of } from '$lib/server/files/checksum';
import { listKindMembers, putKindMembers } from '$lib/server/store/mood/kind-member';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import { listReleases, lockMood } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { findKinds, memberOf } from './partition';

interface DeclaredHalf {
	readonly half: HalfYear;
	/** A month of it is published: what holds for it stands. */
	readonly begun: boolean;
	/** How many groups each kind has; null: nothing is declared, and only the total is shown. */
	readonly groups: Readonly<Record<MoodKind, number>> | null;
}

interface KnownGroup extends MoodGroup {
	/** As declared for the half-year that can be declared next, else for the one before it; null: in none. */
	readonly declared: MoodKind | null;
}

export interface KindsDesk {
	/** The half-year of today and the one after it. */
	readonly halves: readonly DeclaredHalf[];
	readonly groups: readonly KnownGroup[];
}

interface Asker {
	readonly areaCode: string;
	readonly secret: Uint8Array;
	readonly month: string;
}

/** What is declared and what may be, as the coordinator sees it. `month`: today's. */
export async function findKindsDesk(
	store: Store,
	{ areaCode, secret, month }: Asker
): Promise<KindsDesk> {
	const [current] = halvesFrom(month);
	const releases = await listReleases(store, areaCode);
	const halves: DeclaredHalf[] = [];
	for (const half of halvesFrom(month)) {
		const begun = isBegun(releases, half);
		halves.push({ half, begun, groups: await countGroups(store, areaCode, half) });
	}
	const next = halves.find(({ begun }) => !begun)?.half ?? current;
	const place = { areaCode, secret };
	const kinds =
		(await findKinds(store, place, next)) ??
		(await findKinds(store, place, addHalfYears(next, -1))) ??
		new Map<number, MoodKind>();
	const known = await listMoodGroups(store, areaCode);
	return {
		halves,
		groups: known.map((group) => ({ ...group, declared: kinds.get(group.id) ?? null }))
	};
}

export interface Declaration {
	readonly areaCode: string;
	readonly half: HalfYear;
	/** None: only the total is shown. */
	readonly groups: readonly PlannedGroup[];
	/** The mark of what somebody has seen declared and said may go; null: nobody has said so. */
	readonly erases: string | null;
	readonly accountId: string | null;
	readonly secret: Uint8Array;
	/** Today's. */
	readonly month: string;
}

/** What goes where a half-year is declared anew. */
interface ErasedKinds {
	readonly kinds: readonly {
		readonly kind: MoodKind;
		readonly groups: number;
		/** Of those that are still known. */
		readonly names: readonly string[];
	}[];
	/** Another declaration has another. */
	readonly mark: string;
}

type DeclarationOutcome =
	| { readonly kind: 'declared' }
	| { readonly kind: 'problems'; readonly problems: readonly KindProblem[] }
	/** Nothing has changed: what is declared would go, and that is asked first. */
	| { readonly kind: 'asks'; readonly erased: ErasedKinds };

/** Declares the kinds for a half-year whole, or not at all: nothing changes once a month of it is published. */
export async function declareKinds(
	store: Store,
	{ areaCode, half, groups, erases, accountId, secret, month }: Declaration
): Promise<DeclarationOutcome> {
	return store.transaction(async (tx): Promise<DeclarationOutcome> => {
		await lockMood(tx, areaCode);
		if (!halvesFrom(month).includes(half)) return refuse({ code: 'no-half' });
		if (isBegun(await listReleases(tx, areaCode), half)) return refuse({ code: 'begun' });
		const names = new Map((await listMoodGroups(tx, areaCode)).map(({ id, name }) => [id, name]));
		if (groups.some(({ group }) => !names.has(group))) return refuse({ code: 'unknown-group' });
		const problems = groups.length === 0 ? [] : checkPartition(groups);
		if (problems.length > 0) return { kind: 'problems', problems };
		const members = new Map(
			groups.map(({ group, kind }) => [
				memberOf({ areaCode, secret }, half, names.get(group) ?? ''),
				kind
			])
		);
		const before = await listKindMembers(tx, areaCode, half);
		const erased = await findErased(tx, { areaCode, secret }, half);
		if (erased && !isSame(before, members) && erased.mark !== erases)
			return { kind: 'asks', erased };
		await putKindMembers(tx, areaCode, half, members, accountId);
		return { kind: 'declared' };
	});
}

function isSame(some: ReadonlyMap<string, MoodKind>, others: ReadonlyMap<string, MoodKind>) {
	return some.size === others.size && [...some].every(([one, kind]) => others.get(one) === kind);
}

function refuse(problem: KindProblem): DeclarationOutcome {
	return { kind: 'problems', problems: [problem] };
}

/** Null: nothing is declared. */
async function findErased(
	tx: Store,
	place: { readonly areaCode: string; readonly secret: Uint8Array },
	half: HalfYear
): Promise<ErasedKinds | null> {
	const members = await listKindMembers(tx, place.areaCode, half);
	if (members.size === 0) return null;
	const known = await listMoodGroups(tx, place.areaCode);
	const kindOf = ({ name }: MoodGroup) => members.get(memberOf(place, half, name));
	const kinds = MOOD_KINDS.map((kind) => ({
		kind,
		groups: [...members.values()].filter((one) => one === kind).length,
		names: known.filter((group) => kindOf(group) === kind).map(({ name }) => name)
	}));
	const mark = sha256Of(new TextEncoder().encode(JSON.stringify([half, ...[...members].sort()])));
	return { kinds, mark };
}

/** A declaration is for the half-year that is, or for the next one. */
function halvesFrom(month: string): [HalfYear, HalfYear] {
	const current = halfYearOf(month);
	return [current, addHalfYears(current, 1)];
}

function isBegun(releases: readonly Release[], half: HalfYear): boolean {
	return releases.some(({ month }) => halfYearOf(month) === half);
}

async function countGroups(store: Store, areaCode: string, half: HalfYear) {
	const kinds = [...(await listKindMembers(store, areaCode, half)).values()];
	if (kinds.length === 0) return null;
	const count = (kind: MoodKind) => kinds.filter((one) => one === kind).length;
	return { business: count('business'), municipal: count('municipal') };
}
