import type { FileProblem } from '$lib/domain/problem';

/** A problem of the file as a whole. */
export function fileProblem(reason: string): FileProblem {
	return { line: null, column: null, value: null, reason };
}

/** Repeats only what can be a number or a week: other words in a compilation may be about a person. */
export function shownValue(cell: string): string | null {
	return /^[-–−+]?[\d\s.,:/vVwW-]{1,14}$/.test(cell) ? cell : null;
}
