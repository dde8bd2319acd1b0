export interface SheetRow {
	/** 1-based row of the sheet, or line of the file. */
	readonly line: number;
	/** Trimmed; empty for an empty cell. */
	readonly cells: readonly string[];
}
