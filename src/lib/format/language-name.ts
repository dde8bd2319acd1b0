import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';

/** Each language in its own name: Svenska, Suomi, Meänkieli, English. */
export function languageName(language: Language): string {
	const locale = { locale: language };
	switch (language) {
		case 'sv':
			return m.common_language_sv({}, locale);
		case 'fi':
			return m.common_language_fi({}, locale);
		case 'fit':
			return m.common_language_fit({}, locale);
		case 'en':
			return m.common_language_en({}, locale);
	}
}
