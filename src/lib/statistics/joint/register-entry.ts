/** Something in the register with a place in time. Weeks are whole numbers on the calendar. */
export interface RegisterEntry {
	readonly id: string;
	/** First and last week in which it may have begun. */
	readonly from: number;
	readonly latest: number;
	/** First and last week in which it may have ended; null: it goes on. A point in time ends in the weeks in which it may have begun. */
	readonly end: { readonly from: number; readonly latest: number } | null;
	/** False: it is in the model beside the others, and nothing is said about it. */
	readonly isJudged: boolean;
}

/** How an entry stands in the model. */
export type EntryShape =
	/** From its start on. */
	| 'step'
	/** At least four weeks with an end. */
	| 'block'
	/** Shorter: the level is not judged. */
	| 'event'
	/** Its start is too uncertain for any column. */
	| 'none';

/** A month has parts in six weeks at most; a start less sure than that has no column. */
const MOST_UNCERTAIN = 6;
export const LEAST_BLOCK = 4;

export function entryShape({ from, latest, end }: RegisterEntry): EntryShape {
	if (latest - from >= MOST_UNCERTAIN) return 'none';
	if (end === null) return 'step';
	return end.from - latest + 1 >= LEAST_BLOCK ? 'block' : 'event';
}

/** Weeks that surely lie within it. An event has all those that it may have. */
export function isOn(entry: RegisterEntry, shape: EntryShape, week: number): boolean {
	const { from, latest, end } = entry;
	if (shape === 'none') return false;
	if (shape === 'event') return week >= from && week <= (end?.latest ?? latest);
	return week >= latest && (end === null || week <= end.from);
}

/** Weeks of something lasting that belong to neither side: it may have begun, or ended, or not. */
export function isUncertain({ from, latest, end }: RegisterEntry, week: number): boolean {
	return (week >= from && week < latest) || (end !== null && week > end.from && week <= end.latest);
}
