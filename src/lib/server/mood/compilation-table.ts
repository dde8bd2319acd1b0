import type { CsvRow } from '$lib/server/files/csv/csv-row';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { MOST_ABOVE, turnToWeeks } from './compilation-by-week';
import { headedColumns, isColour } from './cells/compilation-columns';
import type { CompilationColumn } from '$lib/domain/compilation-column';
import { groupKey, isTotal } from './group-name';
import { isOfCompilation } from './persons/text-of-compilation';
import { markShares } from './cells/compilation-share';
import { isWeekOfSomeYear, isWeekOrSeveral, readWeek, weekParts } from './time/compilation-week';

/** A compilation from its headings on. */
export interface SettledTable extends OwnTable {
	/** The line of the headings that its weeks stood in; left out: they stand in its rows. */
	readonly weeksOn?: number;
}

/** The table, with its weeks down, from its own headings on, to the last row that is more than a note in its first cell. */
export function settleCompilation(table: SettledTable): SettledTable {
	const found = findHeadings(table);
	const turned = found < 0 ? turnToWeeks(table) : null;
	if (turned) return { ...cutOut(turned, 0), weeksOn: turned.header.line };
	return cutOut(table, Math.max(found, 0));
}

/** -1: nowhere in its first rows. */
function findHeadings({ header, rows }: OwnTable): number {
	return [header, ...rows.slice(0, MOST_ABOVE - 1)].findIndex(isHeadings);
}

function cutOut(table: OwnTable, from: number): OwnTable {
	const all = [table.header, ...table.rows];
	const header = all[from] ?? table.header;
	const headings = JSON.stringify(header.cells);
	// Tables that were laid end to end have their headings again between them.
	const below = all.slice(from + 1).filter(({ cells }) => JSON.stringify(cells) !== headings);
	const rows = withoutEmptyWeeks(header, nameTotals(header, fillWeeks(header, below)));
	const columns = headedColumns(header.cells);
	const to = rows.findLastIndex((row) => !isNote(row) && !isFoot(row, columns)) + 1;
	const around = [...all.slice(0, from), ...rows.slice(to), ...table.around];
	return { ...table, header, rows: markShares(header, rows.slice(0, to)), around };
}

/** A week that stands on the first of its rows alone is that of the rows under it, as long as no group comes twice. */
function fillWeeks({ cells: headings }: CsvRow, rows: readonly CsvRow[]): readonly CsvRow[] {
	const columns = headedColumns(headings);
	const [at, of] = [columns.indexOf('week'), columns.indexOf('group')];
	if (at < 0 || of < 0 || rows.every(({ cells }) => cells[at] !== '')) return rows;
	const own = rows.flatMap(({ cells }) =>
		isWeekOrSeveral(cells[at] ?? '') && !isTotal(cells[of] ?? '') ? [cells[at]] : []
	);
	// Where other rows of the same week say so themselves, an empty one has lost its own.
	if (new Set(own).size < own.length) return rows;
	const isAlone = ({ cells }: CsvRow) => cells.every((cell, index) => index === at || cell === '');
	let week = '';
	const seen = new Set<string>();
	const filled: CsvRow[] = [];
	for (const row of rows) {
		const [own = '', group = ''] = [row.cells[at], row.cells[of]];
		if (own !== '') {
			week = isWeekOrSeveral(own) ? own : '';
			seen.clear();
		}
		const key = groupKey(group);
		if (own === '' && week !== '' && group !== '' && seen.has(key)) return rows;
		seen.add(key);
		if (own !== '' && week !== '' && isAlone(row)) continue;
		const isFilled = own === '' && week !== '' && group !== '';
		filled.push(isFilled ? { ...row, cells: row.cells.with(at, week) } : row);
	}
	return filled;
}

