import { headedLengthOf, type PeriodCells } from '$lib/server/files/headed-length';
import type { Measured, Sex } from '$lib/domain/observation';
import { parsePeriod, type Period } from '$lib/domain/period';
import { fault, type FileProblem } from '$lib/domain/problem';
import { parseSex } from '$lib/domain/sex-words';
import type { SkipReason } from '$lib/domain/skip';
import { problemAt } from '$lib/server/files/cube';
import { categoriesOf } from '$lib/server/files/table-categories';
import type { Category, FigureTable, TableCell } from '$lib/server/files/figure-table';
import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { foretoldIn } from '$lib/server/layout/words/foretold-cell';
import { foretoldBy, wordsAround } from '$lib/server/layout/words/foretold-periods';
import { joinPeriod, knowPeriodCells } from '$lib/server/layout/words/period-part';
import { takePreliminary } from '$lib/server/layout/words/preliminary-mark';
import { preliminaryPeriods } from '$lib/server/layout/words/preliminary-title';
import { whyNoNumber } from '$lib/server/layout/words/number-fault';
import { isNotFound, parsePxwebNumber } from '$lib/server/layout/words/pxweb-number';
import { readTogetherOnce } from '$lib/server/layout/words/read-once';
import { isSchoolYear } from '$lib/server/layout/words/written-period';
import { knowPlaces } from './known-places';

/** One figure of a table that no source's definition knows, in the words of the file. */
export interface DescribedFigure {
	/** What is counted, with every category that narrows it. */
	readonly indicator: string;
	/** SCB's code where the file says it in any known way, else the text of the file. */
	readonly area: string;
	/** Canonical text of the period. */
	readonly period: string;
	readonly sex: Sex;
	readonly measured: Measured;
	readonly preliminary: boolean;
}

export type DescribedCell =
	| { readonly kind: 'figure'; readonly figure: DescribedFigure }
	| { readonly kind: 'skip'; readonly reason: SkipReason }
	| { readonly kind: 'problem'; readonly problem: FileProblem };

/** Each walk through a table begins anew: a figure that stands twice is a problem the second time. */
export function describeCellsBy(
	table: FigureTable,
	areas: AreaSpellings
): (cell: TableCell) => DescribedCell {
	const { dimensions, title } = table;
	const times = timesOf(table);
	const places = knowPlaces(table, areas);
	const sexed = dimensions.find(({ role }) => role === 'sex');
	const telling = dimensions.filter(
		(one) => ['other', 'content', 'area'].includes(one.role) && !places.dimensions.includes(one)
	);
	const isDouble = watchTold(table);
	// In px and in SCB's JSON a dash is a true zero; in anybody's own table nothing says what it is.
	const dash = table.format === 'pxweb-csv' || table.format === 'xlsx' ? 'missing' : 'zero';
	const periodOf = readPeriodsBy(times);
	const titled = preliminaryPeriods([title ?? '']);
	const foretold = foretoldBy(...wordsAround(table));
	const isCellForetold = foretoldIn(table);
	const isPreliminary = (period: Period, { categories }: TableCell) =>
		titled(period) ||
		times.some(({ name }) => takePreliminary(categories[name]?.text ?? '').preliminary);
	return (cell) => {
		const refuse = (
			column: string | null,
			reason: Parameters<typeof problemAt>[2],
			value = ''
		): DescribedCell => {
			return { kind: 'problem', problem: problemAt(cell.line, column, reason, value) };
		};
		// What is wrong with a category stands where the file lists it, and not at each of its values.
		const refuseCategory = (
			column: string,
			reason: Parameters<typeof problemAt>[2],
			value: string
		): DescribedCell => {
			const listed = dimensions.find(({ heading }) => heading === column)?.listedOn;
			const problem = problemAt(listed ?? cell.line, column, reason, value);
			return { kind: 'problem', problem };
		};
		if (isCellForetold(cell)) return { kind: 'skip', reason: 'forecast' };
		if (times.length === 0)
			return { kind: 'problem', problem: problemAt(1, 'dimension', fault('dimension-no-time')) };
		const period = periodOf(cell);
		if (!period.ok) return refuseCategory(period.heading, period.reason, period.text);
		if (foretold.isForetold(period.period)) return { kind: 'skip', reason: 'forecast' };
		const measured = isNotFound(cell.text) ? MISSING : parsePxwebNumber(cell.text, dash);
		if (!measured) return refuse(cell.column, whyNoNumber(cell.text), cell.text);
		const place = places.placeOf(cell);
		if (place.kind === 'total') return { kind: 'skip', reason: 'total-row' };
		if (place.kind === 'problem') return refuseCategory(place.heading, place.reason, place.text);
		const sex = sexed ? parseSex(cell.categories[sexed.name] ?? null) : 'T';
		const narrowing = telling
			.map(({ name }) => wordsOf(cell.categories[name]))
			.filter((words) => words !== '');
		const said = sexed ? wordsOf(cell.categories[sexed.name]) : '';
		// 0 beside 1 may be men and women, women and men, or no and yes.
		if (sexed && !sex && /^\d+$/.test(said))
			return refuseCategory(sexed.heading, fault('sex-code-unknown'), said);
		if (sexed && !sex) narrowing.push(said);
		const about = [
			place.area,
			period.period.key,
			sex ?? said,
			...telling.map(({ name }) => wordsOf(cell.categories[name]))
		];
		const earlier = isDouble(about.join('\u0000'), cell.line);
		if (earlier === cell.line)
			return refuse(cell.column, fault('figure-repeated-beside'), cell.text);
		if (earlier !== null)
			return refuse(cell.column, fault('figure-repeated', { earlier }), cell.text);
		return {
			kind: 'figure',
			figure: {
				indicator: [...new Set(narrowing)].join(' · ') || (title ?? cell.column),
				area: place.area,
				period: period.period.key,
				sex: sex ?? 'T',
				measured,
				preliminary: cell.preliminary === true || isPreliminary(period.period, cell)
			}
		};
	};
}

