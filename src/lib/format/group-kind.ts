import type { MoodGroupKind } from '$lib/domain/mood';
import * as m from '$lib/paraglide/messages';

const WORDS: Readonly<Record<MoodGroupKind, () => string>> = {
	company: m.mood_group_kind_company,
	unit: m.mood_group_kind_unit,
	managers: m.mood_group_kind_managers,
	association: m.mood_group_kind_association
};

/** What kind of group one is, in a word. */
export function groupKindWord(kind: MoodGroupKind): string {
	return WORDS[kind]();
}
