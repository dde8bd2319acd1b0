import type { Language } from '$lib/domain/language';
import { localizeHref } from '$lib/paraglide/runtime';

/** The same page in another language; without the closing slash that a start page would be redirected from. */
export function languageHref(path: string, language: Language): string {
	return localizeHref(path, { locale: language }).replace(/(?<=[^/])\/(?=$|\?)/, '');
}
