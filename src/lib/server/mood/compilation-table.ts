import type { CsvRow } from '$lib/server/files/csv/csv-row';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { MOST_ABOVE, turnToWeeks } from './compilation-by-week';
import { headedColumns, isColour } from './cells/compilation-columns';
import { groupKey } from './group-name';
import { markShares } from './cells/compilation-share';
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
	const below = all.slice(from + 1).filter(({ cells }) => JSON.stringify(cells) !== headings);
	const rows = fillWeeks(header, below);
	const to = rows.findLastIndex((row) => !isNote(row)) + 1;
	const around = [...all.slice(0, from), ...rows.slice(to), ...table.around];
	return { ...table, header, rows: markShares(header, rows.slice(0, to)), around };
}

/** A week that stands on the first of its rows alone is that of the rows under it, as long as no group comes twice. */
function fillWeeks({ cells: headings }: CsvRow, rows: readonly CsvRow[]): readonly CsvRow[] {
	const columns = headedColumns(headings);
	const [at, of] = [columns.indexOf('week'), columns.indexOf('group')];
	if (at < 0 || of < 0 || rows.every(({ cells }) => cells[at] !== '')) return rows;
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

function isHeadings({ cells }: CsvRow): boolean {
	const columns = headedColumns(cells);
	const isDated = columns.includes('week') || columns.includes('month');
	return isDated && new Set(columns.filter(isColour)).size === 3;
}

function isNote({ cells: [first = '', ...others] }: CsvRow): boolean {
	return others.length > 0 && others.every((cell) => cell === '') && !isWeekOrSeveral(first);
}
