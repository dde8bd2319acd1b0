/** The languages of every page and file: Swedish, Finnish, Meänkieli, English. */
export const LANGUAGES = ['sv', 'fi', 'fit', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type InLanguages = Readonly<Record<Language, string>>;

export function isLanguage(text: string): text is Language {
	return (LANGUAGES as readonly string[]).includes(text);
}
