import { addUp, type Skipped } from '$lib/domain/skip';
import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import { isPersonalUnder } from '$lib/server/files/persons/person-headings';
import { refuseAt } from '$lib/server/files/cube';
import { columnNumber, type CsvRow } from '$lib/server/files/csv/csv-row';
import { parseCsv } from '$lib/server/files/csv/csv-table';
import { decodeText } from '$lib/server/files/decode-text';
import { detectKind } from '$lib/server/files/detect-format';
import { firstProblems } from '$lib/server/files/first-problems';
import { readJsonRows } from './json-rows';
import { MAX_FILE_BYTES, MAX_OWN_COLUMNS, MAX_OWN_ROWS } from '$lib/server/files/limits';
import type { Sheet } from '$lib/server/files/workbook/build-sheet';
import { readXlsx } from '$lib/server/files/workbook/xlsx';

/** A header and what stands under it. */
interface TablePart {
	readonly header: CsvRow;
	readonly rows: readonly CsvRow[];
	/** The name of its sheet. */
	readonly sheet?: string;
}

/** What stands on a sheet without a table. */
interface LooseSheet {
	readonly sheet: string;
	readonly rows: readonly CsvRow[];
}

/** A table that a person keeps, as it stands: no cell is interpreted. */
export interface OwnTable {
	readonly header: CsvRow;
	/** Each with as many cells as the header. */
	readonly rows: readonly CsvRow[];
	/** What else the file says in words: lines above and below, sheets' names, sheets without a table. */
	readonly around: readonly CsvRow[];
	/** Tables of other sheets that do not go on with this one. */
	readonly beside: readonly TablePart[];
	/** Sheets that have no table, and the names of all. */
	readonly loose?: readonly LooseSheet[];
	readonly sheets?: readonly string[];
	/** What is hidden in a workbook: no figures, but somebody may stand there. */
	readonly hidden: readonly TablePart[];
	/** What a workbook says in other places than cells. */
	readonly carried?: readonly string[];
	/** Whether a workbook remembers words of another file's cells. */
	readonly linked?: boolean;
	/** What the format left out on purpose. */
	readonly leftOut?: Skipped;
}

/** Rows of a CSV in any encoding, of a workbook, or of a list in JSON. Never throws because of what is in it, and never repeats it. */
export async function readRows(bytes: Uint8Array): Promise<Result<OwnTable>> {
	const table = await readAnyRows(bytes);
	const most = { rows: MAX_OWN_ROWS, columns: MAX_OWN_COLUMNS };
	if (!table.ok) {
		const wide = table.problems.find(({ code }) => code === 'csv-too-many-columns');
		if (wide) return refuseAt(wide.line ?? 1, null, fault('own-table-too-large', most));
		return { ok: false, problems: table.problems.map(withoutContent) };
	}
	const { header, rows } = table.value;
	if (rows.length <= MAX_OWN_ROWS && header.cells.length <= MAX_OWN_COLUMNS) return table;
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
			return { ok: true, value: { header, rows, around, beside: [], hidden: [] } };
		}
		case 'json': {
			const text = decodeText(bytes);
			if (!text.ok) return text;
			const table = readJsonRows(text.value);
			return table.ok ? { ok: true, value: { ...table.value, beside: [], hidden: [] } } : table;
		}
		case 'px':
			return refuseAt(1, null, fault('own-file-is-statistics'));
	}
}

/** The first sheet with headings and rows; others under the same headings go on with it. */
function joinSheets(sheets: readonly Sheet[]): Result<OwnTable> {
	const tables = sheets.map((sheet) => ({ sheet, from: sheet.rows.findIndex(isWide) }));
	const first = tables.find(({ sheet, from }) => from >= 0 && from + 1 < sheet.rows.length);
	const header = first?.sheet.rows[first.from];
	if (!first || !header) {
		const headed = tables.some(({ from }) => from >= 0);
		return refuseAt(1, null, fault(headed ? 'csv-no-rows' : 'excel-no-table'));
	}
	const width = Math.max(widthOf(header), widthOfWords(first.sheet.rows[first.from + 1]));
	const headingsOf = (row: CsvRow | undefined) =>
		Array.from({ length: row ? width : 0 }, (_, at) => row?.cells[at] ?? '');
	const headings = headingsOf(header);
	const key = JSON.stringify(headings);
	const rows: CsvRow[] = [];
	const around: CsvRow[] = sheets.map(({ name }) => ({ line: 1, cells: [name] }));
	const beside: TablePart[] = [];
	const loose: LooseSheet[] = [];
	const used: Sheet[] = [];
	for (const { sheet, from } of tables) {
		const own = sheet.rows[from];
		const below = sheet.rows.slice(from + 1);
		around.push(...sheet.rows.slice(0, Math.max(from, 0)));
		if (JSON.stringify(headingsOf(own)) === key) {
			used.push(sheet);
			rows.push(...below);
		} else if (own && below.length > 0)
			beside.push({ header: own, rows: below, sheet: sheet.name });
		else {
			around.push(...sheet.rows.slice(Math.max(from, 0)));
			if (sheet.rows.length > 0) loose.push({ sheet: sheet.name, rows: sheet.rows });
		}
	}
	const problems = firstProblems(used.flatMap((sheet) => sheet.problems));
	if (problems.length > 0) return { ok: false, problems };
	const wide = rows.find(({ cells }) => cells.slice(width).some((cell) => cell !== ''));
	if (wide) return refuseAt(wide.line, null, fault('csv-row-wider'));
	const even = rows.map((row) => ({ ...row, cells: headings.map((_, at) => row.cells[at] ?? '') }));
	const others = sheets.filter((sheet) => sheet.rows.length > 0 && !used.includes(sheet)).length;
	const leftOut = addUp([...sheets.map((sheet) => sheet.leftOut), { 'other-sheet': others }]);
	const hidden = tables.flatMap(({ sheet, from }) => hiddenIn(sheet, sheet.rows[from]));
	const head = { line: header.line, cells: headings, columns: headings.map(numberIn(header)) };
	const table = { header: head, rows: even, around, beside, loose };
	const names = sheets.flatMap(({ name, empty = [] }) => [name, ...empty]);
	const linked = sheets.some((sheet) => sheet.linked === true);
	return {
		ok: true,
		value: { ...table, sheets: names, hidden, carried: listCarried(sheets), linked, leftOut }
	};
}

