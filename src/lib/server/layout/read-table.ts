import type { ReadFile } from './read-file';
import { wholeFile, type FileProblem, type Result } from '$lib/domain/problem';
import { addUp } from '$lib/domain/skip';
import { skipNotes } from '$lib/server/files/csv/csv-words';
import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { parseCsv } from '$lib/server/files/csv/csv-table';
import { decodePxText, decodeText } from '$lib/server/files/decode-text';
import type { FigureTable } from '$lib/server/files/figure-table';
import { refuseAt } from '$lib/server/files/cube';
import { detectKind } from '$lib/server/files/detect-format';
import { sayHeading, whyOfTable } from '$lib/server/files/persons/figures-of-persons';
import { refuseCodesAlone } from '$lib/server/layout/words/codes-alone';
import { refuseOtherTimes } from '$lib/server/layout/words/other-times';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { readJsonTable } from '$lib/server/layout/unknown/json-table';
import { readPx } from '$lib/server/files/px/px';
import { readParts, readSheet } from '$lib/server/layout/unknown/sheet';
import { readWorkbook } from './read-workbook';

/** Tells the format by the bytes and reads it; never throws because of what is in the file. A page of an answer is no whole file. */
export async function readFileTable(
	bytes: Uint8Array,
	areas: AreaSpellings,
	as: 'file' | 'page' = 'file'
): Promise<Result<ReadFile>> {
	const detected = detectKind(bytes);
	if (!detected.ok) return refuseAt(1, null, detected.reason);
	if (detected.kind === 'xlsx') {
		const rows = await readWorkbook(bytes, areas, (parts) => readParts(parts, 'xlsx', areas));
		return rows.ok ? { ok: true, value: { kind: 'rows', format: 'xlsx', rows: rows.value } } : rows;
	}
	const text = detected.kind === 'px' ? decodePxText(bytes) : decodeText(bytes);
	if (!text.ok) return onLines(text.problems);
	if (detected.kind === 'text') {
		const csv = parseCsv(text.value);
		if (!csv.ok) return onLines(csv.problems);
		return { ok: true, value: { kind: 'rows', format: 'pxweb-csv', rows: csv.value } };
	}
	const table = detected.kind === 'px' ? readPx(text.value) : readJson(text.value, areas, as);
	if (!table.ok) return table;
	const refusal = refuseOtherTimes(table.value) ?? refuseCodesAlone(table.value, areas);
	return refusal ?? { ok: true, value: { kind: 'cube', table: table.value } };
}

/** What is of no line is of the first. */
function onLines(problems: readonly FileProblem[]): Result<never> {
	return { ok: false, problems: problems.map((one) => ({ ...one, line: one.line ?? 1 })) };
}

function readJson(text: string, areas: AreaSpellings, as: 'file' | 'page'): Result<FigureTable> {
	const read = readJsonTable(text, as);
	if (!read.ok) return read;
	const found = read.value;
	if (found.kind === 'table') return { ok: true, value: found.table };
	const [header, ...rows] = found.rows;
	const persons = header && refusePersons(header, rows, []);
	return persons ?? readSheet(found.rows, 'json', areas);
}

/** Rows that no definition knows, read by their headings. */
export function guessTable(
	{ format, rows }: ReadFile & { readonly kind: 'rows' },
	areas: AreaSpellings
): Result<FigureTable> {
	const persons = refusePersons(rows.header, rows.rows, rows.header.titles ?? []);
	if (persons) return persons;
	const lines = rows.header.titleLines ?? [];
	const titles = (rows.header.titles ?? []).map((title, at) => ({
		line: lines[at] ?? 1,
		cells: [title]
	}));
	const around = (rows.around ?? []).map(({ cells }) => cells.filter(Boolean).join(' '));
	const table = readSheet([...titles, rows.header, ...rows.rows], format, areas, around);
	if (!table.ok) return table;
	const refusal = refuseCodesAlone(table.value, areas);
	if (refusal) return refusal;
	const leftOut = addUp([
		table.value.leftOut ?? {},
		rows.leftOut ?? {},
		skipNotes(rows.notes ?? 0)
	]);
	return { ok: true, value: { ...table.value, leftOut } };
}

/** Before anything else is said of a table: what is wrong in a list of persons is not to be mended. */
function refusePersons(
	header: SheetRow,
	rows: readonly SheetRow[],
	titles: readonly string[]
): Result<never> | null {
	const table = { headings: header.cells, rows: rows.map(({ cells }) => cells) };
	const why = whyOfTable(table, titles);
	if (!why) return null;
	const column = sayHeading(why.column?.heading ?? '');
	return { ok: false, problems: [{ ...wholeFile(why.reason), column }] };
}
