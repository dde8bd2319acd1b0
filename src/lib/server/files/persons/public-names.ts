import { plainWord } from './plain-word';

/** What of a table says whose its figures are: a heading, and the different texts under it. */
export interface TellingColumn {
	readonly heading: string;
	readonly texts: ReadonlySet<string>;
}

const NAMES =
	/^(?:(?:för|efter|tilltals|flick|pojk)?namn|etunimi|sukunimi|nimi|(?:first|last|sur)?name)/;
const BEARERS =
	/bärare|vanligast|med namnet|most common|popular|yleisi|suosit|tilltalsnamn|flicknamn|pojknamn|namnstatistik|nyfödd|bearers?\b|newborn|nimen|kantaj/i;
/** Headings of contents beside those of dimensions. */
const MOST_LOOKED_AT = 40;

/** Names whose bearers a table counts: nobody's own figures. */
export function isOfPublicNames(
	column: TellingColumn,
	columns: readonly TellingColumn[],
	titles: readonly string[]
): boolean {
	const isOfNames = ({ heading }: TellingColumn) => NAMES.test(plainWord(heading));
	if (!isOfNames(column) || columns.filter(isOfNames).length > 1) return false;
	const said = columns
		.filter((one) => one !== column)
		.flatMap((one) => [one.heading, ...[...one.texts].slice(0, MOST_LOOKED_AT)]);
	const isTold = [column.heading, ...titles, ...said].some((text) => BEARERS.test(text));
	return isTold && [...column.texts].every((text) => !/\s/.test(text.trim()));
}
