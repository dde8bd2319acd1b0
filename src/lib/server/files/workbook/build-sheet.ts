import type { Skipped } from '$lib/domain/skip';
import { fault, type FileProblem } from '$lib/domain/problem';
import { problemAt } from '$lib/server/files/cube';
import { MAX_PROBLEMS } from '$lib/server/files/first-problems';
import { cellText } from './cell-text';
import { fillMerged, type CellGrid } from './merged-cells';
import { readScale } from './number-formats';
import { placeKey, placeOfKey, type RawSheet } from './sheet-facts';
import type { SheetRow } from './sheet-row';

export interface Sheet {
	readonly name: string;
	/** Its place in the workbook, from 1. */
	readonly number: number;
	/** What is to be seen: none of a sheet that is hidden. */
	readonly rows: readonly SheetRow[];
	/** What is in hidden rows and columns: no figures, but somebody may stand there. */
	readonly hidden: readonly SheetRow[];
	/** What the workbook says in other places than cells; with its first sheet. */
	readonly carried?: readonly string[];
	/** Whether the workbook remembers words of another file's cells; with its first sheet. */
	readonly linked?: boolean;
	/** The names of its sheets that hold nothing; with its first one that does. */
	readonly empty?: readonly string[];
	readonly leftOut: Skipped;
	/** Why its figures cannot be used. */
	readonly problems: readonly FileProblem[];
}

/** A sheet as it is seen. Null: no program writes such merged cells. */
export function buildSheet(raw: RawSheet, number: number): Sheet | null {
	const { name, data, facts } = raw;
	const grid = {
		texts: data.map((cells, row) =>
			cells.map((cell, at) => cellText(cell, facts.marks.get(placeKey(row + 1, at + 1)) ?? null))
		),
		numbers: data.map((cells) => placesOf(cells, (cell) => typeof cell === 'number'))
	};
	const scales = listScales(raw);
	const refused = fillMerged(grid, facts.merged);
	if (!refused) return null;
	const rows = grid.texts.map((_, row) => withScales(toRow(grid, row), scales.get(row + 1)));
	if (facts.hidden) {
		const hidden = rows.filter(isFilled);
		const leftOut: Skipped = hidden.length > 0 ? { 'hidden-sheet': 1 } : {};
		return { name, number, rows: [], hidden, leftOut, problems: [] };
	}
	const lines = new Set(facts.hiddenRows);
	const columns = listColumns(facts.hiddenColumns, data[0]?.length ?? 0);
	const isSeen = (line: number, at: number) => !lines.has(line) && !columns.has(at);
	const figures = refused
		.filter(({ row, column }) => isSeen(row + 1, column))
		.map(({ range, row, column }) =>
			problemAt(row + 1, column + 1, fault('excel-merged-figures', { range, sheet: number }))
		);
	return {
		name,
		number,
		rows: rows
			.filter(({ line }) => !lines.has(line))
			.map((row) => keepCells(row, (at) => !columns.has(at)))
			.filter(isFilled),
		hidden: rows
			.map((row) => (lines.has(row.line) ? row : keepCells(row, (at) => columns.has(at))))
			.filter(isFilled),
		leftOut: countHidden(rows, lines, columns),
		problems: [...figures, ...tellMarks(raw, number, isSeen)].slice(0, MAX_PROBLEMS)
	};
}

function toRow({ texts, numbers }: CellGrid, row: number): SheetRow {
	const held = numbers[row];
	const cells = texts[row] ?? [];
	return held && held.size > 0 ? { line: row + 1, cells, numbers: held } : { line: row + 1, cells };
}

/** By line: the places of numbers that are shown without their last digits, and no word says so. */
function listScales({ facts }: RawSheet): ReadonlyMap<number, ReadonlyMap<number, number>> {
	const scales = new Map<number, Map<number, number>>();
	for (const [key, mark] of facts.marks) {
		const { digits, word } = readScale(mark) ?? { digits: 0, word: '' };
		if (digits === 0 || word !== '') continue;
		const { row, column } = placeOfKey(key);
		scales.set(row, (scales.get(row) ?? new Map<number, number>()).set(column - 1, digits));
	}
	return scales;
}

