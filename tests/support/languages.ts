import { factsOf, LANGUAGES } from '../../src/lib/domain/language';
import type { LANGUAGE_LIST, Language } from '../../src/lib/domain/language';

/** A language that says everything itself: what a test may ask for words in. */
export type WholeLanguage = {
	[Each in Language]: (typeof LANGUAGE_LIST)[Each]['texts'] extends 'begun' ? never : Each;
}[Language];

export const WHOLE_LANGUAGES = LANGUAGES.filter(isWhole);

export function isWhole(language: Language): language is WholeLanguage {
	return factsOf(language).texts !== 'begun';
}
