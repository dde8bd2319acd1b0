import { fault, type Result } from '$lib/domain/problem';
import { addUp, type SkipReason, type Skipped } from '$lib/domain/skip';
import type { HeadedLength } from '$lib/server/files/headed-length';
import { columnNumber } from '$lib/server/files/csv/csv-row';
import { again, refuseAt } from '$lib/server/files/cube';
import { saysForecast } from '$lib/server/files/forecast-words';
import { findUnclearMark, readLegend } from '$lib/server/files/preliminary-legend';
import type { FigureTable, FileFormat } from '$lib/server/files/figure-table';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { amidOthers } from '$lib/server/layout/words/other-countries';
import { judgeMarks } from '$lib/server/layout/words/number-marks';
import { plainMark } from '$lib/server/layout/words/pxweb-number';
import { choosePeriods, chooseValues } from './columns/choose-columns';
import { whyNumbered, withoutTimesOfThings } from './columns/headed-otherwise';
import { lookAtNameless } from './columns/nameless-columns';
import { knowRemarks } from './columns/remark-columns';
import { knowColumns } from './sheet-columns';
import { splitStub } from './joined-stub';
import { splitSheet, type SheetParts } from './sheet-header';
import { takeMarks } from './sheet-marks';
import type { FigureColumn, SheetPlan } from './columns/sheet-plan';
import { readHeadings, whichIsNoPeriod, whichLooksLikePeriod } from './heading-row';
import { noteMarks } from './marks-unread';
import { divideAsHeaded, noteScales } from './columns/shown-scaled';
import { takeUnits } from './units-behind';
import { readSheetValues } from './sheet-values';
import { takeSexOfPlaces } from './place-and-sex';
import { readValueHeading } from './value-heading';
import { walkSheet } from './sheet-walk';
import { titleOfSchoolYear, areOfWeeks, periodOfTitles } from './title-period';
import { joinTitles, placeOfTitles, sexOfWords } from './title-words';

/** A table that no definition knows, read by its headings and by what stands under them. */
export function readSheet(
	all: readonly SheetRow[],
	format: FileFormat,
	areas: AreaSpellings,
	/** Words below the table that are not among its rows. */
	below: readonly string[] = []
): Result<FigureTable> {
	const parts = splitSheet(all, areas);
	if (!parts) return refuseAt(all[0]?.line ?? 1, null, fault('sheet-no-table'));
	return readParts({ ...parts, below: [...parts.below, ...below] }, format, areas);
}

/** The same of a sheet that is already taken apart. */
export function readParts(
	given: SheetParts,
	format: FileFormat,
	ours: AreaSpellings
): Result<FigureTable> {
	if (given.second !== undefined) return refuseAt(given.second, null, fault('sheet-two-tables'));
	const parts = takeUnits(takeMarks(takeSexOfPlaces(splitStub(given), ours)));
	const planned = planSheet(parts, ours);
	if (!planned.ok) return planned;
	const { plan, areas } = planned.value;
	const where = plan.places[0]?.heading ?? (isPlaced(plan) ? 'region' : null);
	const dimensions = [
		...(where === null ? [] : [{ name: where, heading: where, role: 'area' as const }]),
		...plan.others.map(({ heading, role }) => ({
			name: heading,
			heading,
			role: role === 'sex' || role === 'content' ? role : ('other' as const)
		})),
		...(plan.sex !== null || plan.sexed
			? [{ name: 'kön', heading: 'kön', role: 'sex' as const }]
			: []),
		{ name: 'period', heading: 'period', role: 'period' as const },
		{ name: 'innehåll', heading: 'innehåll', role: 'content' as const }
	];
	const title = joinTitles(parts.titles);
	const words = [...parts.titles, ...parts.below];
	const rows = divideAsHeaded(parts.rows, plan.values, words);
	const { cells, totals, forecasts } = walkSheet({ ...parts, rows }, plan, areas);
	const leftOut = {
		...plan.leftOut,
		...parts.flagged,
		...(forecasts > 0 ? { forecast: forecasts } : {}),
		...(totals > 0 ? { 'total-row': totals } : {}),
		...(parts.notes > 0 ? { 'below-table': parts.notes } : {}),
		...(parts.again ? { 'heading-again': parts.again } : {})
	};
	return {
		ok: true,
		value: {
			...{ format, tableId: null, title, words, dimensions, cells: again(cells), leftOut },
			...(parts.unit !== undefined && { unit: parts.unit }),
			notes: [
				...(parts.told ?? []),
				...noteMarks(given, plan.places, areas),
				...noteScales(rows, plan.values)
			]
		}
	};
}

