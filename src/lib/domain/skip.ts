/** Why values are left out on purpose, where nothing more is to be said. */
export type PlainSkip =
	'both-sexes' | 'answer-counts' | 'group-or-unit' | 'not-followed' | 'below-table' | 'total-row';

/** Why values are left out on purpose, where it must be said of what, in the file's own words. */
export type SkipOf =
	| 'broken-down-by'
	| 'other-than'
	| 'unused-content'
	| 'fact-column'
	| 'total-column'
	| 'note-column';

/** `below-table` or `broken-down-by:ålder`: what is left out is counted by it. */
export type SkipReason = PlainSkip | `${SkipOf}:${string}`;

/** How many values were left out for each reason. */
export type Skipped = Readonly<Partial<Record<SkipReason, number>>>;

export function entriesOf(skipped: Skipped): [SkipReason, number][] {
	return Object.entries(skipped) as [SkipReason, number][];
}

/** How many values were left out in all. */
export function countSkipped(skipped: Skipped): number {
	return entriesOf(skipped).reduce((sum, [, count]) => sum + count, 0);
}

/** Both together. */
export function addSkipped(some: Skipped, others: Skipped): Skipped {
	const sum: Partial<Record<SkipReason, number>> = { ...some };
	for (const [reason, count] of entriesOf(others)) sum[reason] = (sum[reason] ?? 0) + count;
	return sum;
}
