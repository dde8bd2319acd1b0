import type { Indicator } from './indicator';
import { inLanguage, type Language } from './language';
import type { Standing } from './listed-indicator';

/** What a reader of the list of indicators asks for: `?sok=arbete&visa=andrade`. */
export interface IndicatorFilter {
	readonly text: string;
	/** Null: every one. */
	readonly standing: Standing | null;
}

const LONGEST_TEXT = 100;

/** As addresses write them, in the order in which they are offered. */
const WORDS = {
	changed: 'andrade',
	unclear: 'utan-tydlig-andring',
	incomparable: 'inget-att-jamfora',
	lacking: 'saknar-varde'
} as const satisfies Record<Standing, string>;

export const STANDINGS = Object.keys(WORDS) as readonly Standing[];

export function parseIndicatorFilter(parameters: URLSearchParams): IndicatorFilter {
	const word = parameters.get('visa');
	return {
		text: (parameters.get('sok') ?? '').trim().slice(0, LONGEST_TEXT),
		standing: STANDINGS.find((standing) => WORDS[standing] === word) ?? null
	};
}

/** The filter as addresses write it, with the question mark; empty where nothing is chosen. */
export function writeIndicatorFilter({ text, standing }: IndicatorFilter): string {
	const parameters = new URLSearchParams();
	if (text) parameters.set('sok', text);
	if (standing) parameters.set('visa', WORDS[standing]);
	const written = parameters.toString();
	return written === '' ? '' : `?${written}`;
}

/** The word that a standing is asked for by. */
export function standingWord(standing: Standing): string {
	return WORDS[standing];
}

/** Whether every word that is searched for stands in the name or the definition, in the reader's language. */
export function isSearched(
	{ name, definition }: Indicator,
	text: string,
	language: Language
): boolean {
	const told = `${inLanguage(name, language)} ${inLanguage(definition, language)}`.toLowerCase();
	return text
		.toLowerCase()
		.split(/\s+/)
		.every((word) => told.includes(word));
}
