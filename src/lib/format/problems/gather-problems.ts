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

interface Places {
	readonly all: FileProblem[];
}

const MOST_NAMED = 3;

/** Faults in the order in which the file first has them: what is said alike of one column is one. */
export function gatherProblems(
	problems: readonly FileProblem[],
	language: Language
): GatheredProblem[] {
	const alike = new Map<string, Pick<GatheredProblem, 'column' | 'isQuoted' | 'reason'> & Places>();
	for (const problem of problems) {
		const [column, reason] = [columnWords(problem, language), describeProblem(problem, language)];
		const key = [column, reason].join('\n');
		const known = alike.get(key);
		if (known) known.all.push(problem);
		else {
			const isQuoted = typeof problem.column === 'string';
			alike.set(key, { column, isQuoted, reason, all: [problem] });
		}
	}
	return [...alike.values()].map(({ all, ...said }) => {
		const lines = all.flatMap(({ line, cell }) =>
			line === null || cell !== undefined ? [] : formatNumber(line, 0, language)
		);
		return {
			...said,
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
