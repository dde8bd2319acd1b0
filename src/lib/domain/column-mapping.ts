/** A table as a person filled it in: texts, nothing interpreted yet. */
export interface Grid {
	readonly headings: readonly string[];
	/** Each with as many cells as there are headings. */
	readonly rows: readonly GridRow[];
}

export interface GridRow {
	/** 1-based line in the file or row in the sheet. */
	readonly line: number;
	readonly cells: readonly string[];
	/** Places, from 0, of cells that a workbook holds as numbers: their text has a decimal point and nothing between thousands. */
	readonly numbers?: readonly number[];
}

/** Field → the index of its column; a field that is absent stands in no column. */
export type ColumnMapping = Readonly<Record<string, number>>;

/** A field that a column may hold, with the words that usually head it, in lower case. */
export interface MappableField {
	readonly name: string;
	readonly required: boolean;
	readonly usualHeadings: readonly string[];
}

/** Each field's column by its heading; every column is used once. */
export function guessMapping(
	headings: readonly string[],
	fields: readonly MappableField[]
): ColumnMapping {
	const words = headings.map((heading) => heading.trim().toLowerCase());
	const taken = new Set<number>();
	const found: Record<string, number> = {};
	for (const { name, usualHeadings } of fields) {
		const index = words.findIndex((word, at) => !taken.has(at) && usualHeadings.includes(word));
		if (index < 0) continue;
		taken.add(index);
		found[name] = index;
	}
	return found;
}

/** What a form chose: an index for each field; nonsense and the empty choice are no column. */
export function readMapping(
	chosen: { get(name: string): unknown },
	fields: readonly MappableField[],
	columns: number
): ColumnMapping {
	const mapping: Record<string, number> = {};
	for (const { name } of fields) {
		const text = chosen.get(name);
		if (typeof text !== 'string' || !/^\d{1,3}$/.test(text)) continue;
		if (Number(text) < columns) mapping[name] = Number(text);
	}
	return mapping;
}

/** Whether every field that must have a column has one. */
export function isComplete(mapping: ColumnMapping, fields: readonly MappableField[]): boolean {
	return fields.every(({ name, required }) => !required || mapping[name] !== undefined);
}

/** The cell of a field in a row; empty where the field has no column. */
export function cellOf(row: GridRow, mapping: ColumnMapping, field: string): string {
	const index = mapping[field];
	return index === undefined ? '' : (row.cells[index] ?? '').trim();
}
