import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import type { MoodGroup, MoodGroupKind } from '$lib/domain/mood';
import { fridayOf, type IsoWeek } from '$lib/domain/week';
import { columnNumber, type CsvRow } from '$lib/server/files/csv/csv-row';
import { problemAt } from '$lib/server/files/cube';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { headingWord, standardHeading } from './cells/compilation-columns';
import { readColumns, type ColumnMap } from './compilation-header';
import { overlappingGroups } from './overlapping-groups';
import { lookForPersons } from './compilation-persons';
import { readRow, type CompilationContext, type CompiledRow } from './compilation-row';
import { settleCompilation, type SettledTable } from './compilation-table';
import { falseSums, falseTotals } from './compilation-totals';
import { isShare } from './cells/compilation-share';
import { findMonthAmongWeeks, whyUnclear } from './time/compilation-time';
import { isWeekOfSomeYear } from './time/compilation-week';
import { findDayOrder } from './time/day-order';
import { findGroup, groupKey, isTotal, WHOLE } from './group-name';

/** A month's compilation, checked: every week in the month, every group and week once. */
export interface MoodCompilation {
	/** `2026-10` */
	readonly month: string;
	/** The title line says that it is made up. */
	readonly example: boolean;
	/** Counts were found again from rounded shares. */
	readonly ofShares: boolean;
	readonly rows: readonly CompiledRow[];
	/** Weeks with a total that is not used: a group beside it is hidden. */
	readonly hiddenTotals?: readonly IsoWeek[];
}

export type CompilationReading =
	| { readonly kind: 'compilation'; readonly compilation: MoodCompilation }
	/** Rows about persons or single answers: refused whole, and nothing of it may be kept or repeated. */
	| { readonly kind: 'persons'; readonly problem: FileProblem }
	| { readonly kind: 'problems'; readonly problems: readonly FileProblem[] };

/** Never throws: whatever the cells are, the answer says what is wrong with them. */
export function parseMoodCompilation(
	given: OwnTable,
	context: CompilationContext
): CompilationReading {
	const table = settleCompilation(given);
	const { header, around } = table;
	const looked = lookForPersons(table, context.groups);
	if (looked.kind === 'persons') return looked;
	if (looked.kind === 'refused') return { kind: 'problems', problems: [looked.problem] };
	if (looked.kind === 'long') return refuse(header.line, fault('mood-layout-long'));
	const [beside] = table.beside;
	if (beside) {
		const named = fault('mood-sheet-beside', { name: beside.sheet ?? '' });
		return refuse(beside.header.line, named);
	}
	const columns = readColumns(header);
	if (!columns.ok) {
		const isOfSheets = !!table.sheets?.some(isWeekOfSomeYear) && lacksWeeks(columns.problems);
		return isOfSheets
			? refuse(header.line, fault('mood-weeks-on-sheets'))
			: { kind: 'problems', problems: columns.problems };
	}
	const { week = -1 } = columns.value;
	const isSum = (row: CsvRow) => isSumOfAll(row, columns.value, table.rows);
	const rows = table.rows.filter((row) => !isSum(row));
	const weeks = rows.map(({ cells }) => cells[week] ?? '');
	const unclear = whyUnclear(headingWord(header.cells[week] ?? '') === 'period', weeks);
	if (unclear) {
		const at = columnNumber(header, week);
		return refuse(header.line, unclear, at, header.cells[week]);
	}

	const among = columns.value.week === undefined ? null : findMonthAmongWeeks(weeks);
	if (among)
		return refuse(rows[among.at]?.line ?? header.line, among.reason, 'vecka', weeks[among.at]);

	const said = [header.cells[week] ?? '', ...around.flatMap(({ cells }) => cells)];
	const months = rows.map(({ cells }) => cells[columns.value.month ?? -1] ?? '');
	const saidYears = yearsIn(said);
	const [saidYear = null] = [saidYears, yearsIn([...weeks, ...months])].flatMap((years) =>
		years.length === 1 ? years : []
	);
	const read = { ...context, saidYear, saidYears, order: findDayOrder(weeks) };
	const parsed = rows.map((row) => readRow(row, columns.value, read));
	const problems = atHeadings(
		parsed.flatMap((row) => (row.ok ? [] : row.problems)),
		table
	);
	const compiled = parsed.flatMap((row) => (row.ok ? row.value : []));
	if (problems.length > 0) return { kind: 'problems', problems };
	const totals = compiled.filter((row) => isTotal(row.group));
	const isWhole = totals.length === compiled.length;
	const groups = isWhole ? asWhole(compiled) : without(compiled, totals);
	const contradictions = [
		...repeatedRows(compiled),
		...monthProblems(groups),
		...overlappingGroups(groups),
		...(isWhole ? [] : falseTotals(groups, totals)),
		...falseSums(table.rows.filter(isSum), columns.value, groups)
	];
	const [first] = groups;
	if (first?.week === null && groups.every(({ mood }) => mood.gap === 'not-asked')) {
		return refuse(first.line, fault('mood-month-empty'), 'grön');
	}
	const hidden = hiddenTotals(groups, totals);
	if (contradictions.length > 0 || !first)
		return { kind: 'problems', problems: atHeadings(contradictions, table) };
	return {
		kind: 'compilation',
		compilation: {
			month: first.month,
			example: around.some(({ cells }) => /exempeldata/i.test(cells.join(' '))),
			ofShares: rows.some(({ cells }) => isShare(cells[columns.value.green ?? -1] ?? '')),
			rows: groups,
			...(hidden.length > 0 ? { hiddenTotals: hidden } : {})
		}
	};
}

