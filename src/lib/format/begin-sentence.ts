import type { Language } from '$lib/domain/language';
import { intlLocale } from './language';

/** With a capital first letter, which the names of months have in English alone. */
export function beginSentence(text: string, language: Language): string {
	const [first = ''] = text;
	return first.toLocaleUpperCase(intlLocale(language)) + text.slice(first.length);
}
