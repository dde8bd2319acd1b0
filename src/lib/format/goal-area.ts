import type { GoalArea } from '$lib/domain/intervention-card';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';

const WORDS = {
	'early-life': m.cards_goal_early_life,
	education: m.cards_goal_education,
	work: m.cards_goal_work,
	income: m.cards_goal_income,
	housing: m.cards_goal_housing,
	habits: m.cards_goal_habits,
	influence: m.cards_goal_influence,
	care: m.cards_goal_care
} as const satisfies Record<GoalArea, unknown>;

export function goalAreaWords(area: GoalArea, language: Language): string {
	return WORDS[area]({}, { locale: language });
}
