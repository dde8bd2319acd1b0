import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { columnNumber, type CsvRow } from '$lib/server/files/csv/csv-row';
import { problemAt } from '$lib/server/files/cube';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { isExplanation, isForeignSentence } from './text-of-compilation';

/** The first text of a file that has nothing to do with the compilation, and may be anybody's; null: there is none. */
export function findForeignText({
	around,
	loose = [],
	hidden,
	carried = [],
	linked = false
}: OwnTable): FileProblem | null {
	if (linked) return wholeFile(fault('mood-file-linked'));
	for (const { sheet, rows } of loose) {
		const at = findCell(rows, (cell) => !isExplanation(cell));
		if (at) return problemAt(at.line, at.column, fault('mood-sheet-text', { name: sheet }));
	}
	for (const { sheet, header, rows } of hidden) {
		const at = findCell([header, ...rows], isForeignSentence);
		if (at) return problemAt(at.line, at.column, fault('mood-hidden-text', { name: sheet ?? '' }));
	}
	const beside = findCell(around, isForeignSentence);
	if (beside) return problemAt(beside.line, beside.column, fault('mood-text-beside'));
	return carried.some(isForeignSentence) ? wholeFile(fault('mood-file-text')) : null;
}

function findCell(rows: readonly CsvRow[], matches: (cell: string) => boolean) {
	for (const row of rows) {
		const at = row.cells.findIndex(matches);
		if (at >= 0) return { line: row.line, column: columnNumber(row, at) };
	}
	return null;
}
