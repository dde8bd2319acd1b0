import type { PeriodCells } from '$lib/server/files/headed-length';
import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import { yearPeriod, type Period } from '$lib/domain/period';
import { problemAt } from '$lib/server/files/cube';
import type { Category, TableCell } from '$lib/server/files/figure-table';
import { sexOfWord } from '$lib/domain/sex-words';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { settleNumber } from '$lib/server/layout/words/number-marks';
import { joinPeriod, type PeriodJoined } from '$lib/server/layout/words/period-part';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import { readOnce } from '$lib/server/layout/words/read-once';
import { parseWrittenPeriod, partPeriod } from '$lib/server/layout/words/written-period';
import { isDoubtful } from './doubtful-area';
import { readPlacesBy, type RowPlace } from './sheet-areas';
import type { SheetParts } from './sheet-header';
import type { FigureColumn, SheetPlan } from './sheet-plan';

const BETWEEN = '\u0000';
const NO_CELLS: PeriodCells = { heading: '', length: 'any', monthly: false };

type Walk = () => Generator<TableCell | FileProblem>;

/** The cells of a planned sheet, and how many of its rows sum up others. */
export function walkSheet(
	{ rows }: SheetParts,
	plan: SheetPlan,
	areas: AreaSpellings
): { readonly cells: Walk; readonly totals: number } {
	const placeOf = plan.places.length > 0 ? readPlacesBy(plan.places, rows, areas) : null;
	const told = rows.map((row) => ({ row, place: placeOf?.(row) ?? null }));
	const own = told.filter(({ place }) => place?.kind !== 'total');
	const year = plan.titled?.frequency === 'year' ? Number(plan.titled.key) : null;
	const join = readOnce((texts: string) => {
		const [headed = '', ...others] = texts.split(BETWEEN);
		return joinPeriod(
			others.map((text, at) => [plan.periods[at]?.cells ?? NO_CELLS, text] as const),
			headed === '' ? year : Number(headed)
		);
	});
	function* cells(): Generator<TableCell | FileProblem> {
		for (const { row, place } of own) yield* readRow(row, place, plan, areas, join);
	}
	return { cells, totals: told.length - own.length };
}

function* readRow(
	row: SheetRow,
	place: RowPlace | null,
	plan: SheetPlan,
	areas: AreaSpellings,
	join: (texts: string) => PeriodJoined
): Generator<TableCell | FileProblem> {
	const { cells, line } = row;
	if (isAlone(row, place, plan)) {
		const text = cells.find((cell) => cell !== '') ?? '';
		yield problemAt(line, null, fault('row-alone'), text);
		return;
	}
	if (place?.kind === 'problem') {
		yield problemAt(line, place.heading, place.reason, place.text);
		return;
	}
	const written = plan.periods.map(({ index }) => cells[index] ?? '').join(BETWEEN);
	const years = plan.crossed
		? [...new Set(plan.values.map(({ period }) => period?.key ?? ''))]
		: [''];
	const all =
		plan.periods.length === 0
			? []
			: years.map((year) => [year, join(year + BETWEEN + written)] as const);
	const joined = all.find(([, one]) => !one.ok)?.[1] ?? null;
	const periods = new Map(
		all.flatMap(([year, one]) => (one.ok ? [[year, one.period] as const] : []))
	);
	if (joined && !joined.ok) {
		yield problemAt(line, joined.heading, joined.reason, joined.text);
		return;
	}
	const own: Record<string, Category> = {};
	const titled = plan.place === null ? null : placed(plan.place, areas);
	if (titled) own.region = titled;
	const [first] = plan.places;
	if (first && place?.kind === 'place') own[first.heading] = place.category;
	for (const { heading, index, role } of plan.others) {
		const text = cells[index] ?? '';
		if (role === 'sex' && text === '') {
			yield problemAt(line, heading, fault('label-empty'));
			return;
		}
		own[heading] = { code: null, text };
	}
	if (plan.sex !== null) own.kön = { code: null, text: plan.sex };
	for (const value of plan.values) {
		const year = plan.crossed ? (value.period?.key ?? '') : '';
		yield readValue(row, value, own, periods.get(year) ?? null, plan, areas);
	}
}

/**
 * A row of one cell between the others says something of them that no column does, unless it is the place or the category of
 * a row whose figures are missing.
 */
function isAlone(
	{ cells }: SheetRow,
	place: RowPlace | null,
	{ places, others, values }: SheetPlan
): boolean {
	const filled = cells.flatMap((cell, index) => (cell === '' ? [] : index));
	const [only] = filled;
	if (filled.length !== 1 || only === undefined) return false;
	if (values.some(({ index }) => index === only)) return false;
	const naming = [...places, ...others].map(({ index }) => index);
	if (naming.length !== 1 || naming[0] !== only) return true;
	if (place) return place.kind === 'place' && place.category.code === null;
	const text = cells[only] ?? '';
	return sexOfWord(text) !== null || parseWrittenPeriod(text) !== null;
}

function readValue(
	{ cells, line, numbers }: SheetRow,
	{ index, heading, content, period, part, sex, area, preliminary }: FigureColumn,
	own: Readonly<Record<string, Category>>,
	rowPeriod: Period | null,
	{ marks, titled, values, crossed }: SheetPlan,
	areas: AreaSpellings
): TableCell | FileProblem {
	const written = plainMark(cells[index] ?? '');
	const headed = crossed ? null : period;
	const when = headed ?? (part ? periodOfPart(part, rowPeriod ?? titled) : (rowPeriod ?? titled));
	if (!when) return problemAt(line, heading, fault('period-without-year'), heading);
	if (parsePxwebNumber(written, 'zero') === null) {
		return problemAt(line, heading, fault('value-no-number'), written);
	}
	const text = numbers?.has(index) ? written : settleNumber(written, marks);
	if (text === null) return problemAt(line, heading, fault('value-ambiguous'), written);
	const where = area === null ? null : placed(area, areas);
	const doubt = area === null || where?.code ? null : doubtOf(area, areas);
	if (doubt) return problemAt(line, heading, doubt, area);
	const categories: Record<string, Category> = {
		...own,
		...(where ? { region: where } : {}),
		...(values.some((one) => one.sex) ? { kön: sexOf(sex) } : {}),
		period: { code: when.key, text: when.key },
		innehåll: { code: null, text: content }
	};
	return { line, column: heading, categories, text, ...(preliminary ? { preliminary } : {}) };
}

/** A column without a sex beside those that have one is of both. */
function sexOf(sex: FigureColumn['sex']): Category {
	return sex ? { code: sex.sex, text: sex.word } : { code: 'T', text: null };
}

function periodOfPart(part: NonNullable<FigureColumn['part']>, year: Period | null): Period | null {
	if (year?.frequency !== 'year') return null;
	return part === 'whole-year' ? yearPeriod(Number(year.key)) : partPeriod(Number(year.key), part);
}

function placed(text: string, areas: AreaSpellings): Category {
	const area = readArea(text, areas);
	return { code: area.ok ? area.code : null, text };
}

/** Why a heading is no place that can be told; null where it is one of the file's own. */
function doubtOf(text: string, areas: AreaSpellings): Fault | null {
	const area = readArea(text, areas);
	return !area.ok && isDoubtful(area.reason) ? area.reason : null;
}
