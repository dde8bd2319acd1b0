import { addNotes, type ReadingNote } from '$lib/domain/reading-note';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { FigureColumn } from './sheet-plan';

/** How many figures a workbook shows divided by a thousand or more, which are read as they stand in their cells. */
export function noteScales(
	rows: readonly SheetRow[],
	values: readonly FigureColumn[]
): readonly ReadingNote[] {
	const notes = rows.flatMap(({ scaled }): ReadingNote[] =>
		values.flatMap(({ index }) => {
			const digits = scaled?.get(index);
			return digits
				? [{ kind: 'shown-scaled', of: `1${' 000'.repeat(digits / 3)}`, count: 1 }]
				: [];
		})
	);
	return addNotes(notes);
}
