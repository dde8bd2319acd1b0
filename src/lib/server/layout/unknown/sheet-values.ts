import type { Sex } from '$lib/domain/observation';
import type { Period } from '$lib/domain/period';
import { isTotalArea, readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import type { YearPart } from '$lib/server/layout/words/written-period';
import type { SheetColumn } from './sheet-columns';
import { readValueHeading, type ValueHeading } from './value-heading';

/** A column of figures with all that its heading says of them. */
export interface ValueColumn {
	readonly index: number;
	readonly heading: string;
	readonly content: string;
	readonly period: Period | null;
	readonly part: YearPart | 'whole-year' | null;
	readonly preliminary: boolean;
	/** Null: the heading says nothing of a sex. */
	readonly sex: { readonly sex: Sex; readonly word: string } | null;
	/** The place that heads the column; null where rows have their own. */
	readonly area: string | null;
}

/** What a figure is called where no heading says what it counts. */
const NAMELESS = 'Värde';

/** The columns of figures by their headings; `sexed`: rows say whose they are, `placed`: and where. */
export function readValues(
	columns: readonly SheetColumn[],
	{ sexed, placed }: { readonly sexed: boolean; readonly placed: boolean },
	areas: AreaSpellings
): { readonly values: readonly ValueColumn[]; readonly totals: readonly ValueColumn[] } {
	const read = columns.map((column) => ({ column, said: readValueHeading(column.heading) }));
	const sexes = sexed ? () => null : judgeSexes(read.map(({ said }) => said));
	const whole = read.map(({ column: { index, heading }, said }): ValueColumn => {
		const { period, part, preliminary } = said;
		const sex = sexes(said);
		const content = sex ? sex.content : said.content;
		const named = content === '' || /^(ar|år|year)$/i.test(content) ? NAMELESS : content;
		const about = { index, heading, period, part, preliminary, content: named, area: null };
		return { ...about, sex: sex ? { sex: sex.sex, word: sex.word } : null };
	});
	const isPlace = ({ content }: ValueColumn) => {
		const area = readArea(content, areas);
		return area.ok || area.reason.code === 'area-ambiguous';
	};
	const across =
		!placed &&
		whole.some(isPlace) &&
		whole.every((one) => isPlace(one) || isTotalArea(one.content));
	if (!across) return { values: whole, totals: [] };
	return {
		values: whole.filter(isPlace).map((one) => ({ ...one, content: NAMELESS, area: one.content })),
		totals: whole.filter((one) => !isPlace(one))
	};
}

const SHARE = /^(andel|procent|share|percent|osuus|prosentti)/i;

/**
 * Whose figures a column holds: by a sex alone, or by one beside a content that another column has for another sex. `Andel kvinnor`
 * without its like is a share of everybody.
 */
function judgeSexes(
	all: readonly ValueHeading[]
): (heading: ValueHeading) => ValueHeading['sexed'] {
	const told = all.flatMap(({ sexed }) => sexed ?? []);
	const bySex = (content: string) =>
		told.filter((one) => one.content === content && one.sex !== 'T');
	return ({ sexed }) => {
		if (!sexed) return null;
		const others = bySex(sexed.content);
		if (sexed.sex === 'T') return others.length > 0 ? sexed : null;
		if (sexed.content === '' || !SHARE.test(sexed.content)) return sexed;
		return new Set(others.map(({ sex }) => sex)).size > 1 ? sexed : null;
	};
}
