import {
	guessMapping,
	isComplete,
	readMapping,
	type ColumnMapping,
	type Grid,
	type MappableField
} from '$lib/domain/column-mapping';
import type { FileProblem } from '$lib/domain/problem';
import {
	findColumnMapping,
	putColumnMapping,
	type Upload,
	type UploadPurpose
} from '$lib/server/store/register/upload';
import type { Store } from '$lib/server/store/store';

/** What a kind of table holds, and how its rows are read once each field has its column. */
export interface MappableTable<Row> {
	readonly purpose: UploadPurpose;
	readonly fields: readonly MappableField[];
	readonly read: (grid: Grid, mapping: ColumnMapping) => MappedRows<Row>;
}

interface MappedRows<Row> {
	readonly rows: readonly Row[];
	readonly problems: readonly FileProblem[];
}

/** An uploaded table as the page shows it before anything is stored. */
export interface MappedUpload {
	readonly fileName: string;
	readonly headings: readonly string[];
	readonly fields: readonly { readonly name: string; readonly required: boolean }[];
	readonly mapping: ColumnMapping;
	/** Whether every field that must have a column has one. */
	readonly complete: boolean;
	readonly problems: readonly FileProblem[];
	/** Rows in the file, whether they can be read or not. */
	readonly rowsInFile: number;
}

/**
 * The columns as the address chooses them, else as the same headings were used last time, else by their words; and the
 * rows that they give, none until every required field has a column.
 */
export async function mapUpload<Row>(
	store: Store,
	{ grid, fileName }: Upload,
	table: MappableTable<Row>,
	chosen: URLSearchParams
): Promise<{ readonly table: MappedUpload; readonly rows: readonly Row[] }> {
	const { headings } = grid;
	const mapping = chosen.has('valt')
		? readMapping(chosen, table.fields, headings.length)
		: ((await findColumnMapping(store, table.purpose, headings)) ??
			guessMapping(headings, table.fields));
	const complete = isComplete(mapping, table.fields);
	const { rows, problems } = complete ? table.read(grid, mapping) : { rows: [], problems: [] };
	const fields = table.fields.map(({ name, required }) => ({ name, required }));
	const rowsInFile = grid.rows.length;
	return { table: { fileName, headings, fields, mapping, complete, problems, rowsInFile }, rows };
}

export type StoredUpload<Stored> =
	| { readonly kind: 'stored'; readonly stored: Stored }
	| { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
	/** Another click has stored or discarded the table meanwhile. */
	| { readonly kind: 'gone' };

/** Stores every row by `put`, or none; the columns are kept for the next table with the same headings. */
export async function storeUpload<Row, Stored>(
	store: Store,
	{ grid }: Upload,
	table: MappableTable<Row>,
	form: FormData,
	/** Null where the upload was taken meanwhile. */
	put: (rows: readonly Row[]) => Promise<Stored | null>
): Promise<StoredUpload<Stored>> {
	const mapping = readMapping(form, table.fields, grid.headings.length);
	const { rows, problems } = table.read(grid, mapping);
	if (problems.length > 0) return { kind: 'refused', problems };
	const stored = await put(rows);
	if (stored === null) return { kind: 'gone' };
	await putColumnMapping(store, table.purpose, grid.headings, mapping);
	return { kind: 'stored', stored };
}
