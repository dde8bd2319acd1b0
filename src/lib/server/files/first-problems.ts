import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';

/** Nobody mends more than this from one report. */
export const MAX_PROBLEMS = 100;

/** The first problems, and how many more there are. */
export interface Problems {
	readonly problems: readonly FileProblem[];
	readonly more: number;
}

/** The first hundred, and how many more there are in words. */
export function firstProblems(problems: readonly FileProblem[]): readonly FileProblem[] {
	const more = problems.length - MAX_PROBLEMS;
	if (more <= 0) return problems;
	return [...problems.slice(0, MAX_PROBLEMS), wholeFile(fault('more-left-out', { count: more }))];
}
