/** A sheet's cells as texts, and which of them the workbook holds as numbers. */
export interface CellGrid {
	readonly texts: string[][];
	/** Places from 0, by row. */
	readonly numbers: Set<number>[];
}

/** All from 0. */
interface Merged {
	readonly range: string;
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const YEAR = /^(1[6-9]|20)\d\d$/;
const MARK = /^(?:\.{1,3}|[…:–-])$/;
const WIDEST_STEP = 10;

/**
 * Repeats a merged label in the cells that it covers, in place. A heading goes to the right alone, a title that is alone in
 * its row nowhere. A figure is never repeated: the ranges that hold one are given back with their row and column from 0.
 * Null where ranges lie on each other.
 */
export function fillMerged(
	grid: CellGrid,
	ranges: readonly string[]
): readonly { readonly range: string; readonly row: number; readonly column: number }[] | null {
	const merged = ranges.flatMap((range) => parseRange(range, grid) ?? []);
	const cells = grid.texts.reduce((sum, row) => sum + row.length, 0);
	if (merged.reduce((sum, one) => sum + areaOf(one), 0) > cells) return null;
	const filled = grid.texts.map((cells) => cells.filter((cell) => cell !== '').length);
	const wide = filled.findIndex((count) => count >= 2);
	const figures = grid.texts.findIndex((_, row) => isFigureRow(grid, row));
	const refused: { range: string; row: number; column: number }[] = [];
	for (const one of merged) {
		const { range, top, left, bottom, right } = one;
		const text = grid.texts[top]?.[left] ?? '';
		if (text === '') continue;
		const heading = isHeading(one, { grid, wide, figures });
		const rowsDown = heading ? top : bottom;
		const columnsOn = (filled[top] ?? 0) >= 2 ? right : left;
		if (rowsDown === top && columnsOn === left) continue;
		if (isFigure(grid, one) && !(heading || isNumberedLabel(one, text))) {
			refused.push({ range, row: top, column: left });
		} else fill(grid, { ...one, bottom: rowsDown, right: columnsOn }, text);
	}
	return refused;
}

/** Cut to the cells that there are; null for what is no range of them. */
function parseRange(range: string, { texts }: CellGrid): Merged | null {
	const found = RANGE.exec(range);
	if (!found) return null;
	const [, fromLetters = '', fromRow = '', toLetters = '', toRow = ''] = found;
	const [top, left] = [Number(fromRow) - 1, columnOf(fromLetters)];
	const width = texts[top]?.length ?? 0;
	const bottom = Math.min(Number(toRow), texts.length) - 1;
	const right = Math.min(columnOf(toLetters), width - 1);
	if (top < 0 || left >= width || bottom < top || right < left) return null;
	return { range, top, left, bottom, right };
}

function areaOf({ top, left, bottom, right }: Merged): number {
	return (bottom - top + 1) * (right - left + 1);
}

function columnOf(letters: string): number {
	const number = [...letters.toUpperCase()].reduce(
		(sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
		0
	);
	return number - 1;
}

/** Whether it stands above the figures as headings do: it begins in the first row of them, or has nothing but words beside it. */
function isHeading(
	{ top, bottom }: Merged,
	{
		grid,
		wide,
		figures
	}: { readonly grid: CellGrid; readonly wide: number; readonly figures: number }
): boolean {
	if (top <= wide) return figures < 0 || bottom < figures;
	if (figures < 0 || bottom >= figures) return false;
	return grid.numbers.slice(top, bottom + 1).every((places) => places.size === 0);
}

/** A row with a number that is no year, with years that are no row of years, or with a mark for a value that is missing. */
function isFigureRow({ texts, numbers }: CellGrid, row: number): boolean {
	if (texts[row]?.some((text) => MARK.test(text))) return true;
	const held = [...(numbers[row] ?? [])].map((at) => texts[row]?.[at] ?? '');
	if (!held.every((text) => YEAR.test(text))) return true;
	const steps = held.slice(1).map((text, at) => Number(text) - Number(held[at]));
	return !steps.every((step) => step === steps[0] && step !== 0 && Math.abs(step) <= WIDEST_STEP);
}

/** A number, or a text of digits where nothing beside it shows that the workbook tells the two apart. */
function isFigure({ texts, numbers }: CellGrid, { top, left, bottom }: Merged): boolean {
	if (numbers[top]?.has(left)) return true;
	if (!/^-?\d[\d ]*([.,]\d+)?( ?%)?$/.test(texts[top]?.[left] ?? '')) return false;
	return numbers.slice(top, bottom + 1).every((places) => places.size === 0);
}

/** A year that is merged downwards, or whatever stands first in its rows. */
function isNumberedLabel({ left, right }: Merged, text: string): boolean {
	return left === right && (left === 0 || YEAR.test(text));
}

function fill({ texts, numbers }: CellGrid, { top, left, bottom, right }: Merged, text: string) {
	const isNumber = numbers[top]?.has(left) ?? false;
	for (let row = top; row <= bottom; row += 1) {
		const cells = texts[row];
		if (!cells) continue;
		for (let at = left; at <= right; at += 1) {
			if ((cells[at] ?? '') !== '') continue;
			cells[at] = text;
			if (isNumber) numbers[row]?.add(at);
		}
	}
}
