import { withoutUnseen } from '$lib/server/files/text-encoding';
import { plainNumber } from '$lib/domain/plain-number';
import { readScale, type CellMark } from './number-formats';
import type { SheetCell } from './sheet-cell';

/** What a cell shows: numbers without what binary arithmetic added to them, days as ISO 8601. */
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
	// Where a word behind it says so, a number is what is shown; else nothing is divided that nobody is told.
	const { digits = 0, word = '' } = readScale(mark) ?? {};
	return numberText(word === '' ? number : number / 10 ** digits);
}

/** Digits that a workbook's number has where what follows them is noise: further off, the number is shorter. */
const NOISE_AFTER = [
	{ precision: 12, most: 9 },
	{ precision: 15, most: 13 }
] as const;

/** The shortest number that is meant: `0.30000000000000004` is 0.3, and a third has all its digits. */
function numberText(number: number): string {
	for (const { precision, most } of NOISE_AFTER) {
		const meant = Number(number.toPrecision(precision));
		const [digits = ''] = Math.abs(meant).toExponential().replace('.', '').split('e');
		if (meant !== number && digits.length <= most) return plainNumber(meant);
	}
	return plainNumber(number);
}

/** No more of the day than the cell shows. */
function dayText(day: Date, mark: CellMark | null): string {
	if (Number.isNaN(day.getTime())) return '';
	if (mark === 'time' && day.getUTCFullYear() < 1900) return day.toISOString().slice(11, 16);
	return day.toISOString().slice(0, mark === 'year' ? 4 : mark === 'month' ? 7 : 10);
}
