import type { Lack } from '$lib/domain/checked-kinds';
import type { Language } from '$lib/domain/language';
import type { Mood, MoodGap } from '$lib/domain/mood';
import * as m from '$lib/paraglide/messages';
import { moodGapWords } from './mood-words';
import { formatNumber } from './number';

/** A week before it is published, as roughly as it may be told. */
type RoughCell =
	| {
			readonly shown: true;
			readonly answers: number;
			readonly fifths: Readonly<Record<Mood, number>>;
	  }
	| { readonly shown: false; readonly reason: MoodGap | Lack };

/** Null: the reading has nothing of the week. */
export function roughCellWords(cell: RoughCell | null, language: Language): string {
	const locale = { locale: language };
	if (!cell) return m.mood_replace_lacks({}, locale);
	if (!cell.shown) return hiddenCellWords(cell.reason, language);
	const number = (value: number) => formatNumber(value, 0, language);
	const { green, yellow, red } = cell.fifths;
	const fifths = { green: number(green), yellow: number(yellow), red: number(red) };
	return m.mood_replace_cell({ answers: number(cell.answers), ...fifths }, locale);
}

/** Why a week that waits will not be shown. */
export function hiddenCellWords(reason: MoodGap | Lack, language: Language): string {
	const locale = { locale: language };
	switch (reason) {
		case 'too-few-groups':
			return m.mood_check_too_few_groups({}, locale);
		case 'too-few-answers':
			return m.mood_preview_hidden({}, locale);
		case 'incomplete':
			return m.mood_check_incomplete({}, locale);
		default:
			return moodGapWords(reason, language);
	}
}
