import type { ExpectationProblem, ExpectationReason } from '$lib/domain/expectation-problem';
import type { Language } from '$lib/domain/language';
import { formatNumber } from '$lib/format/number';
import * as m from '$lib/paraglide/messages';

const WORDS = {
	'measure-unknown': m.expectations_problem_measure_unknown,
	'direction-missing': m.expectations_problem_direction_missing,
	'opposite-sealed': m.expectations_problem_opposite,
	'least-missing': m.expectations_problem_least_missing,
	'least-unreadable': m.expectations_problem_least_unreadable,
	'least-too-large': m.expectations_problem_least_too_large,
	'visible-missing': m.expectations_problem_visible_missing,
	'visible-before-start': m.expectations_problem_visible_before_start,
	'lasts-missing': m.expectations_problem_lasts_missing,
	'lasts-not-chosen': m.expectations_problem_lasts_not_chosen,
	'count-unreadable': m.expectations_problem_count_unreadable,
	'date-unreadable': m.expectations_problem_day,
	'date-no-such-day': m.expectations_problem_day,
	'date-no-such-week': m.expectations_problem_day,
	'date-year': m.expectations_problem_day,
	'date-without-year': m.expectations_problem_day,
	'date-ambiguous': m.interventions_problem_date_ambiguous
} as const satisfies Record<Exclude<ExpectationReason, 'least-too-small'>, unknown>;

/** What is wrong at a field of the form of an expectation. */
export function expectationProblemWords(
	{ reason, smallest = 0 }: Omit<ExpectationProblem, 'field'>,
	language: Language
): string {
	const locale = { locale: language };
	if (reason !== 'least-too-small') return WORDS[reason]({}, locale);
	const decimals = Math.max(0, Math.ceil(-Math.log10(smallest)));
	return m.expectations_problem_least_too_small(
		{ smallest: formatNumber(smallest, decimals, language) },
		locale
	);
}
