import type { Unit } from '$lib/domain/indicator';
import { isOtherUnit } from '$lib/server/layout/words/unit-words';

const MULTIPLIER =
	/^(?:antal i )?(?:1 ?000-tal|1 ?000s|tusen(?:tal| kronor)?|tkr|thousands?|miljon(?:er|tal)|mnkr|mkr|millions?)$/i;

/** So many at a time that no figure of ours is counted in them. */
const NEVER_OURS = /^(?:1 ?000s|thousands?|mnkr|mkr|millions?)$/i;

/** How many at a time titles say that figures are counted, within parentheses or behind a comma. */
export function unitsOfTitles(titles: readonly string[]): readonly string[] {
	return titles
		.flatMap((title) => title.split(/[(),;]/))
		.map((words) => words.trim())
		.filter((words) => MULTIPLIER.test(words));
}

/** Whether a word for a unit cannot mean the unit of an indicator. */
export function contradictsUnit(word: string, unit: Unit): boolean {
	return isOtherUnit(word, unit) || NEVER_OURS.test(word.trim());
}
