import type { Unit } from '$lib/domain/indicator';
import type { Measured } from '$lib/domain/observation';
import { fault, type Fault } from '$lib/domain/problem';
import { whyNoNumber } from '$lib/server/layout/words/number-fault';
import { parsePxwebNumber } from '$lib/server/layout/words/pxweb-number';

/** Three digits after the only point: thousands to one writer, decimals to another. */
const AMBIGUOUS = /^[-\u2212]?([1-9]\d{0,2})\.(\d{3})$/;

/** A value as a person writes it, `50 %` where the unit is per cent. `counted`: it was a number already in a workbook, where a point is one of decimals. */
export function readOwnValue(text: string, unit: Unit, counted: boolean): Measured | Fault {
	const [, number = '', sign] = /^(.*?)(?:\s?(%))?$/.exec(text.trim()) ?? [];
	if (sign && unit !== 'percent') return fault('own-value-percent');
	const [, whole, rest] = (!counted && AMBIGUOUS.exec(number)) || [];
	if (whole && rest) {
		return fault('own-value-ambiguous', {
			thousands: `${whole} ${rest}`,
			decimal: `${whole},${rest}`
		});
	}
	return parsePxwebNumber(number, 'missing') ?? whyNoNumber(number, fault('own-value-unreadable'));
}
