import { withoutUnseen } from '$lib/server/files/text-encoding';
import { trimDecimals } from '$lib/domain/trim-decimals';
import { readScale, type CellMark } from './number-formats';
import type { SheetCell } from './sheet-cell';

/** What a cell shows: numbers without what binary arithmetic added after the twelfth digit, days as ISO 8601. */
export function cellText(cell: SheetCell, mark: CellMark | null): string {
	// What an answer that is not available looks like in a table of figures.
	if (mark === '#N/A') return '..';
	if (mark?.startsWith('#')) return mark;
	if (cell === null || cell === undefined) return '';
	if (mark?.startsWith('shown:')) return mark.slice('shown:'.length);
	if (typeof cell === 'number') return shownNumber(cell, mark);
	if (cell instanceof Date) return dayText(cell, mark);
	return withoutUnseen(String(cell)).replace(/\s+/g, ' ').trim();
}

function shownNumber(number: number, mark: CellMark | null): string {
	if (mark === 'percent') return `${numberText(number * 100)} %`;
	return numberText(number / 10 ** (readScale(mark)?.digits ?? 0));
}

function numberText(number: number): string {
	const text = String(Number(number.toPrecision(12)));
	return text.includes('e') ? trimDecimals(number.toFixed(12)) : text;
}

/** No more of the day than the cell shows. */
function dayText(day: Date, mark: CellMark | null): string {
	if (Number.isNaN(day.getTime())) return '';
	if (mark === 'time' && day.getUTCFullYear() < 1900) return day.toISOString().slice(11, 16);
	return day.toISOString().slice(0, mark === 'year' ? 4 : mark === 'month' ? 7 : 10);
}
