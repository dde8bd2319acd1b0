import { isoDate } from '$lib/domain/day';
import type { InterventionProblem } from '$lib/domain/intervention-problem';
import type { Language } from '$lib/domain/language';
import { formatDay } from './date';
import * as m from '$lib/paraglide/messages';

/** Which of the days was meant; none: they are not known here. */
function dateQuestion(readings: readonly string[], language: Language): string {
	const locale = { locale: language };
	const days = readings.map((day) => formatDay(isoDate(day), language, 'long'));
	return days.length > 0
		? m.interventions_problem_date_which(
				{ days: days.join(m.interventions_problem_date_or({}, locale)) },
				locale
			)
		: m.interventions_problem_date_ambiguous({}, locale);
}

/** What is wrong at a field of the intervention form, and what to do about it. */
export function describeInterventionProblem(
	{ reason, detail = '' }: Pick<InterventionProblem, 'reason' | 'detail'>,
	language: Language
): string {
	const locale = { locale: language };
	switch (reason) {
		case 'title-missing':
			return m.interventions_problem_title_missing({}, locale);
		case 'too-long':
			return m.interventions_problem_too_long({ longest: detail }, locale);
		case 'forbidden-character':
			return m.interventions_problem_forbidden_character({}, locale);
		case 'unknown-choice':
			return detail
				? m.interventions_problem_unknown_word({ words: detail }, locale)
				: m.interventions_problem_unknown_choice({}, locale);
		case 'unknown-goal':
			return m.cards_problem_unknown_goal({}, locale);
		case 'circumstance-missing':
			return m.interventions_problem_circumstance_missing({}, locale);
		case 'circumstance-not-chosen':
			return m.interventions_problem_circumstance_not_chosen({}, locale);
		case 'start-missing':
			return m.interventions_problem_start_missing({}, locale);
		case 'end-missing':
			return m.interventions_problem_end_missing({}, locale);
		case 'end-not-chosen':
			return m.interventions_problem_end_not_chosen({}, locale);
		case 'end-before-start':
			return m.interventions_problem_end_before_start({}, locale);
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
			return dateQuestion(detail.split(' ').filter(Boolean), language);
		case 'cost-unreadable':
			return m.interventions_problem_cost_unreadable({}, locale);
		case 'cost-too-large':
			return m.interventions_problem_cost_too_large({}, locale);
		case 'link-not-https':
			return m.interventions_problem_link_not_https({ link: detail }, locale);
		case 'too-many-tags':
			return m.cards_problem_too_many_tags({ most: detail }, locale);
		case 'personal-text':
			return m.cards_problem_personal({}, locale);
		case 'follow-up-before-start':
			return m.followups_problem_before_start({}, locale);
		case 'too-many-links':
			return m.interventions_problem_too_many_links({ most: detail }, locale);
	}
}
