import type { FileProblem } from '$lib/domain/problem';
import type { Language } from '$lib/domain/language';
import { formatList } from '$lib/format/list';
import { formatNumber } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { columnWords, describeProblem } from './describe-problem';

/** One fault of a file, with every place where it stands. */
export interface GatheredProblem {
	readonly column: string;
	/** The column's name is the file's own. */
	readonly isQuoted: boolean;
	readonly reason: string;
	/** `3, 4, 5 och 17 till`; empty where it is about the file. */
	readonly lines: string;
	/** What stands there, as the file writes it. */
	readonly values: string;
}

const MOST_NAMED = 3;

/** Faults in the order in which the file first has them: what is said alike of one column is one. */
export function gatherProblems(
	problems: readonly FileProblem[],
	language: Language
): GatheredProblem[] {
	const alike = new Map<string, FileProblem[]>();
	for (const problem of problems) {
		const key = [columnWords(problem, language), describeProblem(problem, language)].join('\n');
		const known = alike.get(key);
		if (known) known.push(problem);
		else alike.set(key, [problem]);
	}
	return [...alike.values()].flatMap((all) => {
		const [first] = all;
		if (!first) return [];
		const lines = all.flatMap(({ line }) => (line === null ? [] : formatNumber(line, 0, language)));
		return {
			column: columnWords(first, language),
			isQuoted: typeof first.column === 'string',
			reason: describeProblem(first, language),
			lines: nameSome(lines, language),
			values: nameSome(
				all.flatMap(({ value }) => value ?? []),
				language
			)
		};
	});
}

function nameSome(all: readonly string[], language: Language): string {
	const texts = [...new Set(all)];
	const more = texts.length - MOST_NAMED;
	// One more is named rather than counted.
	if (more <= 1) return formatList(texts, language);
	const shown = texts.slice(0, MOST_NAMED).join(', ');
	return m.mood_problem_more(
		{ shown, more: formatNumber(more, 0, language) },
		{ locale: language }
	);
}
