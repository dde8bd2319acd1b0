import type { CsvRow } from '$lib/server/files/csv/csv-row';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { headedColumns, isColour } from './compilation-columns';
import { markShares } from './compilation-share';
import { readWeek } from './compilation-week';

/** A title may fill cells of its own: so many rows are looked at for the headings. */
const MOST_ABOVE = 20;

/** The table from its own headings on, to the last row that is more than a note in its first cell. */
export function settleCompilation(table: OwnTable): OwnTable {
	const all = [table.header, ...table.rows];
	const from = Math.max(all.slice(0, MOST_ABOVE).findIndex(isHeadings), 0);
	const header = all[from] ?? table.header;
	const headings = JSON.stringify(header.cells);
	// Tables that were laid end to end have their headings again between them.
	const rows = all.slice(from + 1).filter(({ cells }) => JSON.stringify(cells) !== headings);
	const to = rows.findLastIndex((row) => !isNote(row)) + 1;
	const around = [...all.slice(0, from), ...rows.slice(to), ...table.around];
	return { ...table, header, rows: markShares(header, rows.slice(0, to)), around };
}

function isHeadings({ cells }: CsvRow): boolean {
	const columns = headedColumns(cells);
	const isDated = columns.includes('week') || columns.includes('month');
	return isDated && new Set(columns.filter(isColour)).size === 3;
}

function isNote({ cells: [first = '', ...others] }: CsvRow): boolean {
	return others.length > 0 && others.every((cell) => cell === '') && readWeek(first, null) === null;
}
