import { COUNTRY_CODE } from '$lib/domain/area';
import type { Sex } from '$lib/domain/observation';
import {
	isTotalArea,
	readArea,
	sayPlace,
	type AreaSpellings
} from '$lib/server/layout/words/area-spelling';
import { sexOfShort } from '$lib/domain/sex-words';
import { isDoubtful } from './doubtful-area';
import type { FigureColumn, SheetColumn, ValueHeading } from './columns/sheet-plan';

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
export function readSheetValues(
	columns: readonly SheetColumn[],
	said: (column: SheetColumn) => ValueHeading,
	{ sexed, placed }: { readonly sexed: boolean; readonly placed: boolean },
	areas: AreaSpellings
): ReadColumns {
	const read = knowParts(columns.map((column) => ({ column, said: said(column) })));
	const sexes = sexed ? () => null : judgeSexes(read.map(({ said }) => said));
	const codes = read.filter(({ said }) => /^\d{2}(?:\d{2})?$/.test(said.content));
	const coded = codes.length > 0 && codes.every(({ said }) => readArea(said.content, areas).ok);
	const whole = read.map(({ column: { index, heading }, said }): FigureColumn => {
		const { period, part, preliminary, unclear } = said;
		const sex = sexes(said);
		const content = sex ? sex.content : said.content;
		const counted = content === '' || /^(ar|år|year)$/i.test(content) ? NAMELESS : content;
		// Beside codes a nought is the country's.
		const named = coded && content === '0' ? COUNTRY_CODE : counted;
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
	// `10` among `9` and `11` is none of the counties.
	const bare = whole.filter(({ content }) => /^\d{1,3}$/.test(content));
	const numbered = bare.some(({ content }) => content !== '0' && !readArea(content, areas).ok);
	const isPlace = (column: FigureColumn) => {
		if (numbered && bare.includes(column)) return false;
		const area = readArea(column.content, areas);
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

const PART_OF_THEM =
	/^(?:varav|därav|av dessa|av dem|av vilka|of which|of whom|joista|herav|heraf|derav)$/i;

interface SaidColumn {
	readonly column: SheetColumn;
	readonly said: ValueHeading;
}

/** `varav flickor` behind `Elever` is how many of those are girls. */
function knowParts(read: readonly SaidColumn[]): readonly SaidColumn[] {
	let whole: string | null = null;
	return read.map((one) => {
		const { sexed, content } = one.said;
		if (!sexed || !PART_OF_THEM.test(sexed.content)) {
			whole = content;
			return one;
		}
		if (whole === null) return one;
		const own = { ...sexed, content: whole, alone: true };
		return { ...one, said: { ...one.said, sexed: own } };
	});
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

/** What stands for a sex in a heading where another column has the other one: `K`, `F`, `Kv.`, `Tot`. */
function sexOfSign(sign: string): Sex | null {
	return sign.length > 1
		? sexOfShort(sign)
		: sign === 'F'
			? 'K'
			: ((['K', 'M', 'T'] as const).find((sex) => sex === sign) ?? null);
}

/**
 * Whose figures a column holds: by a heading that says so alone, or by one that another column has of another sex. `Andel kvinnor`
 * without its like is a share of everybody.
 */
export function judgeSexes(
	given: readonly NamedSex[]
): (heading: NamedSex) => ValueHeading['sexed'] {
	const signed = readSigns(given);
	const sexOf = (heading: NamedSex): ValueHeading['sexed'] =>
		signed(heading.content) ?? heading.sexed;
	const told = given.flatMap((one) => sexOf(one) ?? []);
	const bySex = (content: string) =>
		told.filter((one) => one.content === content && one.sex !== 'T');
	// `Andel` beside `Andel kvinnor` is of everybody.
	const whole = new Set(given.filter((one) => !sexOf(one)).map(({ content }) => content));
	return (heading) => {
		const sexed = sexOf(heading);
		if (!sexed) return null;
		const others = bySex(sexed.content);
		if (sexed.content !== '' && whole.has(sexed.content)) return sexed;
		if (sexed.sex === 'T') return others.length > 0 ? sexed : null;
		return sexed.alone || new Set(others.map(({ sex }) => sex)).size > 1 ? sexed : null;
	};
}

/** `K` beside `M` is a sex, and so is `Antal, K` beside `Antal, M`, and `Kv.` beside `Män`; alone, or among other letters, it may be anything. */
function readSigns(given: readonly NamedSex[]): (content: string) => ValueHeading['sexed'] {
	const all = given.flatMap(({ content }) => splitSign(content) ?? []);
	const whole = given.flatMap(({ sexed }) =>
		sexed ? { sex: sexed.sex, before: sexed.content } : []
	);
	return (content) => {
		const own = splitSign(content);
		const sex = own ? sexOfSign(own.sign) : null;
		if (!own || !sex) return null;
		const signs = all.filter(({ before }) => before === own.before).map(({ sign }) => sign);
		const strict = own.before !== '' || signs.includes('F');
		const only = !strict || signs.every((sign) => sexOfSign(sign) !== null);
		const beside = new Set([
			...signs.map(sexOfSign),
			...whole.filter(({ before }) => before === own.before).map((one) => one.sex)
		]);
		const told = only && beside.has('K') && beside.has('M');
		return told ? { sex, content: own.before, word: own.sign, alone: true } : null;
	};
}

function splitSign(content: string): { readonly before: string; readonly sign: string } | null {
	const [, before = '', sign = ''] =
		/^(?:(.{0,200}[^\s,;:_(–-])?[\s,;:_(–-]{1,3})?(\p{L}{1,6}\.?)\)?$/u.exec(content.slice(-200)) ??
		[];
	if (sign === '') return null;
	return { before, sign: sign.length === 1 ? sign.toUpperCase() : sign };
}
