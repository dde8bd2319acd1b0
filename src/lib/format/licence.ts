import type { Language } from '$lib/domain/language';
import { OWN_LICENCE, UNSAID_LICENCE } from '$lib/domain/licence';
import * as m from '$lib/paraglide/messages';

const OURS = new Map([
	[UNSAID_LICENCE, m.table_licence_unsaid],
	[OWN_LICENCE, m.local_licence_own]
]);

/** A licence in the language where its words are ours, else as its publisher writes it. */
export function licenceWords(licence: string, language: Language): string {
	return OURS.get(licence)?.({}, { locale: language }) ?? licence;
}

/** `sv` where the licence stays in its publisher's Swedish on a page of another language. */
export function licenceLanguage(licence: string, language: Language): 'sv' | undefined {
	return language === 'sv' || OURS.has(licence) ? undefined : 'sv';
}
