import type { Sex } from '$lib/domain/observation';
import {
	isTotalArea,
	readArea,
	sayPlace,
	type AreaSpellings
} from '$lib/server/layout/words/area-spelling';
import { isDoubtful } from './doubtful-area';
import type { FigureColumn, SheetColumn, ValueHeading } from './sheet-plan';

/** What a figure is called where no heading says what it counts. */
export const NAMELESS = 'Värde';

interface ReadColumns {
	readonly values: readonly FigureColumn[];
	/** Columns that sum up the others. */
	readonly totals: readonly FigureColumn[];
	/** Columns about another place than their rows. */
	readonly elsewhere: readonly FigureColumn[];
}

/** The columns of figures by their headings; `sexed`: rows say whose they are, `placed`: and where. */
export function readValues(
	columns: readonly SheetColumn[],
	said: (column: SheetColumn) => ValueHeading,
	{ sexed, placed }: { readonly sexed: boolean; readonly placed: boolean },
	areas: AreaSpellings
): ReadColumns {
	const read = columns.map((column) => ({ column, said: said(column) }));
	const sexes = sexed ? () => null : judgeSexes(read.map(({ said }) => said));
	const whole = read.map(({ column: { index, heading }, said }): FigureColumn => {
		const { period, part, preliminary, unclear } = said;
		const sex = sexes(said);
		const content = sex ? sex.content : said.content;
		const named = content === '' || /^(ar|år|year)$/i.test(content) ? NAMELESS : content;
		const about = {
			index,
			heading,
			period,
			part,
			preliminary,
			content: named,
			area: null,
			unclear
		};
		return { ...about, sex: sex ? { sex: sex.sex, word: sex.word } : null };
	});
	const isPlace = ({ content }: FigureColumn) => {
		const area = readArea(content, areas);
		return area.ok || isDoubtful(area.reason);
	};
	if (placed) {
		// Municipalities across as well as down are a table of both, such as of who commutes where.
		const across = 2 * whole.filter(isPlace).length > whole.length;
		const values = whole.filter((one) => !ELSEWHERE.test(one.content) && (across || !isPlace(one)));
		const elsewhere = values.length === 0 ? [] : whole.filter((one) => !values.includes(one));
		return { values: elsewhere.length > 0 ? values : whole, totals: [], elsewhere };
	}
	const named = whole.filter((one) => !isTotalArea(one.content));
	const found = named.filter(isPlace);
	if (found.length === 0 || 2 * found.length < named.length)
		return { values: whole, totals: [], elsewhere: [] };
	// Beside places a heading such as `Länet` or `Liknande kommuner` is one in the file's own words.
	return {
		values: named.map((one) => ({
			...one,
			content: NAMELESS,
			area: headedPlace(one.content, areas)
		})),
		totals: whole.filter((one) => !named.includes(one)),
		elsewhere: []
	};
}

/**
 * A heading that says whose figures stand in it, beside rows that have their own place: `Andel Riket`, `Länets snitt`. `Inflyttade från
 * övriga Sverige` is about the row.
 */
const ELSEWHERE =
	/^(?:(?:andel|antal|värde|snitt|medel|medelvärde|genomsnitt|index|procent)[ ,–-]{1,3}\(?)?(?:rikets?|hela (?:riket|landet|länet)|sveriges?|läne(?:ts?)|länssnitt(?:et)?|rikssnitt(?:et)?|riksgenomsnitt(?:et)?|länsgenomsnitt(?:et)?|liknande kommuner|alla kommuner|koko maa)(?:[ ,–-]{1,3}(?:andel|antal|värde|snitt|medel|medelvärde|genomsnitt|index|procent))?\)?$/i;

/** Of one that is none of ours the file's own words are kept. */
function headedPlace(text: string, areas: AreaSpellings): FigureColumn['area'] {
	const area = readArea(text, areas);
	if (area.ok) return { category: { code: area.code, text }, doubt: null };
	const doubt = isDoubtful(area.reason) ? area.reason : null;
	return { category: { code: null, text: sayPlace(text, areas) }, doubt };
}

/** A heading with the sex that it names. */
export type NamedSex = Pick<ValueHeading, 'content' | 'sexed'>;

const LETTERS: Readonly<Record<string, Sex>> = { K: 'K', M: 'M', T: 'T' };

/**
 * Whose figures a column holds: by a heading that says so alone, or by one that another column has of another sex. `Andel kvinnor`
 * without its like is a share of everybody.
 */
export function judgeSexes(
	given: readonly NamedSex[]
): (heading: NamedSex) => ValueHeading['sexed'] {
	const lettered = readLetters(given);
	const sexOf = (heading: NamedSex): ValueHeading['sexed'] =>
		lettered(heading.content) ?? heading.sexed;
	const told = given.flatMap((one) => sexOf(one) ?? []);
	const bySex = (content: string) =>
		told.filter((one) => one.content === content && one.sex !== 'T');
	return (heading) => {
		const sexed = sexOf(heading);
		if (!sexed) return null;
		const others = bySex(sexed.content);
		if (sexed.sex === 'T') return others.length > 0 ? sexed : null;
		return sexed.alone || new Set(others.map(({ sex }) => sex)).size > 1 ? sexed : null;
	};
}

/** `K` beside `M` is a sex, and so is `Antal, K` beside `Antal, M`; alone, or among other letters, it may be anything. */
function readLetters(given: readonly NamedSex[]): (content: string) => ValueHeading['sexed'] {
	const all = given.flatMap(({ content }) => splitLetter(content) ?? []);
	return (content) => {
		const own = splitLetter(content);
		const sex = own ? LETTERS[own.letter] : undefined;
		if (!own || !sex) return null;
		const beside = all.filter(({ before }) => before === own.before).map(({ letter }) => letter);
		const only = own.before === '' || beside.every((letter) => Object.hasOwn(LETTERS, letter));
		const told = only && beside.includes('K') && beside.includes('M');
		return told ? { sex, content: own.before, word: own.letter, alone: true } : null;
	};
}

function splitLetter(content: string): { readonly before: string; readonly letter: string } | null {
	const [, before = '', letter = ''] =
		/^(?:(.{0,200}[^\s,;:_(–-])?[\s,;:_(–-]{1,3})?(\p{L})\)?$/u.exec(content.slice(-200)) ?? [];
	return letter === '' ? null : { before, letter: letter.toUpperCase() };
}
