import {
	monthPeriod,
	parsePeriod,
	quarterPeriod,
	spanPeriod,
	yearPeriod,
	type Period
} from '$lib/domain/period';

/** PxWeb's `2024`, `2026M04`, `2024K1`, `2024H1` (Eurostat's `2024-S1`), `2026V45` (or `U`), `2021-2024`, or a period's canonical text; null for anything else. */
export function parsePxwebPeriod(text: string): Period | null {
	const [, term, half] = /^([1-9]\d{3})-?S([12])$/.exec(text) ?? [];
	if (term) return parsePeriod(`${term}-H${half}`);
	const [, from, kind, part] = /^([1-9]\d{3})(?:([HKMQUV–-])(\d{1,4}))?$/.exec(text) ?? [];
	if (!from) return null;
	const year = Number(from);
	if (!kind) return yearPeriod(year);
	const number = Number(part);
	if (kind === 'M') return /^(0[1-9]|1[0-2])$/.test(part ?? '') ? monthPeriod(year, number) : null;
	if (kind === 'K' || kind === 'Q')
		return /^[1-4]$/.test(part ?? '') ? quarterPeriod(year, number) : null;
	if (kind === 'H') return parsePeriod(`${from}-H${part}`);
	if (kind === 'U' || kind === 'V') return parsePeriod(`${from}-W${(part ?? '').padStart(2, '0')}`);
	if (part?.length === 4) return number > year ? spanPeriod(year, number) : null;
	return kind === '-' ? parsePeriod(text) : null;
}
