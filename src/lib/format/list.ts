import type { Language } from '$lib/domain/language';
import { intlLocale } from './language';

/** `a, b och c` */
export function formatList(parts: readonly string[], language: Language): string {
	return new Intl.ListFormat(intlLocale(language), { type: 'conjunction' }).format(parts);
}

/** Alphabetical order of the language: å ä ö after z. */
export function compareText(a: string, b: string, language: Language): number {
	return a.localeCompare(b, intlLocale(language));
}
