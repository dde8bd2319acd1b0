import type { Release } from '$lib/domain/release';

/** Exact counts are kept for so many days after the first release, or after upload where nothing is released. */
export const DAYS_KEPT = 35;
/** A month is published at most so many times. */
export const MOST_VERSIONS = 2;

export function isWithdrawn({ publicWeeks, publicMonth }: Release): boolean {
	const cells = [...publicWeeks, ...(publicMonth ? [publicMonth] : [])];
	return cells.length > 0 && cells.every(({ gap }) => gap === 'withdrawn');
}
