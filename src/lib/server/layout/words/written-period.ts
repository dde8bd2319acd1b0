import { parseApproximateDate } from '$lib/domain/approximate-date';
import { monthPeriod, parsePeriod, yearPeriod, type Period } from '$lib/domain/period';
import { weekOf } from '$lib/domain/week';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `10`, `oktober`, `okt.` or `Oktober`: 1–12; null for anything else. */
export function monthNumber(text: string): number | null {
	const clean = text.trim().toLowerCase();
	if (/^\d{1,2}$/.test(clean))
		return Number(clean) >= 1 && Number(clean) <= 12 ? Number(clean) : null;
	const name = /^[a-zåäö]{3,9}\.?$/.test(clean) ? MONTHS.indexOf(clean.slice(0, 3)) : -1;
	return name < 0 ? null : name + 1;
}

/** A period as people write it: `2026`, `2026-10`, `oktober 2026`, `2026-Q3`, `2026K3`, `kv 3 2026`, `v. 45 2026`; null for anything else. */
export function parseWrittenPeriod(text: string): Period | null {
	const clean = text.trim().toLowerCase().replace(/\s+/g, ' ');
	const known = parsePeriod(text.trim()) ?? parsePxwebPeriod(text.trim());
	if (known) return known;
	const named = /^([a-zåäö]{3,9}\.?) (\d{4})$/.exec(clean);
	const month = named ? monthNumber(named[1] ?? '') : null;
	if (named && month !== null) return monthPeriod(Number(named[2]), month);
	const quarter = /^(?:kv|kvartal|q|k)\.? ?([1-4]) (\d{4})$/.exec(clean);
	if (quarter) return parsePeriod(`${quarter[2]}-Q${quarter[1]}`);
	const parsed = parseApproximateDate(clean);
	if (!parsed.ok) return null;
	const { date, precision } = parsed.value;
	if (precision === 'week') return parsePeriod(weekOf(date));
	if (precision === 'month') return parsePeriod(date.slice(0, 7));
	return precision === 'year' ? yearPeriod(Number(date.slice(0, 4))) : null;
}
