import type { ReadingNote } from '$lib/domain/reading-note';
import type { Skipped } from '$lib/domain/skip';
import { headsAnew } from '$lib/server/files/csv/heads-anew';
import { countFilled } from '$lib/server/files/filter-label';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { joinEurostat } from './eurostat-sheet';
import { readFilterLines } from './filter-lines';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { takeSign } from '$lib/server/files/preliminary-legend';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';

/** A sheet taken apart: what stands above the table, its headings, its rows, and how many lines of words stand below it. */
export interface SheetParts {
	readonly titles: readonly string[];
	readonly headings: readonly string[];
	readonly headingLine: number;
	/** Which of the sheet's columns each heading stands in, from 1, where some are hidden. */
	readonly columns?: readonly number[];
	readonly rows: readonly SheetRow[];
	readonly notes: number;
	/** The row on which another table begins. */
	readonly second?: number;
	/** On which line each of its titles stands. */
	readonly lines?: ReadonlyMap<string, number>;
	/** What all its figures are counted in, where each has that behind it. */
	readonly unit?: string;
	/** What of it was read in one of several ways. */
	readonly told?: readonly ReadingNote[];
	/** How many rows say the headings once more. */
	readonly again?: number;
	/** What flags beside figures say of them that is told and not kept, and of how many rows. */
	readonly flagged?: Skipped;
	/** How many cells of a column of remarks, by its place, say what values are marked with. */
	readonly used?: ReadonlyMap<number, number>;
	/** The words that stand below it. */
	readonly below: readonly string[];
}

const MOST_HEADING_ROWS = 6;
const PERIOD = /^(18|19|20)\d{2}([HKMQ]\d{1,2})?$/;

/**
 * Finds the heading (one row or several) and the rows under it; single cells above and below are titles and footnotes, but not the
 * name of a place or a period whose figures are missing. Null: no table.
 */
export function splitSheet(all: readonly SheetRow[], areas: AreaSpellings): SheetParts | null {
	const given = joinEurostat(all.filter(({ cells }) => cells.some((cell) => cell !== '')));
	const asked = readFilterLines(given);
	const filled = given.slice(asked.rows);
	const first = filled.findIndex(({ cells }) => countFilled(cells) >= 2 || isPeriodRow(cells));
	const head = filled[first];
	if (!head) return null;
	let last = first;
	while (last + 1 < filled.length && last - first < MOST_HEADING_ROWS) {
		const next = filled[last + 1];
		const more =
			next &&
			(isHeadingRow(next.cells) || isPeriodRow(next.cells) || isYearsUnder(next.cells, head.cells));
		if (!next || !more) break;
		if (last === first && isWhole(head.cells) && !goesOn(next.cells, head.cells)) break;
		last += 1;
	}
	const under = filled[last + 1];
	// Nothing but words as far as headings go: the first row is the heading.
	if (!under || isHeadingRow(under.cells)) last = first;
	const block = filled.slice(first, last + 1);
	const below = filled.slice(last + 1);
	const end =
		below.findLastIndex(({ cells }) => countFilled(cells) >= 2 || isKey(cells, areas)) + 1;
	if (end === 0) return null;
	const isAgain = ({ cells }: SheetRow) => block.some((one) => areSame(one.cells, cells));
	const rows = below.slice(0, end).filter((row) => !isAgain(row));
	const second = rows.find(({ cells }) => block.some((one) => headsAnew(cells, one.cells)));
	const above = [
		...asked.titles.map((title, at) => [title, given[at]?.line ?? head.line] as const),
		...filled
			.slice(0, first)
			.flatMap(({ cells, line }) => cells.filter(Boolean).map((cell) => [cell, line] as const))
	];
	const width = Math.max(...block.map(({ cells }) => cells.length), rows[0]?.cells.length ?? 0);
	return {
		titles: above.map(([title]) => title),
		lines: new Map(above),
		headings: joinHeadings(block, width, rows),
		headingLine: head.line,
		...(head.columns && { columns: head.columns }),
		rows,
		notes: below.length - end,
		again: end - rows.length,
		...(second && { second: second.line }),
		below: below.slice(end).map(({ cells }) => cells.filter((cell) => cell !== '').join(' '))
	};
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((cell, at) => cell === other[at]);
}

