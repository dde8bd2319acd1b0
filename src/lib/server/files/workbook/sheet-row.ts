export interface SheetRow {
	/** 1-based row of the sheet, or line of the file. */
	readonly line: number;
	/** Trimmed; empty for an empty cell. */
	readonly cells: readonly string[];
	/** Places, from 0, of cells that the file holds as numbers: their text has a decimal point and nothing between thousands. */
	readonly numbers?: ReadonlySet<number>;
	/** Places, from 0, of numbers that a workbook shows without so many of their last digits, and without a word that says so. */
	readonly scaled?: ReadonlyMap<number, number>;
	/** Which of the sheet's columns each cell stands in, from 1, where some are hidden. */
	readonly columns?: readonly number[];
	/** Places, from 0, of numbers that had a mark behind them that they may yet change. */
	readonly preliminary?: ReadonlySet<number>;
	/** Places, from 0, of numbers and periods whose mark says that they are foretold. */
	readonly foretold?: ReadonlySet<number>;
	/** A flag beside its figures says that they are foretold. */
	readonly forecast?: boolean;
	/** A flag beside its figures says why those that are not there are not, by the mark that every reader knows. */
	readonly gap?: string;
}
