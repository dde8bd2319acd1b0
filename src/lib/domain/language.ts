interface LanguageFacts {
	/** The only locale that may be given to `Intl`. */
	readonly intl: string;
	/**
	 * `ours`: written here, and there is nothing to approve. `translated`: whole, and not reviewed until a person has
	 * approved every text. `begun`: as translated, and what is missing is said in Swedish.
	 */
	readonly texts: 'ours' | 'translated' | 'begun';
}

/** The languages of every page and file. This is the only list of them: the settings of the texts are written from it. */
export const LANGUAGE_LIST = {
	sv: { intl: 'sv-SE', texts: 'ours' },
	fi: { intl: 'fi-FI', texts: 'translated' },
	// No locale data exists for Meänkieli: Intl would silently format it as English.
	fit: { intl: 'fi-FI', texts: 'translated' },
	en: { intl: 'en-GB', texts: 'ours' }
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof LANGUAGE_LIST;

export const LANGUAGES = Object.keys(LANGUAGE_LIST) as readonly Language[];

/** Something in each language that has it; Swedish always has it. */
export type PerLanguage<Thing> = Readonly<{ sv: Thing } & Partial<Record<Language, Thing>>>;

export type InLanguages = PerLanguage<string>;

export function isLanguage(text: string): text is Language {
	return Object.hasOwn(LANGUAGE_LIST, text);
}

export function factsOf(language: Language): LanguageFacts {
	return LANGUAGE_LIST[language];
}

/** Of the language, or the Swedish one where the language has none of its own. */
export function inLanguage<Thing>(things: PerLanguage<Thing>, language: Language): Thing {
	return things[language] ?? things.sv;
}

/** `sv` where the text in a language is the Swedish one for want of another; undefined where it is in that language. */
export function borrowedFrom(texts: InLanguages, language: Language): 'sv' | undefined {
	return language !== 'sv' && inLanguage(texts, language) === texts.sv ? 'sv' : undefined;
}
