import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import { problemAt } from '$lib/server/files/cube';
import { headedColumns } from './compilation-columns';
import type { CompilationColumn } from './compilation-columns';
import type { DatedColumn } from './compilation-time';
import { columnNumber, type CsvRow } from '$lib/server/files/csv/csv-row';

/** Where each column stands, from 0; a column that the file lacks is not there. */
export type ColumnMap = Partial<Record<Exclude<CompilationColumn, 'ignored'>, number>>;

const NEEDED = [
	['green', 'grön'],
	['yellow', 'gul'],
	['red', 'röd']
] as const;

/** Beside weeks, a month follows from them. */
export function datedColumn(columns: ColumnMap): DatedColumn {
	return columns.week === undefined ? 'month' : 'week';
}

/** Unknown headings are refused by their number: a column that nobody knows may be about a person. */
export function readColumns(header: CsvRow): Result<ColumnMap> {
	const columns: ColumnMap = {};
	const problems: FileProblem[] = [];
	const named = headedColumns(header.cells);
	header.cells.forEach((heading, index) => {
		const column = named[index];
		const place = { line: header.line, column: columnNumber(header, index), value: null };
		if (heading === '' || column === 'ignored') return;
		if (!column) {
			const reason = fault('mood-column-unknown');
			problems.push({ ...place, ...reason });
		} else if (columns[column] !== undefined) {
			problems.push({ ...place, ...fault('mood-column-repeated') });
		} else {
			columns[column] = index;
		}
	});
	const isDated = columns.week !== undefined || columns.month !== undefined;
	const colours = NEEDED.filter(([column]) => columns[column] === undefined);
	const missing = [...(isDated ? [] : ['vecka']), ...colours.map(([, name]) => name)];
	if (missing.length > 0) {
		const reason = fault('mood-columns-missing', { missing: missing.join(', ') });
		problems.push(problemAt(header.line, null, reason));
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: columns };
}
