/** When something of the register was on, from its first and last possible weeks. */
import type { RegisterEntry } from '$lib/statistics/joint/register-entry';

export type Form = 'imprecise' | 'step' | 'block' | 'point';

export function formOf({ from, latest, end }: RegisterEntry): Form {
	if (latest - from >= 6) return 'imprecise';
	if (end === null) return 'step';
	return end.from - latest + 1 >= 4 ? 'block' : 'point';
}

/** The weeks that its column has; of something lasting only the certain ones. */
export function weeksOf(entry: RegisterEntry): readonly [from: number, to: number] {
	const { from, latest, end } = entry;
	if (end === null) return [latest, Infinity];
	return formOf(entry) === 'point' ? [from, end.latest] : [latest, end.from];
}

export function isWithin(entry: RegisterEntry, week: number): boolean {
	const [from, to] = weeksOf(entry);
	return from <= week && week <= to;
}

/** Weeks that may or may not belong to something lasting. */
export function isUnsure(entry: RegisterEntry, week: number): boolean {
	const { from, latest, end } = entry;
	if (from <= week && week < latest) return true;
	return end !== null && end.from < week && week <= end.latest;
}

/** Observed weeks with it, and the share of its weeks so far that were not observed. */
export function countWeeks(entry: RegisterEntry, weeks: readonly number[], last: number) {
	const [from, to] = weeksOf(entry);
	const within = weeks.filter((week) => isWithin(entry, week)).length;
	const soFar = Math.max(0, Math.min(to, last) - from + 1);
	return { within, missing: soFar === 0 ? 0 : 1 - within / soFar };
}
