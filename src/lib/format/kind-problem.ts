import type { KindProblem } from '$lib/domain/kind-problem';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { beginSentence } from './begin-sentence';
import { moodKindWords } from './mood-kind';
import { formatNumber } from './number';

const COUNTED = {
	'too-few-groups': m.work_kinds_too_few_groups,
	'too-few-planned': m.work_kinds_too_few_planned,
	'too-few-without-largest': m.work_kinds_too_few_without_largest
} as const;

const PLAIN = {
	'no-half': m.work_kinds_no_half,
	begun: m.work_kinds_begun,
	'unknown-group': m.work_kinds_unknown_group
} as const;

/** `nameOf`: of a group, for the coordinator who declares. */
export function kindProblemWords(
	problem: KindProblem,
	nameOf: (group: number) => string,
	language: Language
): string {
	const locale = { locale: language };
	switch (problem.code) {
		case 'too-few-groups':
		case 'too-few-planned':
		case 'too-few-without-largest': {
			const { code, found, least } = problem;
			const numbers = {
				found: formatNumber(found, 0, language),
				least: formatNumber(least, 0, language)
			};
			const kind = moodKindWords(problem.kind, language);
			return beginSentence(COUNTED[code]({ kind, ...numbers }, locale), language);
		}
		case 'above-half':
			return beginSentence(
				m.work_kinds_above_half(
					{ kind: moodKindWords(problem.kind, language), group: nameOf(problem.group) },
					locale
				),
				language
			);
		case 'named-twice':
			return m.work_kinds_named_twice({ group: nameOf(problem.group) }, locale);
		case 'planned':
			return m.work_kinds_planned_problem({ group: nameOf(problem.group) }, locale);
		case 'no-half':
		case 'begun':
		case 'unknown-group':
			return PLAIN[problem.code]({}, locale);
	}
}
