import type { CsvTable } from '$lib/server/files/csv/csv-row';
import type { FigureTable } from '$lib/server/files/figure-table';

/** A file as its format has it: a cube, or rows under headings that a source's definition may know. */
export type ReadFile =
	| { readonly kind: 'cube'; readonly table: FigureTable }
	| { readonly kind: 'rows'; readonly format: 'pxweb-csv' | 'xlsx'; readonly rows: CsvTable };