function isPlaced({ place, values }: SheetPlan): boolean {
	return place !== null || values.some(({ area }) => area !== null);
}

function planSheet(
	{ headings, headingLine, rows, titles, below, used, lines, columns: shown }: SheetParts,
	ours: AreaSpellings
): Result<{ readonly plan: SheetPlan; readonly areas: AreaSpellings }> {
	const said = withoutTimesOfThings(readHeadings(headings), headings, titles);
	const columns = knowRemarks(knowColumns(headings, said, rows, ours), rows, titles);
	const periods = choosePeriods(columns, rows, areOfWeeks(titles));
	const places = columns.filter(({ role }) => role === 'area');
	const named = places.flatMap(({ index }) => rows.map(({ cells }) => cells[index] ?? ''));
	const across = places.length > 0 ? [] : said.map(({ content }) => content);
	const areas = amidOthers(ours, [...titles, ...below], [...new Set([...named, ...across])]);
	const sexed = columns.some(({ role }) => role === 'sex');
	const chosen = chooseValues(columns, rows);
	const numbered = whyNumbered(chosen.map(({ heading }) => heading));
	if (numbered) return refuseAt(headingLine, String(numbered.values?.from ?? ''), numbered);
	const {
		values: read,
		totals,
		elsewhere
	} = readSheetValues(
		chosen,
		({ index, heading }) => said[index] ?? readValueHeading(heading),
		{ sexed, placed: places.length > 0 },
		areas
	);
	if (read.length === 0) return refuseAt(headingLine, null, fault('sheet-no-values'));
	const forecasts = read.filter(({ heading }) => saysForecast(heading));
	const all = read.filter((one) => !forecasts.includes(one));
	if (all.length === 0) {
		// `Mål` of a player are no targets of a year.
		const timeless = periods.length === 0 && read.every(({ period, part }) => !period && !part);
		return timeless && !periodOfTitles(titles)
			? refuseAt(headingLine, null, fault('sheet-no-period'))
			: refuseAt(headingLine, read[0]?.heading ?? null, fault('values-are-forecasts'));
	}
	const unclear = all.find((one) => one.unclear !== null);
	if (unclear?.unclear) return refuseAt(headingLine, unclear.heading, unclear.unclear);
	// Months down and years across say one period together.
	const years = all.filter(({ period }) => period?.frequency === 'year');
	const crossed =
		years.length === all.length && periods.every(({ cells }) => SHORT.includes(cells.length));
	const twice =
		periods.length > 0 && !crossed ? all.find(({ period }) => period !== null) : undefined;
	if (twice) return refuseAt(headingLine, twice.heading, fault('period-twice'));
	const timed = all.filter(({ period, part }) => period !== null || part !== null);
	// Beside years in the headings a number without one is a fact about the row, not a series.
	const facts =
		timed.length > 0 && periods.length === 0 ? all.filter((one) => !timed.includes(one)) : [];
	const amiss =
		periods.length === 0 && timed.length > 0 ? whichIsNoPeriod(timed, facts, elsewhere) : undefined;
	if (amiss) {
		const column = columnNumber(shown ? { columns: shown } : {}, amiss.index);
		return refuseAt(
			headingLine,
			column,
			fault('heading-no-period', { heading: amiss.heading.slice(0, MOST_LETTERS) })
		);
	}
	const values = all.filter((one) => !facts.includes(one));
	const lacking = periods.length === 0 && values.some(({ period }) => period === null);
	const schooled = lacking ? titleOfSchoolYear(titles) : undefined;
	if (schooled !== undefined) {
		const line = lines?.get(schooled) ?? headingLine;
		return refuseAt(line, null, fault('period-school-year'), schooled);
	}
	const titled = lacking ? periodOfTitles(titles) : null;
	const parted = values.find(({ part, period }) => part !== null && period === null);
	if (lacking && !titled && parted)
		return refuseAt(headingLine, parted.heading, fault('period-without-year'));
	const near = lacking && !titled ? whichLooksLikePeriod(values) : undefined;
	if (near) {
		const heading = near.heading.slice(0, MOST_LETTERS);
		return refuseAt(headingLine, near.heading, fault('heading-no-period', { heading }));
	}
	if (lacking && !titled) return refuseAt(headingLine, null, fault('sheet-no-period'));
	const others = columns.filter(
		({ index, role, heading }) =>
			['sex', 'content', 'other'].includes(role) &&
			!values.some((value) => value.index === index) &&
			heading !== ''
	);
	const nameless = lookAtNameless(columns, rows);
	if (nameless.unknown) {
		const column = columnNumber(shown ? { columns: shown } : {}, nameless.unknown.index);
		return refuseAt(headingLine, column, fault('column-nameless'));
	}
	const repeated = others.find(({ heading, index }) =>
		others.some((other) => other.index < index && other.heading === heading)
	);
	if (repeated) return refuseAt(headingLine, repeated.heading, fault('column-repeated'));
	const legend = readLegend([...titles, ...below]);
	const headed = values.some(({ sex }) => sex !== null);
	const plan: SheetPlan = {
		...{ places, periods, values, others, titled },
		place: places.length > 0 ? null : placeOfTitles([...titles, headings[0] ?? ''], areas),
		crossed: crossed && periods.length > 0,
		sexed: headed,
		sex: sexed || headed ? null : sexOfWords(titles, below),
		marks: judgeMarks(numbersOf(rows, values)),
		mixed: findMixed(rows, values),
		unclearMark: (text) => findUnclearMark(text, legend),
		leftOut: leftOutOf(rows, used, [
			...facts.map((one) => [`fact-column:${one.heading}`, one] as const),
			...forecasts.map((one) => [`forecast-column:${one.heading}`, one] as const),
			...totals.map((one) => [`total-column:${one.heading}`, one] as const),
			...elsewhere.map((one) => [`elsewhere-column:${one.heading}`, one] as const),
			...Array.from({ length: nameless.numbering }, () => ['row-numbers', null] as const),
			...columns
				.filter(({ role }) => role === 'note')
				.map((one) => [`note-column:${one.heading}`, one] as const)
		])
	};
	return { ok: true, value: { plan, areas } };
}

