import { partPeriod, yearPeriod, type Period } from '$lib/domain/period';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';

/** The time scale that TIMEVAL names: year, half-year, quarter, month or week. */
export type PxScale = 'A1' | 'H1' | 'Q1' | 'M1' | 'W1';

/** `TLIST(M1)` or `TLIST(A1,"1994"-"1996")`; null for anything else. */
export function parsePxScale(text: string): PxScale | null {
	const found = /^TLIST\(([AHQMW]1)/i.exec(text)?.[1]?.toUpperCase();
	return (['A1', 'H1', 'Q1', 'M1', 'W1'] as const).find((scale) => scale === found) ?? null;
}

const LENGTHS = { H1: 'half-year', Q1: 'quarter', M1: 'month', W1: 'week' } as const;

/** `2006M01` and `200601` by months, `2023U29` and `202329` by weeks, `20193` by quarters; null for anything else. */
export function parsePxPeriod(text: string, scale: PxScale | null): Period | null {
	const clean = text.trim();
	if (scale === null) return parsePxwebPeriod(clean);
	const [, year, part] = /^(\d{4})[A-Z-]?(\d{1,2})?$/i.exec(clean) ?? [];
	if (!year) return parsePxwebPeriod(clean);
	if (scale === 'A1')
		return part === undefined ? yearPeriod(Number(year)) : parsePxwebPeriod(clean);
	if (part === undefined) return null;
	return partPeriod(Number(year), { length: LENGTHS[scale], number: Number(part) });
}
