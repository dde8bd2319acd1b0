import type { Skipped } from '$lib/domain/skip';
import type { ReadingNote } from '$lib/domain/reading-note';
import type { FileProblem } from '$lib/domain/problem';

/** The file formats that publishers deliver. */
export type FileFormat =
	| 'pxweb-csv'
	| 'json-stat'
	| 'px'
	| 'pxweb-json'
	| 'xlsx'
	| 'json'
	| 'kolada-json'
	| 'forsakringskassan-json';

/** A category of a dimension; the code is null where the file gives only the text, and the other way round. */
export interface Category {
	readonly code: string | null;
	readonly text: string | null;
	/** What the file says that a content is counted in, where it does. */
	readonly unit?: string;
}

export interface TableDimension {
	/** The publisher's code of the dimension, or its heading where the file has no code. */
	readonly name: string;
	/** The publisher's heading. */
	readonly heading: string;
	readonly role: 'area' | 'period' | 'sex' | 'content' | 'other';
	/** Where the file lists its categories apart from the values: the line that does, from 1. */
	readonly listedOn?: number;
}

/** One value with everything that says what it is. */
export interface TableCell {
	/** 1-based line or sheet row; for JSON the line where it can be known, else the 1-based position of the value. */
	readonly line: number;
	/** The heading over the value. */
	readonly column: string;
	/** Name of the dimension → its category. */
	readonly categories: Readonly<Record<string, Category>>;
	/** As published: a number with decimal point, or the publisher's symbol for a missing one. */
	readonly text: string;
	/** The file says that it may yet change. */
	readonly preliminary?: boolean;
	/** The file says that it is foretold and not observed. */
	readonly forecast?: boolean;
}

/** A file as its format describes it, before any source's definition has said what the figures are. */
export interface FigureTable {
	readonly format: FileFormat;
	/** The publisher's table id where the file has it, such as `TAB638`. */
	readonly tableId: string | null;
	readonly title: string | null;
	/** Every line of words above and below, where the file has more than its title. */
	readonly words?: readonly string[];
	/** What of them stands beside the title, and in the names of sheets, and names nobody. */
	readonly beside?: readonly string[];
	/** Who published it, where the file says so apart from its other words. */
	readonly publisher?: string;
	/** The language that the file says its texts are in, as `en`; absent where it says none. */
	readonly language?: string;
	/** What the file says that all of it is counted in, but for contents with units of their own, where it does. */
	readonly unit?: string;
	readonly dimensions: readonly TableDimension[];
	/** In the order of the file; a problem stands where its line stands. Each walk begins anew. */
	readonly cells: Iterable<TableCell | FileProblem>;
	/** What was left out on purpose before any cell was read. */
	readonly leftOut?: Skipped;
	/** What was read in one of several ways before any cell was read. */
	readonly notes?: readonly ReadingNote[];
}
