import type { Goal } from '$lib/domain/goal';
import { inLanguage, type Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';

/** The goal, and that it is no longer followed where it is not. */
export function goalWords({ text, followed }: Goal, language: Language): string {
	const goal = inLanguage(text, language);
	return followed ? goal : m.cards_goal_gone({ goal }, { locale: language });
}

/** With what it is about, for where it stands among goals of other areas. */
export function goalInArea(goal: Goal, language: Language): string {
	return `${inLanguage(goal.area, language)}: ${goalWords(goal, language)}`;
}
