import type { Skipped } from '$lib/domain/skip';
import type { CsvRow } from './csv-row';

/** More lines of words than this round a table are no title and no list of what was asked for. */
const MOST_WORDS = 20;

/** Lines of words below a table, as left out on purpose. */
export function skipNotes(notes: number): Skipped {
	return notes > 0 ? { 'below-table': notes } : {};
}

/**
 * Without what stands above the header: lines of words without columns, or one line with an empty line under it.
 */
export function withoutTitle(filled: readonly CsvRow[]): readonly CsvRow[] {
	const wide = filled.findIndex(({ cells }) => cells.length > 1);
	if (wide > 0 && wide <= MOST_WORDS) return filled.slice(wide);
	const [first, second] = filled;
	const apart = first && second && second.line - first.line > 1 && filled.length > 2;
	return apart ? filled.slice(1) : filled;
}

/** How many lines of words stand above the header as far as it is read. */
export function countTitle(filled: readonly CsvRow[]): number {
	const wide = filled.findIndex(({ cells }) => cells.length > 1);
	return wide < 0 ? Math.min(filled.length, MOST_WORDS) : wide <= MOST_WORDS ? wide : 0;
}

/**
 * Lines such as `Parametrar: …` below the table, which an empty line parts from it. A last line that was cut off in
 * the middle is none of them.
 */
export function watchForNotes(isEven: (row: CsvRow) => boolean) {
	let notes: CsvRow[] = [];
	let last = 0;
	const isNote = ({ line, cells }: CsvRow) =>
		cells.length === 1 &&
		notes.length < MOST_WORDS &&
		(notes.length > 0 || (last > 0 && line - last > 1 && cells[0]?.includes(':')));

	return {
		/** Whether the row belongs to the table; with one below them, the lines before were no notes. */
		isRow(row: CsvRow): boolean {
			if (isNote(row)) {
				notes.push(row);
				return false;
			}
			notes.forEach(isEven);
			notes = [];
			last = row.line;
			return isEven(row);
		},
		count: () => notes.length
	};
}
