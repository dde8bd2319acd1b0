import { withoutUnseen } from '$lib/server/files/text-encoding';
import { trimDecimals } from '$lib/domain/trim-decimals';
import type { CellMark, SheetCell } from './sheet-facts';

/** What a cell shows: numbers without what binary arithmetic added after the twelfth digit, days as ISO 8601. */
export function cellText(cell: SheetCell, mark: CellMark | null): string {
	// What an answer that is not available looks like in a table of figures.
	if (mark === '#N/A') return '..';
	if (mark?.startsWith('#')) return mark;
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'number')
		return mark === 'percent' ? `${numberText(cell * 100)} %` : numberText(cell);
	if (cell instanceof Date) return dayText(cell, mark);
	return withoutUnseen(String(cell)).replace(/\s+/g, ' ').trim();
}

function numberText(number: number): string {
	const text = String(Number(number.toPrecision(12)));
	return text.includes('e') ? trimDecimals(number.toFixed(12)) : text;
}

/** No more of the day than the cell shows. */
function dayText(day: Date, mark: CellMark | null): string {
	if (Number.isNaN(day.getTime())) return '';
	return day.toISOString().slice(0, mark === 'year' ? 4 : mark === 'month' ? 7 : 10);
}
