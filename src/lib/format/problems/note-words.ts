import type { Language } from '$lib/domain/language';
import type { ReadingNote, ReadingNoteKind } from '$lib/domain/reading-note';
import * as m from '$lib/paraglide/messages';
import { formatNumber } from '$lib/format/number';

const WORDS: Readonly<Record<ReadingNoteKind, typeof m.table_note_dash_zero>> = {
	'dash-zero': m.table_note_dash_zero,
	'dash-missing': m.table_note_dash_missing,
	'place-unclear': m.table_note_place_unclear,
	'unit-behind': m.table_note_unit_behind,
	'marks-unread': m.table_note_marks_unread,
	'shown-scaled': m.table_note_shown_scaled
};

/** How something in a table was read, as a sentence. */
export function describeNote({ kind, of, count }: ReadingNote, language: Language): string {
	return WORDS[kind]({ of, count: formatNumber(count, 0, language) }, { locale: language });
}
