import type { Language } from '$lib/domain/language';

/** A word that a machine reads as a code and a person in their language. */
export interface Coded {
	readonly code: string;
	readonly words: string;
}

/** Text, a number, a coded word, or nothing. */
export type Cell = string | number | Coded | null;

export interface Column<Row> {
	/** The machine's name, snake_case. */
	readonly key: string;
	readonly label: (inputs: Record<string, never>, options: { locale: Language }) => string;
	readonly cell: (row: Row) => Cell;
}

export interface Table {
	readonly columns: readonly { readonly key: string; readonly label: string }[];
	readonly rows: readonly (readonly Cell[])[];
}

export function makeTable<Row>(
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	language: Language
): Table {
	return {
		columns: columns.map(({ key, label }) => ({ key, label: label({}, { locale: language }) })),
		rows: rows.map((row) => columns.map(({ cell }) => cell(row)))
	};
}
