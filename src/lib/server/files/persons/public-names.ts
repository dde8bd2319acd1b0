import { plainWord } from './plain-word';

/** What of a table says whose its figures are: a heading, and the different texts under it. */
export interface TellingColumn {
	readonly heading: string;
	readonly texts: ReadonlySet<string>;
}

const NAMES =
	/^(?:(?:för|efter|tilltals|flick|pojk)?namn|etunimi|sukunimi|nimi|(?:first|last|sur)?name)/;
const BEARERS =
	/bärare|tilltalsnamn|flicknamn|pojknamn|namnstatistik|nyfödd|bearers?\b|newborn|nimen|kantaj/i;
const CANDIDATES =
	/parti|kandidat|politiker|ledamot|ledamöter|ledare|candidate|leader|party|ehdokas|puolue/i;
const VOTES = /röst|mandat|votes?\b|seats?\b|ääni|ääntä|valda/i;
/** Headings of contents beside those of dimensions. */
const MOST_LOOKED_AT = 40;

/** Names whose bearers a table counts, and people who stand for election beside their votes: nobody's own figures. */
export function isOfPublicNames(column: TellingColumn, columns: readonly TellingColumn[]): boolean {
	const { heading, texts } = column;
	const said = columns
		.filter((one) => one !== column)
		.flatMap((one) => [one.heading, ...[...one.texts].slice(0, MOST_LOOKED_AT)]);
	const isTold = (pattern: RegExp) => [heading, ...said].some((text) => pattern.test(text));
	if (CANDIDATES.test(heading)) return isTold(VOTES);
	if (!NAMES.test(plainWord(heading)) || !isTold(BEARERS)) return false;
	return [...texts].every((text) => !/\s/.test(text.trim()));
}
