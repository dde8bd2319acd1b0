import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import type { Problems } from '$lib/server/files/first-problems';
import { MAX_PROBLEMS } from '$lib/server/files/first-problems';

/** Keeps the first problems of a file that is read from its beginning, and counts the others. */
export function openLedger() {
	const problems: FileProblem[] = [];
	let more = 0;
	let line: number | null = null;
	let ofLine = new Set<string>();
	return {
		/** The same twice, such as an unknown area in a wide file's line, is one problem. */
		add(problem: FileProblem): void {
			if (problem.line !== line) ofLine = new Set();
			line = problem.line;
			const text = JSON.stringify(problem);
			if (ofLine.has(text)) return;
			ofLine.add(text);
			if (problems.length < MAX_PROBLEMS) problems.push(problem);
			else more += 1;
		},
		list: (): Problems => ({ problems, more })
	};
}

/** Problems of several kinds as one report, by line, with the number of those that are left out. */
export function reportProblems(kinds: readonly Problems[]): readonly FileProblem[] {
	const all = kinds
		.flatMap(({ problems }) => problems)
		.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	const count = kinds.reduce((sum, { problems, more }) => sum + problems.length + more, 0);
	if (count <= MAX_PROBLEMS) return all;
	const left = count - MAX_PROBLEMS;
	return [...all.slice(0, MAX_PROBLEMS), wholeFile(fault('more-left-out', { count: left }))];
}
