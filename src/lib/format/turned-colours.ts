import type { Language } from '$lib/domain/language';
import type { Mood } from '$lib/domain/mood';
import * as m from '$lib/paraglide/messages';
import { beginSentence } from './begin-sentence';

const COLOURS = {
	green: m.mood_colour_green,
	yellow: m.mood_colour_yellow,
	red: m.mood_colour_red
} as const satisfies Record<Mood, unknown>;

/** Asks whether two colours were given each other's place. */
export function turnedColoursWords(
	turned: { readonly more: Mood; readonly less: Mood; readonly largest: boolean },
	language: Language
): string {
	const locale = { locale: language };
	const [more, less] = [COLOURS[turned.more]({}, locale), COLOURS[turned.less]({}, locale)];
	const words = turned.largest
		? m.mood_check_largest({ now: more, before: less }, locale)
		: m.mood_check_larger({ more, less }, locale);
	return beginSentence(words, language);
}

/** The same of a single week. */
export function turnedWeekWords(
	{ more, less }: { readonly more: Mood; readonly less: Mood },
	week: string,
	language: Language
): string {
	const locale = { locale: language };
	const colours = { more: COLOURS[more]({}, locale), less: COLOURS[less]({}, locale) };
	return m.mood_check_larger_week({ week, ...colours }, locale);
}
