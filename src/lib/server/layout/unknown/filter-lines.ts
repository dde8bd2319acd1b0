import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { areFilters, countFilled, mayHead } from '$lib/server/files/filter-label';
import { headedLengthOf } from '$lib/server/files/headed-length';

const MOST_PAIRS = 20;
const LEAST_HEADINGS = 3;
const FURTHEST = 2;

/**
 * Lines above a wider table that say what it was asked for: `Kön` beside `Kvinnor`, `Unit of measure` beside `Number`. Each as one text, with
 * how many rows they and the titles among them take; none where the first wide row stands for anything else than headings.
 */
export function readFilterLines(filled: readonly SheetRow[]): {
	readonly titles: readonly string[];
	readonly rows: number;
} {
	const none = { titles: [], rows: 0 };
	const wide = filled.findIndex(({ cells }) => countFilled(cells) >= LEAST_HEADINGS);
	const above = filled.slice(0, Math.max(wide, 0));
	const pairs = above.filter(({ cells }) => countFilled(cells) === 2);
	if (pairs.length === 0 || above.length > MOST_PAIRS || !pairs.every(isPair)) return none;
	if (!areFilters(pairs.map(({ cells }) => cells[0] ?? ''))) return none;
	const head = filled[wide];
	const next = filled[wide + 1];
	if (!head || !next || !head.cells.every(mayHead)) return none;
	return { titles: above.map(titleOf), rows: above.length };
}

/** What the line says, with one colon between its label and its words. */
function titleOf({ cells }: SheetRow): string {
	const said = cells.filter((cell) => cell !== '');
	return said
		.map((cell, at) => (at === 0 && cell.endsWith(':') ? cell.slice(0, -1) : cell))
		.join(': ');
}

function isPair({ cells }: SheetRow): boolean {
	const [label = '', words = ''] = cells.filter((cell) => cell !== '');
	// Words further away head columns of their own.
	const isNear = cells.indexOf(words) <= FURTHEST;
	if (cells[0] !== label || !isNear || !/^\p{L}/u.test(label)) return false;
	return !/^[-+−–]?\d/.test(words) || headedLengthOf(label) !== null || /:$/.test(label);
}
