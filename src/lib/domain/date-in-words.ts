import { parseIsoDate } from './day';
import type { IsoDate } from './day';
import { monthOfName } from './month-words';

/** `day` null: only the month is said. `ambiguous`: what it can be read as, where that is more than one day or a guess. */
export type DateInWords =
	| {
			readonly kind: 'date';
			readonly year: string;
			readonly month: string;
			readonly day: string | null;
	  }
	| { readonly kind: 'without-year' }
	| { readonly kind: 'ambiguous'; readonly readings: readonly IsoDate[] };

const LITTLE_WORDS = ['den', 'i', 'in', 'on', 'the', 'of'];
const DAY_WORD = /^(\d{1,2})(?:\.|:[ae]|st|nd|rd|th)?$/;
const YEAR_WORD = /^\d{4}$/;
const FINNISH_MONTH = /^(\p{L}+kuu)(?:ssa|n|ta|hun)$/u;
const WEEK_ALONE = /^(?:vecka|viikko|week|vko|[wv])\.?\s?\d{1,2}$/;
const YEAR_LAST = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const SHORT_YEAR = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2})$/;

/**
 * Reads `15 oktober 2026`, `15. lokakuuta 2026`, `October 15, 2026`, `okt. 2026` and what people write that says a day in
 * more than one way. `text` is in small letters with single spaces. Null: it is none of this.
 */
export function readDateInWords(text: string): DateInWords | null {
	if (WEEK_ALONE.test(text)) return { kind: 'without-year' };
	return readNumbers(text) ?? readWords(text);
}

function readWords(text: string): DateInWords | null {
	const words = text
		.replace(/,/g, ' ')
		.split(' ')
		.filter((word) => word && !LITTLE_WORDS.includes(word));
	const parts = words.map(partOf);
	const of = (kind: 'day' | 'month' | 'year') => parts.find((part) => part?.kind === kind)?.value;
	const [day, month = '', year = ''] = [of('day') ?? null, of('month'), of('year')];
	switch (parts.map((part) => part?.kind[0] ?? '?').join('')) {
		case 'dmy':
		case 'mdy':
		case 'ymd':
		case 'my':
		case 'ym':
			return { kind: 'date', year, month, day };
		case 'dm':
		case 'md':
		case 'm':
			return { kind: 'without-year' };
		default:
			return null;
	}
}

function partOf(word: string): { kind: 'day' | 'month' | 'year'; value: string } | null {
	const month = monthOfName(word) ?? monthOfName(FINNISH_MONTH.exec(word)?.[1] ?? '');
	if (month !== null) return { kind: 'month', value: String(month) };
	if (YEAR_WORD.test(word)) return { kind: 'year', value: word };
	const day = DAY_WORD.exec(word)?.[1];
	return day === undefined ? null : { kind: 'day', value: day };
}

/** The order of the numbers is another in other countries, and a year of two figures can stand first or last. */
function readNumbers(text: string): DateInWords | null {
	const [, first = '', second = '', year = ''] = YEAR_LAST.exec(text) ?? [];
	if (year) {
		const readings = listDays([
			[year, second, first],
			[year, first, second]
		]);
		const [only] = readings;
		if (!only || readings.length > 1) return only ? { kind: 'ambiguous', readings } : null;
		return { kind: 'date', year, month: only.slice(5, 7), day: only.slice(8) };
	}
	const [, start = '', middle = '', end = ''] = SHORT_YEAR.exec(text) ?? [];
	const readings = listDays([
		...(start.length === 2 ? [[`20${start}`, middle, end] as const] : []),
		[`20${end}`, middle, start]
	]);
	return readings.length > 0 ? { kind: 'ambiguous', readings } : null;
}

/** Those that are in the calendar, each once. */
function listDays(parts: readonly (readonly [string, string, string])[]): IsoDate[] {
	const days = parts.flatMap(([year, month, day]) => {
		return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? [];
	});
	return [...new Set(days)];
}
