import type { Likeness, MonthAnswerers } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatDuringMonth, formatMonth } from './date';

const WORDS = {
	'about-same': m.mood_likeness_about_same,
	'somewhat-other': m.mood_likeness_somewhat_other,
	'clearly-other': m.mood_likeness_clearly_other
} as const satisfies Record<Likeness, unknown>;

/** `Vem svarade i oktober 2026: ungefär samma.` and what that rests on. */
export function describeAnswerers(
	{ month, likeness, comparedWith }: MonthAnswerers,
	language: Language
): string {
	const locale = { locale: language };
	const first = comparedWith[0] ?? month;
	const last = comparedWith.at(-1) ?? month;
	const inputs = {
		month: formatDuringMonth(month, language),
		word: WORDS[likeness]({}, locale),
		from: formatMonth(first, language, 'long'),
		to: formatMonth(last, language, 'long')
	};
	return m.mood_who_answered(inputs, locale);
}