function withScales(row: SheetRow, scaled: ReadonlyMap<number, number> | undefined): SheetRow {
	return scaled ? { ...row, scaled } : row;
}

function isFilled({ cells }: SheetRow): boolean {
	return cells.some((cell) => cell !== '');
}

function placesOf<Item>(items: readonly Item[], test: (item: Item) => boolean): Set<number> {
	return new Set(items.flatMap((item, at) => (test(item) ? [at] : [])));
}

function listColumns(
	spans: readonly (readonly [number, number])[],
	width: number
): ReadonlySet<number> {
	const isHidden = (at: number) => spans.some(([from, to]) => from <= at + 1 && at + 1 <= to);
	return placesOf(
		Array.from({ length: width }, (_, at) => at),
		isHidden
	);
}

/** The row of these of its columns, as if there were no others. */
function keepCells(row: SheetRow, isKept: (at: number) => boolean): SheetRow {
	const kept = row.cells.flatMap((_, at) => (isKept(at) ? [at] : []));
	if (kept.length === row.cells.length) return row;
	const cells = kept.map((at) => row.cells[at] ?? '');
	const numbers = placesOf(kept, (at) => row.numbers?.has(at) ?? false);
	const columns = kept.map((at) => at + 1);
	const scaled = new Map(
		kept.flatMap((at, place) => {
			const digits = row.scaled?.get(at);
			return digits === undefined ? [] : [[place, digits] as const];
		})
	);
	return {
		...{ line: row.line, cells, columns },
		...(numbers.size > 0 && { numbers }),
		...(scaled.size > 0 && { scaled })
	};
}

function countHidden(
	rows: readonly SheetRow[],
	lines: ReadonlySet<number>,
	columns: ReadonlySet<number>
): Skipped {
	const inRows = rows.filter((row) => lines.has(row.line) && isFilled(row)).length;
	const inColumns = [...columns].filter((at) =>
		rows.some(({ cells }) => (cells[at] ?? '') !== '')
	).length;
	return {
		...(inRows > 0 && { 'hidden-row': inRows }),
		...(inColumns > 0 && { 'hidden-column': inColumns })
	};
}

/** Cells to be seen whose value is not known. */
function tellMarks(
	raw: RawSheet,
	sheet: number,
	isSeen: (line: number, at: number) => boolean
): readonly FileProblem[] {
	const problems: FileProblem[] = [];
	for (const [key, mark] of raw.facts.marks) {
		const { row, column } = placeOfKey(key);
		if (!isSeen(row, column - 1)) continue;
		const { word } = readScale(mark) ?? { word: '' };
		if (word !== '' && !saysAbove(raw, word, { row, column }))
			problems.push(
				problemAt(
					row,
					column,
					fault('excel-word-in-format', { word, sheet }),
					shownBy(raw, row, column)
				)
			);
		else if (mark === 'no-value')
			problems.push(problemAt(row, column, fault('excel-formula-without-value', { sheet })));
		else if (mark.startsWith('#') && mark !== '#N/A')
			problems.push(problemAt(row, column, fault('excel-error-cell', { sheet }), mark));
		if (problems.length === MAX_PROBLEMS) break;
	}
	return problems;
}

/** Whether a heading above a number, or a title, has the word that its format writes behind it: then what it is counted in is told. */
function saysAbove(
	{ data }: RawSheet,
	word: string,
	{ row, column }: { readonly row: number; readonly column: number }
): boolean {
	const wanted = word.toLowerCase().replace(/\.$/, '');
	const above = data.slice(0, Math.min(row - 1, MOST_HEADING_ROWS)).flatMap((cells) => {
		const filled = cells.filter((cell) => cell !== null);
		return filled.length === 1 ? filled : (cells[column - 1] ?? []);
	});
	const words = above.flatMap((cell) =>
		String(cell)
			.toLowerCase()
			.split(/[^\p{L}\d]+/u)
	);
	return words.includes(wanted);
}

const MOST_HEADING_ROWS = 20;

/** What a cell shows without the word. */
function shownBy({ data, facts }: RawSheet, row: number, column: number): string {
	const mark = facts.marks.get(placeKey(row, column)) ?? null;
	return cellText(data[row - 1]?.[column - 1] ?? null, mark);
}
