import type { RegisterEntry } from '$lib/statistics/joint/register-entry';

/** The first so many weeks. */
export function weeks(count: number): Float64Array {
	return Float64Array.from({ length: count }, (_, week) => week);
}

/** Something that began in a week, and ended in one or goes on. */
export function entry(
	id: string,
	from: number,
	to: number | null = null,
	other: Partial<RegisterEntry> = {}
): RegisterEntry {
	const end = to === null ? null : { from: to, latest: to };
	return { id, from, latest: from, end, isJudged: true, ...other };
}
