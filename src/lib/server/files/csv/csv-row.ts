import type { Skipped } from '$lib/domain/skip';

export interface CsvRow {
	/** 1-based line of the row's beginning. */
	readonly line: number;
	/** Trimmed; hard spaces are ordinary ones. */
	readonly cells: readonly string[];
	/** Places, from 0, of cells that a workbook holds as numbers: their text has a decimal point and nothing between thousands. */
	readonly numbers?: ReadonlySet<number>;
	/** Which of the sheet's columns each cell stands in, from 1, where some are hidden. */
	readonly columns?: readonly number[];
}

/** The number of a cell's column as a spreadsheet shows it; `at` from 0. */
export function columnNumber({ columns }: Pick<CsvRow, 'columns'>, at: number): number {
	return columns?.[at] ?? at + 1;
}

/** The row of headings, with what stands above it. */
export interface CsvHeader extends CsvRow {
	readonly titles?: readonly string[];
	/** On which line each of them stands. */
	readonly titleLines?: readonly number[];
	/** Where each stands in the file, from 0, once some have been joined. */
	readonly places?: readonly number[];
}

export interface CsvTable {
	readonly header: CsvHeader;
	/** Every row has as many cells as the header. */
	readonly rows: readonly CsvRow[];
	/** How many lines of words stand below the table. */
	readonly notes?: number;
	/** Lines of words above and below the table. */
	readonly around?: readonly CsvRow[];
	/** What the names of a workbook's sheets say that none of its columns does. */
	readonly sheets?: readonly string[];
	/** What the format left out on purpose, beside the notes. */
	readonly leftOut?: Skipped;
}
