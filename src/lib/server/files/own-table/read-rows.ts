import { addUp, type Skipped } from '$lib/domain/skip';
import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import { isPersonalText } from '$lib/domain/personal-text';
import { refuseAt } from '$lib/server/files/cube';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { parseCsv } from '$lib/server/files/csv/csv-table';
import { decodeText } from '$lib/server/files/decode-text';
import { detectKind } from '$lib/server/files/detect-format';
import { firstProblems } from '$lib/server/files/first-problems';
import { MAX_FILE_BYTES, MAX_OWN_COLUMNS, MAX_OWN_ROWS } from '$lib/server/files/limits';
import type { Sheet } from '$lib/server/files/workbook/build-sheet';
import { readXlsx } from '$lib/server/files/workbook/xlsx';

/** A table that a person keeps, as it stands: no cell is interpreted. */
export interface OwnTable {
	readonly header: CsvRow;
	/** Each with as many cells as the header. */
	readonly rows: readonly CsvRow[];
	/** Everything else that the file says: lines above and below, other sheets, what is hidden. */
	readonly around: readonly CsvRow[];
	/** What the format left out on purpose. */
	readonly leftOut?: Skipped;
}

/** Rows of a CSV in any encoding, or of a workbook. Never throws because of what is in it, and never repeats it. */
export async function readRows(bytes: Uint8Array): Promise<Result<OwnTable>> {
	const table = await readAnyRows(bytes);
	if (!table.ok) return { ok: false, problems: table.problems.map(withoutContent) };
	const { header, rows } = table.value;
	if (rows.length <= MAX_OWN_ROWS && header.cells.length <= MAX_OWN_COLUMNS) return table;
	const most = { rows: MAX_OWN_ROWS, columns: MAX_OWN_COLUMNS };
	return refuseAt(header.line, null, fault('own-table-too-large', most));
}

/** A heading that is somebody's name is content too. */
function withoutContent(problem: FileProblem): FileProblem {
	const { line, column } = problem;
	return {
		...problem,
		line: line ?? 1,
		column: typeof column === 'number' ? column : null,
		value: null
	};
}

async function readAnyRows(bytes: Uint8Array): Promise<Result<OwnTable>> {
	const detected = detectKind(bytes);
	if (!detected.ok) return refuseAt(1, null, detected.reason);
	if (bytes.length > MAX_FILE_BYTES) return refuseAt(1, null, fault('file-too-large'));
	switch (detected.kind) {
		case 'xlsx': {
			const sheets = await readXlsx(bytes);
			return sheets.ok ? joinSheets(sheets.value) : sheets;
		}
		case 'text': {
			const text = decodeText(bytes);
			if (!text.ok) return text;
			const csv = parseCsv(text.value);
			if (!csv.ok) return csv;
			const { header, rows, around = [] } = csv.value;
			return { ok: true, value: { header, rows, around } };
		}
		default:
			return refuseAt(1, null, fault('own-file-is-statistics'));
	}
}

/** The first sheet with headings and rows; others under the same headings go on with it. */
function joinSheets(sheets: readonly Sheet[]): Result<OwnTable> {
	const tables = sheets.map((sheet) => ({ sheet, from: sheet.rows.findIndex(isWide) }));
	const first = tables.find(({ sheet, from }) => from >= 0 && from + 1 < sheet.rows.length);
	const header = first?.sheet.rows[first.from];
	if (!first || !header) return refuseAt(1, null, fault('csv-no-rows'));
	const width = header.cells.findLastIndex((cell) => cell !== '') + 1;
	const headings = header.cells.slice(0, width);
	const key = JSON.stringify(headings);
	const rows: CsvRow[] = [];
	const around: CsvRow[] = sheets.flatMap(({ hidden }) => hidden);
	const used: Sheet[] = [];
	for (const { sheet, from } of tables) {
		const same = JSON.stringify(sheet.rows[from]?.cells.slice(0, width) ?? []) === key;
		if (same) used.push(sheet);
		for (const [at, row] of sheet.rows.entries()) {
			if (!same || at < from) around.push(row);
			else if (at > from) rows.push(row);
		}
	}
	const problems = firstProblems(used.flatMap((sheet) => sheet.problems));
	if (problems.length > 0) return { ok: false, problems };
	const wide = rows.find(({ cells }) => cells.slice(width).some((cell) => cell !== ''));
	if (wide) return refuseAt(wide.line, null, fault('csv-row-wider'));
	const even = rows.map((row) => ({ ...row, cells: headings.map((_, at) => row.cells[at] ?? '') }));
	const others = sheets.filter((sheet) => sheet.rows.length > 0 && !used.includes(sheet)).length;
	const leftOut = addUp([...sheets.map((sheet) => sheet.leftOut), { 'other-sheet': others }]);
	const table = { header: { line: header.line, cells: headings }, rows: even, around, leftOut };
	return { ok: true, value: table };
}

function isWide({ cells }: CsvRow): boolean {
	return cells.filter((cell) => cell !== '').length >= 2;
}

interface PersonalCell {
	readonly line: number;
	/** From 0. */
	readonly at: number;
	/** What its column is called; null outside the table's rows. */
	readonly heading: string | null;
}

/** The first cell that looks like a person's address or number, wherever in the file. */
export function findPersonalCell({ header, rows, around }: OwnTable): PersonalCell | null {
	for (const row of [header, ...rows, ...around]) {
		const at = row.cells.findIndex(isPersonalText);
		if (at < 0) continue;
		// The whole header has been looked at before any row.
		return { line: row.line, at, heading: rows.includes(row) ? (header.cells[at] ?? null) : null };
	}
	return null;
}
