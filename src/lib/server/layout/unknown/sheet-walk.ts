import { fault, type FileProblem } from '$lib/domain/problem';
import { yearPeriod, type Period } from '$lib/domain/period';
import { problemAt } from '$lib/server/files/cube';
import type { Category, TableCell } from '$lib/server/files/figure-table';
import { sexOfWord } from '$lib/domain/sex-words';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { settleNumber } from '$lib/server/layout/words/number-marks';
import {
	joinPeriod,
	partPeriod,
	type PeriodCells,
	type PeriodJoined
} from '$lib/server/layout/words/period-part';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import { readOnce } from '$lib/server/layout/words/read-once';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { readPlacesBy, type RowPlace } from './sheet-areas';
import type { SheetParts } from './sheet-header';
import type { SheetPlan } from './sheet-plan';
import type { ValueColumn } from './sheet-values';

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
	const join = readOnce((texts: string) =>
		joinPeriod(
			texts.split(BETWEEN).map((text, at) => [plan.periods[at]?.cells ?? NO_CELLS, text] as const),
			year
		)
	);
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
	const joined =
		plan.periods.length === 0
			? null
			: join(plan.periods.map(({ index }) => cells[index] ?? '').join(BETWEEN));
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
			yield problemAt(line, heading, fault('cell-empty'));
			return;
		}
		own[heading] = { code: null, text };
	}
	for (const value of plan.values)
		yield readValue(row, value, own, joined?.period ?? null, plan, areas);
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
	{ index, heading, content, period, part, sex, area, preliminary }: ValueColumn,
	own: Readonly<Record<string, Category>>,
	rowPeriod: Period | null,
	{ marks, titled, values }: SheetPlan,
	areas: AreaSpellings
): TableCell | FileProblem {
	const written = plainMark(cells[index] ?? '');
	const when = period ?? (part ? periodOfPart(part, rowPeriod ?? titled) : (rowPeriod ?? titled));
	if (!when) return problemAt(line, heading, fault('period-without-year'), heading);
	if (parsePxwebNumber(written, 'zero') === null) {
		return problemAt(line, heading, fault('value-no-number'), written);
	}
	const text = numbers?.has(index) ? written : settleNumber(written, marks);
	if (text === null) return problemAt(line, heading, fault('value-ambiguous'), written);
	const where = area === null ? null : placed(area, areas);
	if (where && !where.code) return problemAt(line, heading, ambiguity(area ?? '', areas), area);
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
function sexOf(sex: ValueColumn['sex']): Category {
	return sex ? { code: sex.sex, text: sex.word } : { code: 'T', text: null };
}

function periodOfPart(part: NonNullable<ValueColumn['part']>, year: Period | null): Period | null {
	if (year?.frequency !== 'year') return null;
	return part === 'whole-year' ? yearPeriod(Number(year.key)) : partPeriod(Number(year.key), part);
}

function placed(text: string, areas: AreaSpellings): Category {
	const area = readArea(text, areas);
	return { code: area.ok ? area.code : null, text };
}

function ambiguity(text: string, areas: AreaSpellings) {
	const area = readArea(text, areas);
	return area.ok ? fault('area-unknown') : area.reason;
}
