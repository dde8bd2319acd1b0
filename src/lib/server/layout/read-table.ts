import type { ReadFile } from './read-file';
import { fault, type Result } from '$lib/domain/problem';
import { addSkipped } from '$lib/domain/skip';
import { skipNotes } from '$lib/server/files/csv/csv-words';
import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { parseCsv } from '$lib/server/files/csv/csv-table';
import { decodePxText, decodeText } from '$lib/server/files/decode-text';
import type { FigureTable } from '$lib/server/files/figure-table';
import { refuseAt } from '$lib/server/files/cube';
import { detectKind } from '$lib/server/files/detect-format';
import { readJsonTable } from '$lib/server/layout/unknown/json-table';
import { readPx } from '$lib/server/files/px/px';
import { readParts, readSheet } from '$lib/server/layout/unknown/sheet';
import { splitSheet } from '$lib/server/layout/unknown/sheet-header';
import { fillStub } from '$lib/server/layout/unknown/sheet-stub';
import { readXlsx } from '$lib/server/files/workbook/xlsx';

/** Tells the format by the bytes and reads it; never throws because of what is in the file. */
export async function readFileTable(
	bytes: Uint8Array,
	areas: AreaSpellings
): Promise<Result<ReadFile>> {
	const detected = detectKind(bytes);
	if (!detected.ok) return refuseAt(1, null, detected.reason);
	if (detected.kind === 'xlsx') return readWorkbook(bytes, areas);
	const text = detected.kind === 'px' ? decodePxText(bytes) : decodeText(bytes);
	if (!text.ok) return { ok: false, problems: text.problems.map((one) => ({ ...one, line: 1 })) };
	if (detected.kind === 'text') {
		const csv = parseCsv(text.value);
		if (!csv.ok)
			return { ok: false, problems: csv.problems.map((one) => ({ ...one, line: one.line ?? 1 })) };
		return { ok: true, value: { kind: 'rows', format: 'pxweb-csv', rows: csv.value } };
	}
	const table = detected.kind === 'px' ? readPx(text.value) : readJsonTable(text.value, areas);
	return table.ok ? { ok: true, value: { kind: 'cube', table: table.value } } : table;
}

/** Sheets under the same headings are one table, as when a service splits a long one; the first that has figures counts. */
async function readWorkbook(bytes: Uint8Array, areas: AreaSpellings): Promise<Result<ReadFile>> {
	const sheets = await readXlsx(bytes);
	if (!sheets.ok) return sheets;
	const parts = sheets.value
		.flatMap(({ rows }) => splitSheet(rows) ?? [])
		.map((part) => fillStub(part, areas));
	const first = parts.find((part) => readParts(part, 'xlsx', areas).ok) ?? parts[0];
	if (!first) return refuseAt(1, null, fault('excel-no-table'));
	const rows = parts
		.filter(({ headings }) => headings.join() === first.headings.join())
		.flatMap((part) => part.rows);
	const width = first.headings.length;
	const { titles } = first;
	const header = { line: first.headingLine, cells: first.headings, titles };
	const padded = rows.map((row) => ({
		...row,
		cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? '')
	}));
	const notes = parts.reduce((sum, part) => sum + part.notes, 0);
	return {
		ok: true,
		value: { kind: 'rows', format: 'xlsx', rows: { header, rows: padded, notes } }
	};
}

/** Rows that no definition knows, read by their headings. */
export function guessTable(
	{ format, rows }: ReadFile & { readonly kind: 'rows' },
	areas: AreaSpellings
): Result<FigureTable> {
	const titles = (rows.header.titles ?? []).map((title) => ({ line: 1, cells: [title] }));
	const table = readSheet([...titles, rows.header, ...rows.rows], format, areas);
	if (!table.ok) return table;
	const leftOut = addSkipped(
		addSkipped(table.value.leftOut ?? {}, rows.leftOut ?? {}),
		skipNotes(rows.notes ?? 0)
	);
	return { ok: true, value: { ...table.value, leftOut } };
}
