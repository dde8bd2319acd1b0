/** The languages of every page and file: Swedish, Finnish, Meänkieli, English. */
export const LANGUAGES = ['sv', 'fi', 'fit', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type InLanguages = Readonly<Record<Language, string>>;

export function isLanguage(text: string): text is Language {
	return (LANGUAGES as readonly string[]).includes(text);
}

/** `sv` where the text in a language is the Swedish one for want of another; undefined where it is in that language. */
export function borrowedFrom(texts: InLanguages, language: Language): 'sv' | undefined {
	return language !== 'sv' && texts[language] === texts.sv ? 'sv' : undefined;
}
