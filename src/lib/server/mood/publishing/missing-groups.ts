import type { ExactMonth } from '$lib/domain/exact-month';
import type { MoodGroup } from '$lib/domain/mood';
import { answersOf } from '$lib/domain/mood';
import type { KeptMonth } from '$lib/server/exact/exact-months';

/** Groups that a reading lacks although they have answered until now. */
export interface MissingGroups {
	/** The published months that all of them answered in, oldest first: those that exact counts are left of. */
	readonly months: readonly string[];
	readonly names: readonly string[];
	/** The reading has no groups, only the whole municipality. */
	readonly all: boolean;
}

/** Against what is published of the month itself and of those before it; null: none is missing, or nothing is left to tell by. */
export function findMissingGroups(
	{ month, groups }: KeptMonth,
	published: readonly KeptMonth[],
	known: readonly MoodGroup[]
): MissingGroups | null {
	const before = published.filter((one) => one.month <= month && one.groups.length > 0);
	if (before.length === 0) return null;
	const answered = before.map(({ content }) => answeredIn(content));
	const names = known.flatMap(({ id, name }) =>
		!groups.includes(id) && answered.every((ids) => ids.has(id)) ? [name] : []
	);
	if (names.length === 0) return null;
	return { months: before.map((one) => one.month), names, all: groups.length === 0 };
}

function answeredIn(content: ExactMonth): ReadonlySet<number> {
	const cells = content.per === 'month' ? [content.sum] : content.weeks;
	const parts = cells.flatMap((cell) => (cell.gap === null ? cell.groups : []));
	return new Set(
		parts.flatMap(({ groups, counts }) => (answersOf(counts) > 0 ? (groups ?? []) : []))
	);
}
