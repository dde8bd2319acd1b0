import { fault, type FileProblem } from '$lib/domain/problem';
import { answersOf } from '$lib/domain/mood';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { problemAt } from '$lib/server/files/cube';
import { standardHeading } from './cells/compilation-columns';
import { COUNT_COLUMNS, countIn, type CountColumn } from './cells/compilation-count';
import type { ColumnMap } from './compilation-header';
import { shownValue } from './compilation-problem';
import { groupKey, isTotal } from './group-name';
import type { CompiledRow } from './compilation-row';

/** Rows that sum the groups of a week must be their sum, in every column where all of them have a number. */
export function falseTotals(
	rows: readonly CompiledRow[],
	totals: readonly CompiledRow[]
): FileProblem[] {
	return totals.flatMap((total) => {
		const parts = rows.filter(({ month, week }) => month === total.month && week === total.week);
		if (parts.length === 0) return [];
		// Answers that stand beside their colours have been held against these already.
		const isCounted = total.mood.gap === null;
		const columns = COUNT_COLUMNS.filter((column) => column !== 'answers' || !isCounted);
		return columns.flatMap((column) => {
			const [said, sum] = [numberIn(total, column), sumOf(parts, column)];
			if (said === null || sum === null || said === sum) return [];
			return [falseTotal(total.line, column, total.cells[column], { said, sum })];
		});
	});
}

/** A last row that sums all weeks, of everybody or of the group that it names, must be their sum; the invited may be those of one week, who are the same in all. */
export function falseSums(
	sums: readonly CsvRow[],
	columns: ColumnMap,
	groups: readonly CompiledRow[]
): FileProblem[] {
	const weeks = [...new Set(groups.map(({ week }) => week))];
	return sums.flatMap(({ line, cells }) => {
		const name = cells[columns.group ?? -1] ?? '';
		const isOfAll = name === '' || isTotal(name);
		const own = isOfAll ? groups : groups.filter(({ group }) => groupKey(group) === groupKey(name));
		// Of a group that has no weeks nothing is known.
		if (own.length === 0) return [];
		return COUNT_COLUMNS.flatMap((column) => {
			const cell = cells[columns[column] ?? -1] ?? '';
			const [said, sum] = [countIn(cell), sumOf(own, column)];
			if (said === null || sum === null || said === sum) return [];
			const ofWeeks = weeks.map((week) =>
				sumOf(
					own.filter((row) => row.week === week),
					column
				)
			);
			if (column === 'invited' && ofWeeks.includes(said)) return [];
			return [falseTotal(line, column, cell, { said, sum })];
		});
	});
}

function falseTotal(
	line: number,
	column: CountColumn,
	cell: string,
	values: { readonly said: number; readonly sum: number }
): FileProblem {
	return problemAt(
		line,
		standardHeading(column),
		fault('mood-false-total', values),
		shownValue(cell)
	);
}

/** Null: somebody's number is hidden or, of the invited, is not told. */
function sumOf(rows: readonly CompiledRow[], column: CountColumn): number | null {
	const isHidden = rows.some(({ mood }) => mood.gap === 'too-few-answers');
	if (isHidden && column !== 'invited') return null;
	const numbers = rows.map((row) => numberIn(row, column));
	const known = numbers.flatMap((number) => number ?? []);
	// Who has no number of a colour has no answers; how many were invited nobody knows.
	if (column === 'invited' && known.length < numbers.length) return null;
	return known.reduce((sum, number) => sum + number, 0);
}

/** Null: there is none. */
function numberIn({ mood, cells }: CompiledRow, column: CountColumn): number | null {
	const counts = mood.gap === null ? mood.counts : null;
	if (column === 'invited' || !counts) return countIn(cells[column]);
	return column === 'answers' ? answersOf(counts) : counts[column];
}
