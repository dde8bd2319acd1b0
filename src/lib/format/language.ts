import { factsOf } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';

/** The only locale that may be given to `Intl` for a language. */
export function intlLocale(language: Language): string {
	return factsOf(language).intl;
}

/** Whether `Intl` has words in the language itself, and not only the numbers of one that writes them alike. */
export function hasMonthNames(language: Language): boolean {
	return intlLocale(language).startsWith(`${language}-`);
}

/** Whether a date in figures is written as in Finland, `20.11.2026`. */
export function writesDottedDates(language: Language): boolean {
	return intlLocale(language) === 'fi-FI';
}
