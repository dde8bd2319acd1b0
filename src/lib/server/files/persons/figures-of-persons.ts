import { fault, type Fault } from '$lib/domain/problem';
import { answerIn } from './answer-word';
import { isPersonalColumn } from './person-headings';
import { isPersonName } from './person-name';

/** What of a table says whose its figures are: a heading, and the different texts under it. */
export interface TellingColumn {
	readonly heading: string;
	readonly texts: ReadonlySet<string>;
}

/** So many names of persons among the texts of a column are no chance. */
const MOST_NAMES = 2;
const MOST_SHARE = 0.2;

/** Why a table of figures may not be kept: it lists persons, or counts the colours that volunteers answer with; null where neither is seen. */
export function whyOfPersons(columns: readonly TellingColumn[]): Fault | null {
	for (const { heading, texts } of columns) {
		if (isPersonalColumn(heading, [...texts])) return fault('own-cell-personal');
		const names = [...texts].filter(isPersonName).length;
		if (names > MOST_NAMES || names > texts.size * MOST_SHARE) return fault('own-cell-personal');
	}
	const words = columns.flatMap(({ texts }) => [...texts]).map(answerIn);
	const colours = new Set(words.filter((word) => word !== null));
	return colours.size >= 2 ? fault('own-table-is-mood') : null;
}