function isKey(cells: readonly string[], areas: AreaSpellings): boolean {
	const [text = '', ...others] = cells.filter((cell) => cell !== '');
	return others.length === 0 && (parseWrittenPeriod(text) !== null || readArea(text, areas).ok);
}

/** Words only: no number, with or without a mark behind it, and no mark for a missing one. */
function isHeadingRow(cells: readonly string[]): boolean {
	return cells.every(
		(cell) =>
			cell === '' || (parsePxwebNumber(plainMark(cell), 'zero') === null && !isMarkedNumber(cell))
	);
}

/** `123 p` and `123*`; `2024*` is a heading. */
function isMarkedNumber(cell: string): boolean {
	const taken = takeSign(cell);
	if (!taken || PERIOD.test(taken.number) || !/^(?:p|\*)/.test(taken.sign)) return false;
	return parsePxwebNumber(taken.number, 'zero') !== null;
}

/** `Kommun;2022;2023;2022;2023` under `;Kvinnor;;Män;`: years that a row of groups has above it. */
function isYearsUnder(cells: readonly string[], above: readonly string[]): boolean {
	const years = cells.filter((cell) => PERIOD.test(cell));
	const others = cells.filter((cell) => cell !== '' && !PERIOD.test(cell));
	// A merged heading stands in each of its columns.
	const isShared = (cell: string, at: number) => cell === '' || (at > 0 && cell === above[at - 1]);
	const grouped = above.some(isShared) && !above.some((cell) => PERIOD.test(cell));
	const named = others.every((cell) => /\p{L}/u.test(cell)) && !PERIOD.test(cells[0] ?? '');
	return grouped && named && years.length > 0 && new Set(years).size < Math.max(2, years.length);
}

/** Whether each column has a heading of its own, so that no other row of headings is to be expected. */
function isWhole(cells: readonly string[]): boolean {
	return cells.every((cell) => cell !== '') && new Set(cells).size === cells.length;
}

/** Under headings of their own only a word that was cut, an empty corner, or columns that have none yet, tell that more of them follow. */
function goesOn(cells: readonly string[], above: readonly string[]): boolean {
	const cut = above.some((cell) => cell.endsWith('-'));
	return cut || cells[0] === '' || cells.slice(above.length).some((cell) => cell !== '');
}

/** Years, months or quarters alone beside an empty corner: one is enough. */
function isPeriodRow(cells: readonly string[]): boolean {
	const texts = cells.filter((cell) => cell !== '');
	return cells[0] === '' && texts.length > 0 && texts.every((text) => PERIOD.test(text));
}

/**
 * Downwards in each column; a heading over several columns is repeated in those that have none of their own, and not over one between two tables that
 * has nothing at all. In a row that others follow it goes on as far as what stands above it does.
 */
function joinHeadings(
	block: readonly SheetRow[],
	width: number,
	rows: readonly SheetRow[]
): string[] {
	const isEmpty = (at: number) => (row: SheetRow) => (row.cells[at] ?? '') === '';
	const isBare = (at: number) => block.every(isEmpty(at)) && rows.every(isEmpty(at));
	const headings = Array.from({ length: width }, () => '');
	for (const [row, { cells }] of block.entries()) {
		const above = [...headings];
		let left = '';
		let from = 0;
		for (let at = 0; at < width; at += 1) {
			const own = cells[at] ?? '';
			if (own !== '') [left, from] = [own, at];
			const goesOn = row < block.length - 1 && from > 0 && above[at] === above[from];
			const isOpen = above[at] === '' ? block.length > 1 : goesOn;
			const taken = isOpen && !isBare(at) ? left : '';
			const text = own !== '' ? own : taken;
			const before = headings[at] ?? '';
			if (text === '' || text === before) continue;
			headings[at] =
				before === ''
					? text
					: before.endsWith('-')
						? before.slice(0, -1) + text
						: `${before} ${text}`;
		}
	}
	return headings;
}
