import type { FileProblem } from '$lib/domain/problem';
import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import type { Language } from '$lib/domain/language';
import { formatMomentAndTime } from '$lib/format/moment';
import { formatNumber } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';
import { columnWords, describeProblem } from './describe-problem';

/** What went wrong and when: `SCB svarade inte färdigt på 10 sekunder. (6 november 2026, 03:15)` */
export function describeTrouble(
	{ about, problems, of, at }: FetchTrouble,
	language: Language
): string {
	const count = formatNumber(of, 0, language);
	const said = [
		...problems.map((problem) => describeWithPlace(problem, language)),
		...(of > problems.length ? [m.problems_one_of({ count }, { locale: language })] : []),
		...(at === null ? [] : [`(${formatMomentAndTime(new Date(at), language)})`])
	];
	return `${about === null ? '' : `${about}: `}${said.join(' ')}`;
}

/** The same of a source whose figures are what they were. */
export function describeFailedFetch(trouble: FetchTrouble, language: Language): string {
	const said = describeTrouble(trouble, language);
	// A sentence from before codes says so itself.
	if (trouble.at === null) return said;
	return `${said} ${m.problems_figures_stay({}, { locale: language })}`;
}

/** The place and what stands there: a service's answer is nobody's secret. */
function describeWithPlace(problem: FileProblem, language: Language): string {
	const words = describeProblem(problem, language);
	if (problem.column === null) return words;
	const { value, cell } = problem;
	const line = cell === undefined ? problem.line : null;
	const text = value ? ` (${value})` : '';
	const number =
		line === null ? '' : `, ${m.problems_value_number({ number: line }, { locale: language })}`;
	return `${columnWords(problem, language)}${text}${number}: ${words}`;
}
