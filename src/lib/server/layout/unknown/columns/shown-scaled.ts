import { plainNumber } from '$lib/domain/plain-number';
import { addNotes, type ReadingNote } from '$lib/domain/reading-note';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { FigureColumn } from './sheet-plan';

/** Words above a column or a table that say of how many its numbers are, by the digits that such a number leaves out. */
const SAID: ReadonlyMap<number, RegExp> = new Map([
	[
		3,
		/(?<![\p{L}\d])(?:tkr|tusen(?:tal)?|1[ \u00a0]?000(?:-tal|s)?|thousands?|tuhatta)(?!\p{L})/iu
	],
	[6, /(?<!\p{L})(?:mn?kr|miljon(?:er|tal)?|milj\.?|millions?|miljoonaa)(?!\p{L})/iu],
	[9, /(?<!\p{L})(?:mdr|mdkr|miljard(?:er)?|billions?|miljardia)(?!\p{L})/iu]
]);

/** The rows, with the numbers as shown where a workbook leaves out the digits that the words above them say: 1 018 500 shown as 1 018,5 under `Belopp tkr`. */
export function divideAsHeaded(
	rows: readonly SheetRow[],
	values: readonly FigureColumn[],
	titles: readonly string[]
): readonly SheetRow[] {
	const headings = new Map(values.map(({ index, heading }) => [index, heading]));
	const isSaid = (index: number, digits: number) => {
		const heading = headings.get(index);
		const words = SAID.get(digits);
		return heading !== undefined && [heading, ...titles].some((text) => words?.test(text));
	};
	return rows.map((row) => {
		const shown = [...(row.scaled ?? [])].filter(([index, digits]) => isSaid(index, digits));
		if (shown.length === 0) return row;
		const said = new Map(shown);
		return {
			...row,
			cells: row.cells.map((cell, index) => {
				const digits = said.get(index);
				return digits === undefined ? cell : plainNumber(Number(cell) / 10 ** digits);
			}),
			scaled: new Map([...(row.scaled ?? [])].filter(([index]) => !said.has(index)))
		};
	});
}

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
