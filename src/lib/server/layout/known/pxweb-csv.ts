import type { Result } from '$lib/domain/problem';
import { parseCsv } from '$lib/server/files/csv/csv-table';
import { decodeText } from '$lib/server/files/decode-text';
import { alignRows } from './align-rows';
import { readPxwebRows } from './pxweb-cells';
import type { PxwebFile } from './value-cell';
import type { SourceTable } from '$imports/source';

/** Every value cell of a PxWeb CSV, wide or long; comma, semicolon or tab; UTF-8 or Windows-1252. Never throws. */
export function readPxwebCsv(bytes: Uint8Array, table: SourceTable): Result<PxwebFile> {
	const text = decodeText(bytes);
	if (!text.ok) return text;
	const csv = parseCsv(text.value);
	return csv.ok ? readPxwebRows(alignRows(csv.value, table), table) : csv;
}
