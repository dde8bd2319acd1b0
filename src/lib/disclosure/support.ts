import { MOODS, answersOf } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';
import type { GroupAnswers } from '$lib/domain/exact-month';

/** The fewest answers behind anything shown. May be raised, never lowered. */
export const LEAST_ANSWERS = 10;
const LEAST_GROUPS = 3;

const NONE: MoodCounts = { green: 0, yellow: 0, red: 0 };

/** Throws on a lower threshold, or one that is no whole number: only a wrong setting can cause it. */
export function raiseThreshold(wanted: number | undefined): number {
	if (wanted === undefined) return LEAST_ANSWERS;
	if (Number.isInteger(wanted) && wanted >= LEAST_ANSWERS) return wanted;
	throw new Error(`The threshold is ${wanted}; it may only be raised above ${LEAST_ANSWERS}`);
}

export function addCounts(parts: readonly MoodCounts[]): MoodCounts {
	return parts.reduce<MoodCounts>(
		(sum, part) => ({
			green: sum.green + part.green,
			yellow: sum.yellow + part.yellow,
			red: sum.red + part.red
		}),
		NONE
	);
}

/**
 * Whether enough people stand behind a sum: at least `threshold` answers, and where the groups are known at least three of them with
 * answers and `threshold` answers without the largest, so that no group can subtract itself.
 */
export function hasSupport(parts: readonly GroupAnswers[], threshold: number): boolean {
	const all = answersOf(addCounts(parts.map(({ counts }) => counts)));
	if (all < threshold) return false;
	if (parts.some(({ groups }) => groups === null)) return true;
	const answered = parts.filter(({ counts }) => answersOf(counts) > 0);
	const groups = new Set(answered.flatMap((part) => part.groups ?? []));
	const largest = Math.max(...answered.map((part) => part.largest));
	return groups.size >= LEAST_GROUPS && all - largest >= threshold;
}

/** Groups with fewer answers than this are kept together. */
const SMALL_GROUP = 5;

/** One group's answers before the small ones are gathered. */
export interface SingleGroup<Kind> {
	readonly group: number;
	readonly kind: Kind;
	readonly counts: MoodCounts;
	readonly invited: number | null;
}

/** Every group of at least five answers by itself, the smaller ones of each kind together; groups without answers only by their invited. */
export function gatherSmall<Kind>(singles: readonly SingleGroup<Kind>[]): GroupAnswers[] {
	const isSmall = ({ counts }: SingleGroup<Kind>) => answersOf(counts) < SMALL_GROUP;
	const kinds = new Set(singles.filter(isSmall).map(({ kind }) => kind));
	const small = [...kinds].map((kind) =>
		singles.filter((single) => isSmall(single) && single.kind === kind)
	);
	const large = singles.filter((single) => !isSmall(single)).map((single) => [single]);
	return [...large, ...small].map(together);
}

function together<Kind>(singles: readonly SingleGroup<Kind>[]): GroupAnswers {
	const sizes = singles.map(({ counts }) => answersOf(counts));
	const invited = singles.flatMap((single) => single.invited ?? []);
	return {
		groups: singles.filter((_, index) => sizes[index] !== 0).map(({ group }) => group),
		counts: addCounts(singles.map(({ counts }) => counts)),
		largest: Math.max(...sizes),
		invited: invited.length < singles.length ? null : sumOf(invited)
	};
}

/**
 * How many answers differ between two readings of the same week: for every group the larger of what was added and what was taken away;
 * the sum without the group that changed most, or over all together where the groups are unknown. Groups that either reading has
 * together are one: never more is counted than has changed.
 */
export function countChanged(before: readonly GroupAnswers[], after: readonly GroupAnswers[]) {
	const parts = [...before, ...after];
	if (parts.some(({ groups }) => groups === null)) {
		return { known: false, changed: differenceOf(before, after) };
	}
	const changes = connected(parts.map(({ groups }) => groups ?? [])).map((ids) => {
		const own = (side: readonly GroupAnswers[]) =>
			side.filter(({ groups }) => groups?.some((group) => ids.has(group)));
		return differenceOf(own(before), own(after));
	});
	return { known: true, changed: sumOf(changes) - Math.max(0, ...changes) };
}

/** Sets that share a member, made one. */
function connected(sets: readonly (readonly number[])[]): ReadonlySet<number>[] {
	return sets.reduce<ReadonlySet<number>[]>((found, members) => {
		const touching = found.filter((one) => members.some((member) => one.has(member)));
		const others = found.filter((one) => !touching.includes(one));
		return [...others, new Set([...touching.flatMap((one) => [...one]), ...members])];
	}, []);
}

function differenceOf(before: readonly GroupAnswers[], after: readonly GroupAnswers[]): number {
	const [was, is] = [before, after].map((parts) => addCounts(parts.map(({ counts }) => counts)));
	const changes = MOODS.map((mood) => (is?.[mood] ?? 0) - (was?.[mood] ?? 0));
	const added = sumOf(changes.filter((change) => change > 0));
	return Math.max(added, added - sumOf(changes));
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
