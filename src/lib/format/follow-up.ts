import { LONGEST_INTERPRETATION, type FollowUpReason } from '$lib/domain/follow-up-form';
import type { KeptVerdict } from '$lib/domain/follow-up';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatNumber } from './number';
import { formatWeek } from './week';

/** What is wrong at a field of the form of a follow-up. */
export function followUpProblemWords(reason: FollowUpReason, language: Language): string {
	const locale = { locale: language };
	switch (reason) {
		case 'interpretation-missing':
			return m.followups_problem_missing({}, locale);
		case 'interpretation-too-long': {
			const longest = formatNumber(LONGEST_INTERPRETATION, 0, language);
			return m.interventions_problem_too_long({ longest }, locale);
		}
		case 'forbidden-character':
			return m.interventions_problem_forbidden_character({}, locale);
		case 'personal-text':
			return m.cards_problem_personal({}, locale);
		case 'not-begun':
			return m.followups_problem_not_begun({}, locale);
		case 'next-not-to-come':
			return m.followups_problem_next({}, locale);
		case 'date-unreadable':
			return m.interventions_problem_date_unreadable({}, locale);
		case 'date-no-such-day':
			return m.interventions_problem_date_no_such_day({}, locale);
		case 'date-no-such-week':
			return m.interventions_problem_date_no_such_week({}, locale);
		case 'date-year':
			return m.interventions_problem_date_year({}, locale);
		case 'date-without-year':
			return m.interventions_problem_date_without_year({}, locale);
		case 'date-ambiguous':
			return m.interventions_problem_date_ambiguous({}, locale);
	}
}

/** What it rested on: the last week that was published, and the method. */
export function keptBasisWords({ until, method }: KeptVerdict, language: Language): string {
	const locale = { locale: language };
	if (until === null) return m.followups_basis_none({ method }, locale);
	const week = formatWeek(until, language, { year: true, long: true });
	return m.followups_basis({ week, method }, locale);
}
