import { noteNames, type ReadingNote } from '$lib/domain/reading-note';
import { explainHeading, readLegend } from '$lib/server/files/preliminary-legend';
import { hasNote, readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { takePreliminary } from '$lib/server/layout/words/preliminary-mark';
import type { SheetColumn } from './columns/sheet-plan';
import type { SheetParts } from './sheet-header';
import { readValueHeading } from './value-heading';

/** Headings of periods and names of places with a mark behind them that becomes no part of a value: of a footnote, or that figures were revised. */
export function noteMarks(
	{ headings, rows, titles, below }: SheetParts,
	places: readonly SheetColumn[],
	areas: AreaSpellings
): readonly ReadingNote[] {
	const legend = readLegend([...titles, ...below]);
	const isMarked = (heading: string) => {
		const { text, preliminary } = takePreliminary(heading.trim());
		const explained = explainHeading(heading, legend);
		if (explained !== heading) return !/\)$/.test(explained);
		return !preliminary && text !== heading.trim() && readValueHeading(heading).period !== null;
	};
	const named = places.flatMap(({ index }) => rows.map(({ cells }) => cells[index] ?? ''));
	const marked = named.filter((text) => hasNote(text) && readArea(text, areas).ok);
	return noteNames('marks-unread', new Set([...headings.filter(isMarked), ...marked]));
}