/** Without what cells say as well. */
function listCarried(sheets: readonly Sheet[]): readonly string[] {
	const said = new Set(
		sheets.flatMap(({ rows, hidden }) => [...rows, ...hidden].flatMap(({ cells }) => cells))
	);
	return sheets.flatMap(({ carried = [] }) => carried.filter((text) => !said.has(text)));
}

function widthOf({ cells }: CsvRow): number {
	return cells.findLastIndex((cell) => cell !== '') + 1;
}

/** A second row of headings goes on where the first names several columns at once. */
function widthOfWords(row: CsvRow | undefined): number {
	return row && row.cells.every((cell) => !/^[\d<*-]/.test(cell)) ? widthOf(row) : 0;
}

function numberIn(row: CsvRow): (cell: string, at: number) => number {
	return (_, at) => columnNumber(row, at);
}

/** Under its own heading where that is hidden too, else under the sheet's. */
function hiddenIn({ hidden, name }: Sheet, seen: CsvRow | undefined): readonly TablePart[] {
	const [first] = hidden;
	if (!first) return [];
	const own = seen ? hidden.find(({ line }) => line === seen.line) : (hidden.find(isWide) ?? first);
	const header = own ?? seen ?? first;
	return [{ header, rows: hidden.filter((row) => row !== header), sheet: name }];
}

function isWide({ cells }: CsvRow): boolean {
	return cells.filter((cell) => cell !== '').length >= 2;
}

const MAILBOX =
	/(?<![\w.+-])(?:info|kontakt|contact|support|statistik|enk[aä]t|unders[oö]kning|analys|data|kundtj[aä]nst|kundservice|registrator|kommun(?:en)?|folkh[aä]lsa|help(?:desk)?|hj[aä]lp|service|office|asiakaspalvelu|tuki)@[\w.-]{3,80}/gi;
const NUMBER_BESIDE = /(?<!\d)(?:\+|0)\d[\d\s()/-]{5,16}(?!\d)/g;

/** A number that many answer: whoever has it carries no telephone. */
const OF_MANY =
	/(?<!\p{L})(?:växel|kundtjänst|kundservice|support|helpdesk|reception|medborgarservice|kontaktcenter|kommunväxel|vaihde|asiakaspalvelu|switchboard)/iu;
const MOBILE = /(?<!\d)(?:\+46|0046|0)[\s()/-]{0,3}7[02369]/;

/** A title's words without the mailbox of a function, as `info@…`, and the telephone number beside it: nobody's own. */
export function withoutSender(text: string): string {
	const plain = text.replace(MAILBOX, ' ');
	const isOfMany = plain !== text || (OF_MANY.test(text) && !MOBILE.test(text));
	return isOfMany ? plain.replace(NUMBER_BESIDE, ' ') : text;
}

interface PersonalCell {
	readonly line: number;
	/** As the spreadsheet shows it, from 1. */
	readonly column: number;
	/** What its column is called; null outside the table's rows. */
	readonly heading: string | null;
	/** The name of a sheet beside the one that is read, or hidden. */
	readonly sheet: string | null;
}

/** The first cell that looks like a person's address or number, wherever in the file; or like what else `isPersonal` says of a cell under its heading. */
export function findPersonalCell(
	{ header, rows, around, beside, hidden }: OwnTable,
	isPersonal: (heading: string, cell: string) => boolean = isPersonalUnder
): PersonalCell | null {
	const others = [...beside, ...hidden].flatMap((table) =>
		[table.header, ...table.rows].map((row) => ({ row, sheet: table.sheet ?? null }))
	);
	const tables = [{ header, rows }, ...beside, ...hidden];
	const headsOf = new Map(
		tables.flatMap((table) => table.rows.map((row) => [row, table.header.cells] as const))
	);
	const own = [header, ...rows, ...around].map((row) => ({ row, sheet: null }));
	for (const { row, sheet } of [...own, ...others]) {
		const isAround = around.includes(row);
		const heads = headsOf.get(row) ?? [];
		const at = row.cells.findIndex((cell, place) =>
			isPersonal(heads[place] ?? '', isAround ? withoutSender(cell) : cell)
		);
		if (at < 0) continue;
		// The whole header has been looked at before any row.
		const column = columnNumber(row, at);
		return {
			line: row.line,
			sheet,
			column,
			heading: rows.includes(row) ? (header.cells[at] ?? null) : null
		};
	}
	return null;
}
