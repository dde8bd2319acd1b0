import type { FileProblem, Result } from '$lib/domain/problem';
import { parseCsv } from '$lib/server/files/csv/csv-table';
import { decodeText } from '$lib/server/files/decode-text';
import { alignRows, type AlignedTable } from './align-rows';
import { planRows } from './pxweb-rows';
import { unitsOfTitles } from './stated-unit';
import type { PxwebFile, ValueCell } from './value-cell';
import type { SourceTable } from '$imports/source';

/** Every value cell of a PxWeb CSV, wide or long; comma, semicolon or tab; UTF-8 or Windows-1252. Never throws. */
export function readPxwebCsv(bytes: Uint8Array, table: SourceTable): Result<PxwebFile> {
	const text = decodeText(bytes);
	if (!text.ok) return text;
	const csv = parseCsv(text.value);
	return csv.ok ? readPxwebRows(alignRows(csv.value, table), table) : csv;
}

/** The same of rows that are already apart, such as those of a sheet. */
export function readPxwebRows(csv: AlignedTable, table: SourceTable): Result<PxwebFile> {
	const read = planRows(csv.header, table);
	if (!read.ok) return read;
	const cells: ValueCell[] = [];
	const problems: FileProblem[] = [];
	for (const row of csv.rows) {
		const found = read.value(row);
		if ('code' in found) problems.push(found);
		else for (const cell of found) cells.push(cell);
	}
	const { areaKind, notes = 0, leftOut = {} } = csv;
	const units = unitsOfTitles(csv.header.titles ?? []);
	return { ok: true, value: { cells, problems, notes, leftOut, areaKind, units } };
}
