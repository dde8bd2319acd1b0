import type { IsoDate } from '$lib/domain/day';
import type { ApproximateDate } from '$lib/domain/intervention';
import type { Language } from '$lib/domain/language';
import { weekOf } from '$lib/domain/week';
import { hasMonthNames, intlLocale, writesDottedDates } from './language';
import { formatWeek } from './week';

/** `20 november 2026`, `20 nov 2026`, `2026-11-20`; always numeric where `Intl` has no month names, as in Meänkieli. */
export function formatDay(
	day: IsoDate,
	language: Language,
	style: 'long' | 'short' | 'numeric'
): string {
	const dotted = `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`;
	const figures = writesDottedDates(language) ? dotted : day;
	if (style === 'numeric' || !hasMonthNames(language)) return figures;
	if (style === 'short' && writesDottedDates(language)) return figures;
	const options = { day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' } as const;
	return withoutPoint(formatIn(language, style, options).format(noon(day)));
}

/** `oktober 2026` or `okt 2026` for `2026-10`; `10/2026` in Meänkieli. */
export function formatMonth(month: string, language: Language, style: 'long' | 'short'): string {
	if (!hasMonthNames(language)) return `${Number(month.slice(5))}/${month.slice(0, 4)}`;
	return `${formatMonthName(month, language, style)} ${month.slice(0, 4)}`;
}

/** The month as a sentence has it when something was the case in it: `lokakuussa 2026` in Finnish, else as it is called. */
export function formatDuringMonth(month: string, language: Language): string {
	const named = formatMonth(month, language, 'long');
	return language === 'fi' ? named.replace(/kuu(?= )/, 'kuussa') : named;
}

/** The month without its year, `oktober` or `okt` for `2026-10`; `10.` in Meänkieli. */
export function formatMonthName(
	month: string,
	language: Language,
	style: 'long' | 'short'
): string {
	if (!hasMonthNames(language)) return `${Number(month.slice(5))}.`;
	const format = formatIn(language, `${style} month`, { month: style, timeZone: 'UTC' });
	return withoutPoint(format.format(noon(`${month}-01`)));
}

/** No more precise than what is known: a day, `vecka 47 2026`, `oktober 2026` or `2026`. */
export function formatApproximateDate(date: ApproximateDate, language: Language): string {
	switch (date.precision) {
		case 'day':
			return formatDay(date.date, language, 'long');
		case 'week':
			return formatWeek(weekOf(date.date), language, { year: true, long: true });
		case 'month':
			return formatMonth(date.date.slice(0, 7), language, 'long');
		case 'year':
			return date.date.slice(0, 4);
	}
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a language and style: making one costs a hundred times what it costs to use it. */
function formatIn(
	language: Language,
	style: string,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	const key = `${language} ${style}`;
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(intlLocale(language), options);
	formats.set(key, made);
	return made;
}

function noon(day: string): number {
	return Date.parse(`${day}T12:00:00Z`);
}

/** Abbreviations without their point, as on an axis: Swedish `okt.` is shown as `okt`. */
function withoutPoint(text: string): string {
	return text.replace(/(\p{L})\.(?= |$)/u, '$1');
}
