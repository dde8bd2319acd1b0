import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';

/** Each language in its own name: Svenska, Suomi, Meänkieli, English. */
export function languageName(language: Language): string {
	return m.common_language_name({}, { locale: language });
}
