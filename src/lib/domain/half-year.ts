import { isMonth } from './month';

/** Half a calendar year, `2026-H2`: the time that a partition into kinds holds for. */
export type HalfYear = `${number}-H${1 | 2}`;

export function parseHalfYear(text: string): HalfYear | null {
	return /^\d{4}-H[12]$/.test(text) ? (text as HalfYear) : null;
}

/** Of a month, `2026-10`. */
export function halfYearOf(month: string): HalfYear {
	if (!isMonth(month)) throw new Error(`Not a month: ${month}`);
	return `${month.slice(0, 4)}-H${month.slice(5) <= '06' ? 1 : 2}` as HalfYear;
}

/** The half-year `halves` later; negative goes back. */
export function addHalfYears(half: HalfYear, halves: number): HalfYear {
	const index = Number(half.slice(0, 4)) * 2 + Number(half.slice(6)) - 1 + halves;
	const year = String(Math.floor(index / 2)).padStart(4, '0');
	return `${year}-H${(index % 2) + 1}` as HalfYear;
}

/** Its first and last month. */
export function monthsAround(half: HalfYear): { readonly first: string; readonly last: string } {
	const year = half.slice(0, 4);
	return half.endsWith('1')
		? { first: `${year}-01`, last: `${year}-06` }
		: { first: `${year}-07`, last: `${year}-12` };
}
