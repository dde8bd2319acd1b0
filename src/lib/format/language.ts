import type { Language } from '$lib/domain/language';

const LOCALES: Readonly<Record<Language, string>> = {
	sv: 'sv-SE',
	fi: 'fi-FI',
	// No locale data exists for Meänkieli: Intl would silently format it as English.
	fit: 'fi-FI',
	en: 'en-GB'
};

/** The only locale that may be given to `Intl` for a language. */
export function intlLocale(language: Language): string {
	return LOCALES[language];
}
