import {
	monthPeriod,
	parsePeriod,
	quarterPeriod,
	yearPeriod,
	type Period
} from '$lib/domain/period';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';

/** The time scale that TIMEVAL names: year, half-year, quarter, month or week. */
export type PxScale = 'A1' | 'H1' | 'Q1' | 'M1' | 'W1';

/** `TLIST(M1)` or `TLIST(A1,"1994"-"1996")`; null for anything else. */
export function parsePxScale(text: string): PxScale | null {
	const found = /^TLIST\(([AHQMW]1)/i.exec(text)?.[1]?.toUpperCase();
	return (['A1', 'H1', 'Q1', 'M1', 'W1'] as const).find((scale) => scale === found) ?? null;
}

/** `2006M01` and `200601` by months, `2023U29` and `202329` by weeks, `20193` by quarters; null for anything else. */
export function parsePxPeriod(text: string, scale: PxScale | null): Period | null {
	const clean = text.trim();
	if (scale === null) return parsePxwebPeriod(clean);
	const [, year, part] = /^(\d{4})[A-Z-]?(\d{1,2})?$/i.exec(clean) ?? [];
	if (!year) return parsePxwebPeriod(clean);
	const number = Number(part);
	if (scale === 'A1')
		return part === undefined ? yearPeriod(Number(year)) : parsePxwebPeriod(clean);
	if (part === undefined) return null;
	if (scale === 'M1') return number >= 1 && number <= 12 ? monthPeriod(Number(year), number) : null;
	if (scale === 'Q1')
		return number >= 1 && number <= 4 ? quarterPeriod(Number(year), number) : null;
	if (scale === 'H1') return parsePeriod(`${year}-H${number}`);
	return parsePeriod(`${year}-W${String(number).padStart(2, '0')}`);
}
