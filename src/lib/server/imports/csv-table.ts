import Papa from 'papaparse';
import type { FileProblem, Result } from '$lib/domain/problem';
import { detectDelimiter } from './csv-delimiter';
import { wholeFile } from './decode-text';

export interface CsvRow {
	/** 1-based line of the row's beginning. */
	readonly line: number;
	/** Trimmed; hard spaces are ordinary ones. */
	readonly cells: readonly string[];
}

export interface CsvTable {
	readonly header: CsvRow;
	/** Every row has as many cells as the header. */
	readonly rows: readonly CsvRow[];
	/** What stands above the header, where it is of use. */
	readonly titles?: readonly CsvRow[];
}

const MAX_LINE_LENGTH = 200_000;
const MAX_COLUMNS = 2_000;

/** Header and rows of a CSV text; a title line above the header is passed over. Never throws. */
export function parseCsv(text: string): Result<CsvTable> {
	const plain = text.replace(/\r\n?/g, '\n');
	const lines = plain.split('\n');
	const long = lines.findIndex((line) => line.length > MAX_LINE_LENGTH);
	if (long >= 0) return refuse([at(long + 1, 'Raden är orimligt lång.')]);
	const delimiter = detectDelimiter(lines);
	if (!delimiter) {
		return refuse([wholeFile('Filen har inga kolumner skilda av komma, semikolon eller tabb.')]);
	}
	const parsed = Papa.parse<string[]>(plain, { delimiter, newline: '\n' });
	const all = numberLines(parsed.data);
	if (parsed.errors.length > 0) {
		return refuse(
			parsed.errors
				.slice(0, 20)
				.map(({ row }) =>
					at(all[row ?? 0]?.line ?? null, 'Ett citattecken saknas eller står på fel ställe.')
				)
		);
	}
	return toTable(withoutTitle(all), delimiter);
}

function toTable(filled: readonly CsvRow[], delimiter: string): Result<CsvTable> {
	const [first, ...rows] = filled;
	if (!first || rows.length === 0) {
		return refuse([wholeFile('Filen har ingen rad under rubrikraden.')]);
	}
	const header = joinSurplus(first, Math.max(...widths(rows)), delimiter);
	if (header.cells.length > MAX_COLUMNS) {
		return refuse([at(header.line, `Filen har fler än ${MAX_COLUMNS} kolumner.`)]);
	}
	const uneven = rows.filter(({ cells }) => cells.length !== header.cells.length);
	if (uneven.length === 0) return { ok: true, value: { header, rows } };
	return refuse(
		uneven.map(({ line, cells }) =>
			at(line, `Raden har ${cells.length} celler och rubrikraden ${header.cells.length}.`)
		)
	);
}

/** Older exports leave the last heading unquoted although it holds the delimiter itself. */
function joinSurplus(header: CsvRow, width: number, delimiter: string): CsvRow {
	if (header.cells.length <= width || width < 2) return header;
	const last = header.cells.slice(width - 1).join(`${delimiter} `);
	return { line: header.line, cells: [...header.cells.slice(0, width - 1), last] };
}

/** A title stands alone in the first row, or has an empty line under it. */
function withoutTitle(all: readonly CsvRow[]): readonly CsvRow[] {
	const filled = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
	const [first, second] = filled;
	if (!first || !second) return filled;
	const alone = first.cells.length === 1 && second.cells.length > 1;
	const apart = second.line - first.line > 1 && filled.length > 2;
	return alone || apart ? filled.slice(1) : filled;
}

function numberLines(data: readonly string[][]): CsvRow[] {
	let line = 1;
	return data.map((cells) => {
		const row = { line, cells: cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) };
		line += 1 + cells.reduce((sum, cell) => sum + countBreaks(cell), 0);
		return row;
	});
}

function widths(rows: readonly CsvRow[]): Set<number> {
	return new Set(rows.map(({ cells }) => cells.length));
}

function countBreaks(cell: string): number {
	return cell.split('\n').length - 1;
}

function at(line: number | null, reason: string): FileProblem {
	return { line, column: null, value: null, reason };
}

function refuse(problems: readonly FileProblem[]): Result<CsvTable> {
	return { ok: false, problems };
}
