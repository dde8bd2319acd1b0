import { fault, type FileProblem } from '$lib/domain/problem';
import { parsePeriod, partPeriod, yearPeriod, type Period } from '$lib/domain/period';
import { problemAt } from '$lib/server/files/cube';
import type { Category, TableCell } from '$lib/server/files/figure-table';
import { sexOfWord } from '$lib/domain/sex-words';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { whyNoNumber, whyUnlikely } from '$lib/server/layout/words/number-fault';
import { settleNumber } from '$lib/server/layout/words/number-marks';
import { joinPeriod, type PeriodJoined } from '$lib/server/layout/words/period-part';
import { takePreliminary } from '$lib/server/layout/words/preliminary-mark';
import { preliminaryPeriods } from '$lib/server/layout/words/preliminary-title';
import {
	isDash,
	isNotFound,
	parsePxwebNumber,
	plainMark
} from '$lib/server/layout/words/pxweb-number';
import { readOnce, readTogetherOnce } from '$lib/server/layout/words/read-once';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { foretoldAmong } from './columns/foretold-rows';
import { innermost } from './nested-places';
import { placeOfTitles } from './title-words';
import { readPlacesBy, type RowPlace } from './sheet-areas';
import type { SheetParts } from './sheet-header';
import type { FigureColumn, SheetPlan } from './columns/sheet-plan';

type Walk = () => Generator<TableCell | FileProblem>;

/** The cells of a planned sheet, how many of its rows sum up others, and how many values of the rest are foretold. */
export function walkSheet(
	{ rows, titles, below }: SheetParts,
	plan: SheetPlan,
	areas: AreaSpellings
): { readonly cells: Walk; readonly totals: number; readonly forecasts: number } {
	const titled = placeOfTitles(titles, areas)?.code ?? null;
	const placeOf = plan.places.length > 0 ? readPlacesBy(plan.places, rows, areas, titled) : null;
	const all = rows.map((row) => ({ row, place: placeOf?.(row) ?? null }));
	const told = all.filter((one, at) => !headsOthers(one, all[at + 1]));
	const placed = told.filter(
		({ place, row }) => place?.kind !== 'total' && !sumsUpTimes(row, plan)
	);
	const isForetold = foretoldAmong(rows, plan);
	const own = placed.filter(({ row }) => !isForetold(row));
	const periodsOf = readPeriodsOfRow(plan);
	const titledPreliminary = preliminaryPeriods([...titles, ...below]);
	const isPreliminary = readOnce((key) => {
		const period = parsePeriod(key);
		return period !== null && titledPreliminary(period);
	});
	function* cells(): Generator<TableCell | FileProblem> {
		for (const { row, place } of own)
			yield* readRow(row, place, plan, { periodsOf, isPreliminary });
	}
	return {
		cells,
		totals: told.length - placed.length,
		forecasts: (placed.length - own.length) * plan.values.length
	};
}

interface PlacedRow {
	readonly row: SheetRow;
	readonly place: RowPlace | null;
}

/** `Norrbottens län;;` above its municipalities heads them: it has no values that could be missing. */
function headsOthers({ row, place }: PlacedRow, next: PlacedRow | undefined): boolean {
	if (place?.kind !== 'place' || next?.place?.kind !== 'place') return false;
	if (row.cells.filter((cell) => cell !== '').length !== 1) return false;
	const [outer, inner] = [place.category.code, next.place.category.code];
	return outer !== null && inner !== null && outer !== inner && innermost([outer, inner]) === inner;
}

const SUM_OF_TIMES =
	/^(?:summa|total(?:t|summa|sumit)?|sammanlagt|sum|medel(?:värde|tal)?|(?:genom)?snitt|average|mean|yhteensä|summa yhteensä|keskiarvo|i alt|totalt hela perioden)\.?:?$/i;

/** `Summa` below the months; `Helår` is one more period. */
function sumsUpTimes({ cells }: SheetRow, { periods }: SheetPlan): boolean {
	return periods.some(({ index }) => SUM_OF_TIMES.test(cells[index] ?? ''));
}

/** By the year that heads a column, null for all where headings have none; or why the row has none. */
type RowPeriods =
	ReadonlyMap<Period | null, Period> | Extract<PeriodJoined, { readonly ok: false }>;

/** What the columns of periods say together in a row, for each year that headings add to it. */
function readPeriodsOfRow({
	periods,
	crossed,
	titled,
	values
}: SheetPlan): (row: SheetRow) => RowPeriods {
	const titleYear = titled?.frequency === 'year' ? Number(titled.key) : null;
	const years = crossed ? [...new Set(values.map(({ period }) => period))] : [null];
	const read = readTogetherOnce((texts): RowPeriods => {
		const found = new Map<Period | null, Period>();
		for (const year of years) {
			const joined = joinPeriod(
				periods.map(({ cells }, at) => [cells, texts[at] ?? ''] as const),
				year ? Number(year.key) : titleYear
			);
			if (!joined.ok) return joined;
			found.set(year, joined.period);
		}
		return found;
	});
	if (periods.length === 0) return () => new Map();
	return ({ cells }) => read(periods.map(({ index }) => cells[index] ?? ''));
}