/** As many as the column has cells with something in them that nothing is read of; all rows where it is no column. */
function leftOutOf(
	rows: readonly SheetRow[],
	used: SheetParts['used'],
	reasons: readonly (readonly [SkipReason, { readonly index: number } | null])[]
): Skipped {
	const count = (column: { readonly index: number } | null) =>
		rows.filter(({ cells }) => column === null || (cells[column.index] ?? '') !== '').length -
		(used?.get(column?.index ?? -1) ?? 0);
	return addUp(reasons.map(([reason, column]) => ({ [reason]: count(column) })));
}

/** The places of columns in which only some of the numbers have a percent sign. */
function findMixed(
	rows: readonly SheetRow[],
	values: readonly FigureColumn[]
): ReadonlySet<number> {
	const isMixed = ({ index }: FigureColumn) => {
		const some = rows.some(({ cells }) => (cells[index] ?? '').endsWith('%'));
		return some && rows.some(({ cells }) => /\d$/.test(cells[index] ?? ''));
	};
	return new Set(values.filter(isMixed).map(({ index }) => index));
}

/** The texts of all figures that a person or a program wrote, not those that a workbook holds as numbers. */
function* numbersOf(rows: readonly SheetRow[], values: readonly FigureColumn[]): Generator<string> {
	for (const { cells, numbers } of rows) {
		for (const { index } of values) if (!numbers?.has(index)) yield plainMark(cells[index] ?? '');
	}
}

/** As much of a heading as is repeated. */
const MOST_LETTERS = 60;
const SHORT: readonly HeadedLength[] = ['half-year', 'quarter', 'month', 'week'];
