import type { Aftermath } from '$lib/domain/figure';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatList } from './list';
import { moodRangeWords } from './mood-words';

const MOST_NAMED = 3;

/** What may be said of the weeks after an intervention; never why. */
export function describeAftermath(aftermath: Aftermath, language: Language): string {
	const locale = { locale: language };
	switch (aftermath.kind) {
		case 'too-few-weeks':
			return m.start_too_few({ before: aftermath.before, after: aftermath.after }, locale);
		case 'entangled':
			return m.start_entangled({ others: nameOthers(aftermath.with, language) }, locale);
		case 'described':
			return m.start_described(
				{
					before: moodRangeWords(aftermath.before, language),
					after: moodRangeWords(aftermath.after, language)
				},
				locale
			);
	}
}

function nameOthers(titles: readonly string[], language: Language): string {
	if (titles.length <= MOST_NAMED) return formatList([...titles], language);
	const first = titles.slice(0, MOST_NAMED - 1).join(', ');
	return m.start_others({ first, count: titles.length - MOST_NAMED + 1 }, { locale: language });
}
