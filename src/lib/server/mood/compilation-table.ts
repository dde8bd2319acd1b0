import type { CsvRow } from '$lib/server/files/csv/csv-row';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { MOST_ABOVE, turnToWeeks } from './compilation-by-week';
import { headedColumns, isColour } from './compilation-columns';
import { markShares } from './compilation-share';
import { isWeekOrSeveral } from './time/compilation-week';

/** The table, with its weeks down, from its own headings on, to the last row that is more than a note in its first cell. */
export function settleCompilation(table: OwnTable): OwnTable {
	const found = findHeadings(table);
	const turned = found < 0 ? turnToWeeks(table) : null;
	return turned ? cutOut(turned, 0) : cutOut(table, Math.max(found, 0));
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
	return others.length > 0 && others.every((cell) => cell === '') && !isWeekOrSeveral(first);
}
