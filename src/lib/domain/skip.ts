/** Why values are left out on purpose, where nothing more is to be said. */
export type PlainSkip =
	| 'both-sexes'
	| 'answer-counts'
	| 'group-or-unit'
	| 'not-followed'
	| 'below-table'
	| 'hidden-sheet'
	| 'hidden-row'
	| 'hidden-column'
	| 'other-sheet'
	| 'other-dataset'
	| 'total-row'
	| 'heading-again'
	| 'row-numbers'
	| 'forecast';

/** Why values are left out on purpose, where it must be said of what, in the file's own words. */
export type SkipOf =
	| 'broken-down-by'
	| 'other-than'
	| 'unused-content'
	| 'fact-column'
	| 'total-column'
	| 'elsewhere-column'
	| 'note-column'
	| 'named-sheet'
	| 'period-sheet'
	| 'flag'
	| 'forecast-column';

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

/** The same reasons together; those of no value are no reasons. */
export function addUp(all: readonly Skipped[]): Skipped {
	const sums = new Map<SkipReason, number>();
	for (const [reason, count] of all.flatMap(entriesOf)) {
		if (count > 0) sums.set(reason, (sums.get(reason) ?? 0) + count);
	}
	return Object.fromEntries(sums);
}
