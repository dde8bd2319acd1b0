import type { Sex } from '$lib/domain/observation';
import { isTotalArea, readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { isDoubtful } from './doubtful-area';
import type { FigureColumn, SheetColumn, ValueHeading } from './sheet-plan';

/** What a figure is called where no heading says what it counts. */
const NAMELESS = 'Värde';

/** The columns of figures by their headings; `sexed`: rows say whose they are, `placed`: and where. */
export function readValues(
	columns: readonly SheetColumn[],
	said: (column: SheetColumn) => ValueHeading,
	{ sexed, placed }: { readonly sexed: boolean; readonly placed: boolean },
	areas: AreaSpellings
): { readonly values: readonly FigureColumn[]; readonly totals: readonly FigureColumn[] } {
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
	const named = whole.filter((one) => !isTotalArea(one.content));
	const found = named.filter(isPlace);
	if (placed || found.length === 0 || 2 * found.length < named.length)
		return { values: whole, totals: [] };
	// Beside places a heading such as `Länet` or `Liknande kommuner` is one in the file's own words.
	return {
		values: named.map((one) => ({
			...one,
			content: NAMELESS,
			area: headedPlace(one.content, areas)
		})),
		totals: whole.filter((one) => !named.includes(one))
	};
}

/** Of one that is none of ours the file's own words are kept. */
function headedPlace(text: string, areas: AreaSpellings): FigureColumn['area'] {
	const area = readArea(text, areas);
	if (area.ok) return { category: { code: area.code, text }, doubt: null };
	const doubt = isDoubtful(area.reason) ? area.reason : null;
	return { category: { code: null, text }, doubt };
}

const LETTERS: Readonly<Record<string, Sex>> = { K: 'K', M: 'M', T: 'T' };

const SHARE = /^(andel|procent|share|percent|osuus|prosentti)/i;

/**
 * Whose figures a column holds: by a sex alone, or by one beside a content that another column has for another sex. `Andel kvinnor`
 * without its like is a share of everybody.
 */
function judgeSexes(
	given: readonly ValueHeading[]
): (heading: ValueHeading) => ValueHeading['sexed'] {
	const letters = given.map(({ content }) => content.toUpperCase());
	// `K` beside `M` is a sex; alone it may be anything.
	const lettered = letters.includes('K') && letters.includes('M');
	const sexOf = ({ content, sexed }: ValueHeading): ValueHeading['sexed'] => {
		const sex = lettered ? LETTERS[content.toUpperCase()] : undefined;
		return sex ? { sex, content: '', word: content } : sexed;
	};
	const told = given.flatMap((one) => sexOf(one) ?? []);
	const bySex = (content: string) =>
		told.filter((one) => one.content === content && one.sex !== 'T');
	return (heading) => {
		const sexed = sexOf(heading);
		if (!sexed) return null;
		const others = bySex(sexed.content);
		if (sexed.sex === 'T') return others.length > 0 ? sexed : null;
		if (sexed.content === '' || !SHARE.test(sexed.content)) return sexed;
		return new Set(others.map(({ sex }) => sex)).size > 1 ? sexed : null;
	};
}