/** `Summa vecka 45` in the place of a week or a group is the row of totals of that week. */
function nameTotals({ cells: headings }: CsvRow, rows: readonly CsvRow[]): readonly CsvRow[] {
	const columns = headedColumns(headings);
	const [at, of] = [columns.indexOf('week'), columns.indexOf('group')];
	if (at < 0 || of < 0) return rows;
	return rows.map((row, index) => {
		const [week = '', group = ''] = [row.cells[at], row.cells[of]];
		const number = weekOfTotal(group === '' || isTotal(group) ? week : group);
		const said = rows.slice(0, index).findLast(({ cells }) => isWeekNumbered(cells[at], number));
		if (number === null || !said) return row;
		const own = isWeekOrSeveral(week) || isWeekNumbered(week, number) ? week : said.cells[at];
		return { ...row, cells: row.cells.with(at, own ?? '').with(of, TOTAL) };
	});
}

const TOTAL = 'Totalt';
const TOTAL_OF_WEEK =
	/^(\p{L}+(?: \p{L}+)?)[:,.]? (?:för )?(?:v|vecka|veckan|w|week|vko|vk|viikko)\.? ?(\d{1,2})(?:[ ,/-]{1,2}20\d{2})?[.:]?$/iu;

/** The number of the week that a text says it sums; null: it says nothing of the kind. */
function weekOfTotal(text: string): number | null {
	const [, words = '', number] = TOTAL_OF_WEEK.exec(text.trim()) ?? [];
	return number !== undefined && isTotal(words) ? Number(number) : null;
}

function isWeekNumbered(text: string | undefined, number: number | null): boolean {
	const parts = weekParts(text ?? '', '2020') ?? weekParts(readWeek(text ?? '', null) ?? '', null);
	return parts !== null && Number(parts.number) === number;
}

/** A week with nothing beside it among weeks of groups has no answers: it is as if it did not stand there. */
function withoutEmptyWeeks(
	{ cells: headings }: CsvRow,
	rows: readonly CsvRow[]
): readonly CsvRow[] {
	const columns = headedColumns(headings);
	const at = columns.indexOf('week');
	if (at < 0 || !columns.includes('group')) return rows;
	const isEmpty = ({ cells }: CsvRow) =>
		isWeekOfSomeYear(cells[at] ?? '') && cells.every((cell, index) => index === at || cell === '');
	return rows.every(isEmpty) ? rows : rows.filter((row) => !isEmpty(row));
}

function isHeadings({ cells }: CsvRow): boolean {
	const columns = headedColumns(cells);
	const isDated = columns.includes('week') || columns.includes('month');
	return isDated && new Set(columns.filter(isColour)).size === 3;
}

/** What a last row may give that can be reckoned from the others. */
const DERIVED =
	/^(?:medel|medeltal|medelvärde|genomsnitt|snitt|andel(?:ar)?|procent|i procent|%|keskiarvo|osuus|osuudet|prosentti(?:a)?|average|mean|share|percent)(?: ?[(]?%[)]?)?[.:]?$/i;

/** `Källa;HR`, `Antal svar;26` and `Medel;;8,5;3;2`: a last row that is about the table, and no group's week. */
function isFoot({ cells }: CsvRow, columns: readonly (CompilationColumn | null)[]): boolean {
	const [first = ''] = cells;
	if (first === '' || isWeekOrSeveral(first)) return false;
	if (DERIVED.test(first) && !isWeekOrSeveral(cells[columns.indexOf('week')] ?? '')) return true;
	const isCounted = cells.some((cell, at) => cell !== '' && isOfCounts(columns[at] ?? null));
	return !isTotal(first) && !isCounted && columns[0] === 'week' && isOfCompilation(first);
}

function isOfCounts(column: CompilationColumn | null): boolean {
	return isColour(column) || column === 'invited' || column === 'answers';
}

function isNote({ cells: [first = '', ...others] }: CsvRow): boolean {
	return others.length > 0 && others.every((cell) => cell === '') && !isWeekOrSeveral(first);
}
