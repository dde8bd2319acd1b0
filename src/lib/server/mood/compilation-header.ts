import { MOODS } from '$lib/domain/mood';
import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import { problemAt } from '$lib/server/files/cube';
import { headedColumns, isColour, standardHeading } from './cells/compilation-columns';
import type { CompilationColumn } from '$lib/domain/compilation-column';
import type { DatedColumn } from './time/compilation-time';
import { isWeekOfSomeYear } from './time/compilation-week';
import { columnNumber, type CsvRow } from '$lib/server/files/csv/csv-row';

/** Where each column stands, from 0; a column that the file lacks is not there. */
export type ColumnMap = Partial<Record<Exclude<CompilationColumn, 'ignored'>, number>>;

/** Beside weeks, a month follows from them. */
export function datedColumn(columns: ColumnMap): DatedColumn {
	return columns.week === undefined ? 'month' : 'week';
}

/** Unknown headings are refused by their number: a column that nobody knows may be about a person. */
export function readColumns(header: CsvRow): Result<ColumnMap> {
	const columns: ColumnMap = {};
	const problems: FileProblem[] = [];
	const named = headedColumns(header.cells);
	const isHeaded = named.some((one) => one === 'week' || one === 'month' || isColour(one));
	if (!isHeaded && header.cells.some(isDatum))
		return { ok: false, problems: [problemAt(header.line, null, fault('mood-no-headings'))] };
	header.cells.forEach((heading, index) => {
		const column = named[index];
		const place = { line: header.line, column: columnNumber(header, index), value: null };
		if (heading === '' || column === 'ignored') return;
		if (!column) {
			const reason = fault('mood-column-unknown');
			problems.push({ ...place, ...reason });
		} else if (columns[column] !== undefined) {
			// A heading that is known is nobody's name.
			problems.push({ ...place, value: heading.slice(0, 40), ...fault('mood-column-repeated') });
		} else {
			columns[column] = index;
		}
	});
	const missing = missingColumns(new Set(named));
	if (missing.length > 0) {
		const reason = fault('mood-columns-missing', { missing: missing.join(', ') });
		problems.push(problemAt(header.line, null, reason));
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: columns };
}

/** A count, a week or a day, as no heading is. */
function isDatum(cell: string): boolean {
	return /^\d{1,5}$/.test(cell) || isWeekOfSomeYear(cell);
}

/** What a compilation cannot do without, as the reader calls it. */
export function missingColumns(columns: ReadonlySet<CompilationColumn | null>): readonly string[] {
	const isDated = columns.has('week') || columns.has('month');
	const colours = MOODS.filter((colour) => !columns.has(colour));
	return [...(isDated ? [] : (['week'] as const)), ...colours].map(standardHeading);
}
