import type { CheckedKinds, Lack, WhyNoKinds } from '$lib/domain/checked-kinds';
import type { Language } from '$lib/domain/language';
import type { IsoWeek } from '$lib/domain/week';
import * as m from '$lib/paraglide/messages';
import { formatList } from './list';
import { moodKindWords } from './mood-kind';
import { formatWeek } from './week';

/** One sentence or two for all weeks of which the same is true, in the order of the first of them. */
export function describeKindsToCome(
	checked: readonly CheckedKinds[],
	language: Language
): string[] {
	const alike = new Map<string, IsoWeek[]>();
	for (const kinds of checked) {
		const words = kinds.shown
			? m.mood_kinds_shown({}, { locale: language })
			: whyWords(kinds.why, language);
		alike.set(words, [...(alike.get(words) ?? []), kinds.week]);
	}
	return [...alike].map(([words, weeks]) => {
		const named = weeks.map((week) => formatWeek(week, language, { year: true }));
		return m.mood_kinds_weeks({ weeks: formatList(named, language), words }, { locale: language });
	});
}

const LACKS = {
	'too-few-answers': m.mood_kinds_too_few_answers,
	'too-few-groups': m.mood_kinds_too_few_groups
} as const satisfies Record<Lack, unknown>;
const WHOLE = {
	'in-neither': m.mood_kinds_in_neither,
	'not-apart': m.mood_kinds_not_apart
} as const;

function whyWords(why: WhyNoKinds, language: Language): string {
	const locale = { locale: language };
	const reasons =
		why.reason === 'short'
			? why.kinds.map(({ kind, lack }) =>
					LACKS[lack]({ kind: moodKindWords(kind, language) }, locale)
				)
			: [WHOLE[why.reason]({}, locale)];
	return [m.mood_kinds_hidden({}, locale), ...reasons].join(' ');
}