interface RowTimes {
	readonly periodsOf: (row: SheetRow) => RowPeriods;
	/** Whether titles or notes say that figures of a period, by its key, may yet change. */
	readonly isPreliminary: (key: string) => boolean;
}

function* readRow(
	row: SheetRow,
	place: RowPlace | null,
	plan: SheetPlan,
	{ periodsOf, isPreliminary }: RowTimes
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
	const periods = periodsOf(row);
	if ('reason' in periods) {
		yield problemAt(line, periods.heading, periods.reason, periods.text);
		return;
	}
	const own: Record<string, Category> = {};
	if (plan.place) own.region = plan.place;
	const [first] = plan.places;
	if (first && place?.kind === 'place') own[first.heading] = place.category;
	for (const { heading, index, role } of plan.others) {
		const text = cells[index] ?? '';
		if ((role === 'sex' || role === 'content') && text === '') {
			yield problemAt(line, heading, fault('label-empty'));
			return;
		}
		own[heading] = { code: null, text };
	}
	if (plan.sex !== null) own.kön = { code: null, text: plan.sex };
	const yet = plan.periods.some(
		({ index }) => row.preliminary?.has(index) || takePreliminary(cells[index] ?? '').preliminary
	);
	for (const value of plan.values) {
		const rowPeriod = periods.get(plan.crossed ? value.period : null) ?? null;
		const cell = readValue(row, value, own, rowPeriod, plan);
		if ('code' in cell) {
			yield cell;
			continue;
		}
		const key = cell.categories.period?.code ?? '';
		const said = yet || row.preliminary?.has(value.index) || isPreliminary(key);
		const forecast = row.foretold?.has(value.index);
		if (!said && !forecast) yield cell;
		else yield { ...cell, ...(said && { preliminary: true }), ...(forecast && { forecast }) };
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
	const only = cells.findIndex((cell) => cell !== '');
	if (only < 0 || cells.some((cell, index) => index > only && cell !== '')) return false;
	if (values.some(({ index }) => index === only)) return false;
	const naming = [...places, ...others].map(({ index }) => index);
	if (naming.length !== 1 || naming[0] !== only) return true;
	if (place) return place.kind === 'place' && place.category.code === null;
	const text = cells[only] ?? '';
	return sexOfWord(text) !== null || parseWrittenPeriod(text) !== null;
}

const WHOLE_NUMBER = /^-?\d{1,15}$/;
const PART_OF_ONE = /^[-−–]?0[.,]\d*[1-9]\d*$/;

function readValue(
	{ cells, line, numbers, gap }: SheetRow,
	{ index, heading, content, period, part, sex, area, preliminary }: FigureColumn,
	about: Readonly<Record<string, Category>>,
	rowPeriod: Period | null,
	{ marks, mixed, unclearMark, titled, sexed, crossed }: SheetPlan
): TableCell | FileProblem {
	const own = cells[index] ?? '';
	// A zero stands where a publisher has nothing to write.
	const raw = gap !== undefined && (/^(?:|0|:|\.\.)$/.test(own) || isDash(own)) ? gap : own;
	// Of most cells of a large file this says all, without the patterns below.
	const isWhole = WHOLE_NUMBER.test(raw);
	const written = isWhole ? raw : plainMark(raw);
	const headed = crossed ? null : period;
	const when = headed ?? (part ? periodOfPart(part, rowPeriod ?? titled) : (rowPeriod ?? titled));
	if (!when) return problemAt(line, heading, fault('period-without-year'), heading);
	if (!isWhole && parsePxwebNumber(written, 'zero') === null) {
		const unclear = unclearMark(written);
		const why = unclear ? fault('value-mark-unclear', unclear) : whyNoNumber(written);
		return problemAt(line, heading, why, written);
	}
	const unlikely = whyUnlikely(written);
	if (unlikely) return problemAt(line, heading, unlikely, written);
	const settled = isWhole || numbers?.has(index) === true;
	const text = settled ? written : settleNumber(written, marks);
	if (text === null) return problemAt(line, heading, fault('value-ambiguous'), written);
	if (mixed.has(index) && PART_OF_ONE.test(text))
		return problemAt(line, heading, fault('value-percent-mixed'), written);
	if (area?.doubt) return problemAt(line, heading, area.doubt, area.category.text);
	const categories = { ...about };
	if (area) categories.region = area.category;
	if (sexed) categories.kön = sexOf(sex);
	categories.period = periodCategory(when.key);
	categories.innehåll = contentCategory(content);
	const kept = isNotFound(raw) ? raw : text;
	return { line, column: heading, categories, text: kept, ...(preliminary ? { preliminary } : {}) };
}

/** Made once each: millions of cells have the same. */
const periodCategory = readOnce((key): Category => ({ code: key, text: key }));
const contentCategory = readOnce((text): Category => ({ code: null, text }));

/** A column without a sex beside those that have one is of both. */
function sexOf(sex: FigureColumn['sex']): Category {
	return sex ? { code: sex.sex, text: sex.word } : { code: 'T', text: null };
}

function periodOfPart(part: NonNullable<FigureColumn['part']>, year: Period | null): Period | null {
	if (year?.frequency !== 'year') return null;
	return part === 'whole-year' ? yearPeriod(Number(year.key)) : partPeriod(Number(year.key), part);
}
