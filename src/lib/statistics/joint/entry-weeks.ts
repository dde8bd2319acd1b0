import { MOST_MISSING } from '$lib/statistics/weekly-series';
import type { EntryWeeks } from './outcome';
import { LEAST_BLOCK } from './register-entry';
import type { RegisterEntry } from './register-entry';

export const LEAST_BEFORE = 8;
export const LEAST_STEP = 8;

export function countEntryWeeks(
	{ from, latest, end }: RegisterEntry,
	times: Float64Array,
	last: number
): EntryWeeks {
	const until = Math.min(last, end?.from ?? last);
	const within = times.filter((week) => week >= latest && week <= until).length;
	const all = Math.max(0, until - latest + 1);
	return {
		before: times.filter((week) => week < from).length,
		within,
		missing: all === 0 ? 0 : 1 - within / all
	};
}

export function leastWithin({ end }: { readonly end: unknown }): number {
	return end === null ? LEAST_STEP : LEAST_BLOCK;
}

/** Eight weeks with it, four for what has an end, and no more than a fifth of them missing. */
export function hasEnough(entry: RegisterEntry, { within, missing }: EntryWeeks): boolean {
	return within >= leastWithin(entry) && missing <= MOST_MISSING;
}
