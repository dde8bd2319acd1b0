import type { Lack } from '$lib/domain/checked-kinds';
import { answersOf } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';
import type { CompiledAnswers } from '$lib/domain/exact-month';
import { roundToTen } from './rounding';

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
 * answers and `threshold` answers without the largest, so that no group can subtract itself. Groups known in part are never enough.
 */
export function hasSupport(parts: readonly CompiledAnswers[], threshold: number): boolean {
	const all = answersOf(addCounts(parts.map(({ counts }) => counts)));
	if (all < threshold) return false;
	if (areUnnamed(parts)) return true;
	if (!areNamed(parts)) return false;
	const answered = parts.filter(({ counts }) => answersOf(counts) > 0);
	const groups = new Set(answered.flatMap((part) => part.groups));
	const largest = Math.max(...answered.map((part) => part.largest));
	return groups.size >= LEAST_GROUPS && all - largest >= threshold;
}

/** Null: nothing. */
export function lackOf(parts: readonly CompiledAnswers[], threshold: number): Lack | null {
	if (hasSupport(parts, threshold)) return null;
	return sumAnswers(parts) < threshold ? 'too-few-answers' : 'too-few-groups';
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

/**
 * Every group of at least five answers by itself, the smaller ones of each kind together; groups without answers only by their invited.
 * A small one that is alone in this joins the smallest of its kind, else of any; if nobody else answered its name is left out.
 */
export function gatherSmall<Kind>(singles: readonly SingleGroup<Kind>[]): CompiledAnswers[] {
	const isSmall = ({ counts }: SingleGroup<Kind>) => answersOf(counts) < SMALL_GROUP;
	const kinds = new Set(singles.filter(isSmall).map(({ kind }) => kind));
	const small = [...kinds].map((kind) =>
		singles.filter((single) => isSmall(single) && single.kind === kind)
	);
	const large = singles.filter((single) => !isSmall(single)).map((single) => [single]);
	return joinLone([...large, ...small]).map(together);
}

type Gathered<Kind> = readonly SingleGroup<Kind>[];

function joinLone<Kind>(parts: readonly Gathered<Kind>[]): readonly Gathered<Kind>[] {
	const lone = parts.find(isLone);
	if (!lone) return parts;
	const others = parts.filter((part) => part !== lone && sizeOf(part) > 0);
	if (others.length === 0) return [parts.flat()];
	const own = others.filter((part) => part[0]!.kind === lone[0]!.kind);
	const host = (own.length > 0 ? own : others).reduce((least, part) =>
		sizeOf(part) < sizeOf(least) ? part : least
	);
	const rest = parts.filter((part) => part !== lone && part !== host);
	return joinLone([...rest, [...host, ...lone]]);
}

/** Whether the part would be one small group's answers. */
function isLone<Kind>(part: Gathered<Kind>): boolean {
	const answered = part.filter(({ counts }) => answersOf(counts) > 0);
	return answered.length === 1 && sizeOf(part) < SMALL_GROUP;
}

function sizeOf<Kind>(part: Gathered<Kind>): number {
	return sumOf(part.map(({ counts }) => answersOf(counts)));
}

function together<Kind>(singles: Gathered<Kind>): CompiledAnswers {
	const sizes = singles.map(({ counts }) => answersOf(counts));
	const answered = singles.filter(({ counts }) => answersOf(counts) > 0);
	return {
		groups: isLone(singles) ? null : answered.map(({ group }) => group),
		counts: addCounts(singles.map(({ counts }) => counts)),
		largest: Math.max(...sizes),
		invited: sumInvited(singles)
	};
}

/** Rounded to 10; null: somebody's is unknown. */
export function countInvited(parts: readonly CompiledAnswers[]): number | null {
	const invited = sumInvited(parts);
	return invited === null ? null : roundToTen(invited);
}

function sumInvited(parts: readonly { readonly invited: number | null }[]): number | null {
	const known = parts.flatMap(({ invited }) => invited ?? []);
	return known.length < parts.length ? null : sumOf(known);
}

type NamedGroups = CompiledAnswers & { readonly groups: readonly number[] };

/** Whether all groups are known. Where only some are, nobody can tell whose answers the rest would show. */
function areNamed(parts: readonly CompiledAnswers[]): parts is readonly NamedGroups[] {
	return parts.every(({ groups }) => groups !== null);
}

function areUnnamed(parts: readonly CompiledAnswers[]): boolean {
	return parts.every(({ groups }) => groups === null);
}

/**
 * How many answers more or fewer there are in a second reading of the same week: the differences of the groups added up without the
 * largest, or the difference of all together where neither reading knows its groups. Numbers alone: counted by colour, whether a week is drawn
 * anew would itself tell the colour of the answer that tips it. Groups that either reading has together are one: never more is counted
 * than has changed.
 */
export function countChanged(
	before: readonly CompiledAnswers[],
	after: readonly CompiledAnswers[]
) {
	if (areNamed(before) && areNamed(after)) {
		return { known: true, changed: differenceOutside(before, after) };
	}
	const sides = [before, after].filter((side) => side.length > 0);
	const named = sides.filter(areNamed);
	if (!sides.every((side) => areNamed(side) || areUnnamed(side)))
		return { known: false, changed: 0 };
	if (named.length === 0) return { known: false, changed: differenceOf(before, after) };
	return { known: true, changed: leastBeside(named.flat(), before, after) };
}

function differenceOutside(before: readonly NamedGroups[], after: readonly NamedGroups[]): number {
	const changes = connected([...before, ...after].map(({ groups }) => groups)).map((ids) => {
		const own = (side: readonly NamedGroups[]) =>
			side.filter(({ groups }) => groups.some((group) => ids.has(group)));
		return differenceOf(own(before), own(after));
	});
	return sumOf(changes) - Math.max(0, ...changes);
}

/** The least that can have changed where only one reading knows its groups: the other's answers may all be of those outside the largest. */
function leastBeside(
	named: readonly CompiledAnswers[],
	before: readonly CompiledAnswers[],
	after: readonly CompiledAnswers[]
): number {
	const outside = sumAnswers(named) - Math.max(...named.map(({ largest }) => largest));
	const unnamed = sumAnswers(before) + sumAnswers(after) - sumAnswers(named);
	return Math.max(0, outside - unnamed);
}

/** Sets that share a member, made one. */
function connected(sets: readonly (readonly number[])[]): ReadonlySet<number>[] {
	return sets.reduce<ReadonlySet<number>[]>((found, members) => {
		const touching = found.filter((one) => members.some((member) => one.has(member)));
		const others = found.filter((one) => !touching.includes(one));
		return [...others, new Set([...touching.flatMap((one) => [...one]), ...members])];
	}, []);
}

function differenceOf(
	before: readonly CompiledAnswers[],
	after: readonly CompiledAnswers[]
): number {
	return Math.abs(sumAnswers(after) - sumAnswers(before));
}

function sumAnswers(parts: readonly CompiledAnswers[]): number {
	return sumOf(parts.map(({ counts }) => answersOf(counts)));
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