/** Whether nothing but the weeks is wanting. */
function lacksWeeks(problems: readonly FileProblem[]): boolean {
	return problems.every(
		({ code, values }) =>
			code === 'mood-columns-missing' && values?.missing === standardHeading('week')
	);
}

function hiddenTotals(
	groups: readonly CompiledRow[],
	totals: readonly CompiledRow[]
): readonly IsoWeek[] {
	const hidden = groups.filter(({ mood }) => mood.gap === 'too-few-answers');
	const weeks = totals.flatMap(({ week, mood }) => (mood.gap === null && week ? week : []));
	return [...new Set(weeks)].filter((week) => hidden.some((row) => row.week === week));
}

function refuse(
	line: number,
	reason: Fault,
	column: string | number | null = null,
	value: string | null = null
): CompilationReading {
	return { kind: 'problems', problems: [problemAt(line, column, reason, value)] };
}

/** A group that the municipality does not have yet, as it is written. `kind` null: the file does not say. */
export interface NewGroup {
	readonly name: string;
	readonly kind: MoodGroupKind | null;
}

/** Groups of the compilation that the municipality does not have yet; the whole municipality is none. */
export function listNewGroups(
	{ rows }: MoodCompilation,
	groups: readonly MoodGroup[]
): readonly NewGroup[] {
	const found = new Map<string, NewGroup>();
	for (const { group: name, kind } of rows) {
		if (name === WHOLE || findGroup(groups, name)) continue;
		const before = found.get(groupKey(name));
		found.set(groupKey(name), { name: before?.name ?? name, kind: before?.kind ?? kind });
	}
	return [...found.values()];
}

function asWhole(rows: readonly CompiledRow[]): CompiledRow[] {
	return rows.map((row) => ({ ...row, group: WHOLE, kind: 'unit' }));
}

function without(rows: readonly CompiledRow[], others: readonly CompiledRow[]): CompiledRow[] {
	return rows.filter((row) => !others.includes(row));
}

function repeatedRows(rows: readonly CompiledRow[]): FileProblem[] {
	const seen = new Set<string>();
	return rows.flatMap(({ line, group, month, week, written }) => {
		const key = `${week ?? month} ${isTotal(group) ? WHOLE : groupKey(group)}`;
		const again = seen.has(key);
		seen.add(key);
		if (!again) return [];
		return {
			line,
			column: null,
			value: written,
			...fault('mood-row-repeated')
		};
	});
}

function monthProblems(rows: readonly CompiledRow[]): FileProblem[] {
	const months = [...new Set(rows.map(({ month }) => month))].sort();
	if (months.length <= 1) return [];
	const [first] = rows;
	const other = rows.find(({ month }) => first && month !== first.month);
	if (!first || !other) return [];
	const said = { months: { periods: months } };
	if (!other.week)
		return [problemAt(other.line, 'månad', fault('mood-several-months', said), other.written)];
	const reason = fault('mood-week-of-other-month', {
		...said,
		...{ week: { periods: [other.week] }, month: { periods: [other.month] } },
		friday: fridayOf(other.week)
	});
	return [problemAt(other.line, 'vecka', reason, other.written)];
}

/** Where weeks stand in the headings, what is wrong with one is wrong there, once. */
function atHeadings(
	problems: readonly FileProblem[],
	{ weeksOn }: SettledTable
): readonly FileProblem[] {
	if (weeksOn === undefined) return problems;
	const placed = problems.map((one) => (one.column === 'vecka' ? { ...one, line: weeksOn } : one));
	return [...new Map(placed.map((one) => [JSON.stringify(one), one])).values()];
}

/** A row that sums all weeks: it says so in the place of a week, or it is the last and says neither a week nor a group. */
function isSumOfAll(row: CsvRow, columns: ColumnMap, rows: readonly CsvRow[]): boolean {
	const cell = (column: keyof ColumnMap) => row.cells[columns[column] ?? -1] ?? '';
	if (isTotal(cell('week'))) return true;
	const isUnnamed = columns.week !== undefined && columns.group !== undefined;
	if (!isUnnamed || rows.length < 2 || row !== rows.at(-1)) return false;
	return ['week', 'group', 'kind'].every((column) => cell(column as keyof ColumnMap) === '');
}

/** The years that titles, notes and the heading of the weeks name. */
function yearsIn(texts: readonly string[]): readonly string[] {
	const found = texts.flatMap((text) => text.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []);
	return [...new Set(found)].sort();
}
