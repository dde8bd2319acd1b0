import { hasForbiddenCharacter, lengthOf, readText } from './form-text';
import { parsePeriod } from './period';
import { areasAround, type PublicTable, type TableChoice, type TableSide } from './public-table';

/** Whether the other areas of ours come along. */
export const BESIDE_FIELD = 'beside';

/** The answer to which area figures are about that is none of ours. */
export const ELSEWHERE = 'elsewhere';

/** What that area is called. */
export const PLACE_FIELD = 'place-name';

const LONGEST_PLACE = 80;

/** Before the name of a field: what the page proposed for it. */
export const PROPOSED_PREFIX = 'foreslaget-';

/** Something that a table leaves open, with what there is to choose among. */
export interface TableQuestion {
	readonly field: string;
	readonly about: TableSide['role'] | 'place' | 'length';
	/** The file's own word; empty where the file says nothing of it. */
	readonly heading: string;
	readonly options: readonly string[];
}

/** The field of a side by its position. */
export function sideField(side: number): string {
	return `side-${side}`;
}

/** First the sides of the table, then the area where the file says none, then the length of period. */
export function listTableQuestions(table: PublicTable, areaCode: string): readonly TableQuestion[] {
	const lengths = table.figures.map(({ period }) => parsePeriod(period)?.frequency ?? 'year');
	const sides = table.sides.map(({ heading, role, options }, side) => ({
		...{ field: sideField(side), about: role, heading, options }
	}));
	const place = {
		...{
			field: 'place',
			about: 'place' as const,
			heading: '',
			options: [...areasAround(areaCode), ELSEWHERE]
		}
	};
	const length = {
		...{ field: 'length', about: 'length' as const, heading: '', options: [...new Set(lengths)] }
	};
	return [...sides, ...(table.places === 'unsaid' ? [place] : []), length];
}

/** What the form chose, else what was chosen of such a table before, else what needs no choice; a question without an answer is absent. */
export function readTableChoice(
	questions: readonly TableQuestion[],
	areaCode: string,
	chosen: { get(name: string): unknown } | null,
	before: TableChoice | null
): TableChoice {
	const choice: Record<string, string> = {};
	const fromBefore = { get: (name: string) => before?.[name] };
	for (const question of questions) {
		const { field, options } = question;
		const wanted = chosen ? chosen.get(field) : (before?.[field] ?? presume(question, areaCode));
		const found = options.length === 1 ? options[0] : options.find((option) => option === wanted);
		if (found !== undefined) choice[field] = found;
	}
	const place =
		choice.place === ELSEWHERE ? readPlace((chosen ?? fromBefore).get(PLACE_FIELD)) : '';
	if (place !== '') choice[PLACE_FIELD] = place;
	const beside = chosen ? chosen.get(BESIDE_FIELD) : before ? before[BESIDE_FIELD] : 'ja';
	return beside === 'ja' ? { ...choice, [BESIDE_FIELD]: 'ja' } : choice;
}

/** Empty where it is nothing that an area can be called. */
function readPlace(value: unknown): string {
	const text = readText(value);
	return lengthOf(text) > LONGEST_PLACE || hasForbiddenCharacter(text, 'one-line') ? '' : text;
}

const TOTAL =
	/^(totalt?|samtliga|alla|all|båda könen|both sexes|yhteensä|kaikki|i alt|alt)(?!\p{L})/iu;

/** The own municipality, both sexes together, the only category that is a total. */
function presume({ about, options }: TableQuestion, areaCode: string): string | null {
	switch (about) {
		case 'area':
			return areaCode;
		case 'sex':
			return 'T';
		case 'content':
		case 'other': {
			const totals = options.filter(isWholeOption);
			return totals.length === 1 ? (totals[0] ?? null) : null;
		}
		case 'place':
		case 'length':
			return null;
	}
}

/** Whether a category is all of its dimension taken together. */
export function isWholeOption(option: string): boolean {
	return TOTAL.test(option.trim());
}