const MISSING: Measured = { value: null, gap: 'missing' };

interface TimeDimension {
	readonly name: string;
	readonly cells: PeriodCells;
}

/** A table may have its year in one dimension and a part of it in another. */
function timesOf(table: FigureTable): readonly TimeDimension[] {
	const times = table.dimensions.filter(({ role }) => role === 'period');
	const categories = categoriesOf(table);
	return times.map(({ name, heading }) => {
		const texts = (categories.get(name) ?? []).map(wordsOf);
		const length = headedLengthOf(name) ?? headedLengthOf(heading) ?? 'any';
		return { name, cells: knowPeriodCells(heading, length, new Set(texts)) };
	});
}

function readPeriodsBy(
	times: readonly TimeDimension[]
): (cell: TableCell) => ReturnType<typeof joinPeriod> {
	const join = (texts: readonly string[]): ReturnType<typeof joinPeriod> => {
		const known = texts.length === 1 ? parsePeriod(texts[0] ?? '') : null;
		if (known) return { ok: true, period: known };
		return joinPeriod(times.map(({ cells }, at) => [cells, texts[at] ?? ''] as const));
	};
	const read = readTogetherOnce((texts): ReturnType<typeof joinPeriod> => {
		const words = texts.slice(times.length);
		const byCode = join(texts.slice(0, times.length));
		if (!byCode.ok) return join(words);
		for (const [at, { cells }] of times.entries()) {
			const text = words[at] ?? '';
			if (cells.length !== 'school-year' && !isSchoolYear(text)) continue;
			const reason = fault('period-school-year');
			return { ok: false, reason, heading: cells.heading, text };
		}
		return byCode;
	});
	return ({ categories }) =>
		read([
			...times.map(({ name }) => categories[name]?.code ?? ''),
			...times.map(({ name }) => wordsOf(categories[name]))
		]);
}

/** On which line the same figure stood before; null where it has not. A cube has a place of its own for each. */
function watchTold({ format }: FigureTable): (about: string, line: number) => number | null {
	if (format === 'px' || format === 'json-stat') return () => null;
	const lines = new Map<string, number>();
	return (about, line) => {
		const earlier = lines.get(about) ?? null;
		if (earlier === null) lines.set(about, line);
		return earlier;
	};
}

function wordsOf(category: Category | undefined): string {
	return category?.text ?? category?.code ?? '';
}
