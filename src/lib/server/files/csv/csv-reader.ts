import type { Problems } from '$lib/server/files/first-problems';
import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import { detectDelimiter, LINES_LOOKED_AT, readSeparator, type Delimiter } from './csv-delimiter';
import { readRecords, type CsvRecords, type LongCell } from './csv-records';
import type { CsvHeader, CsvRow } from './csv-row';
import { countWidths } from './csv-widths';
import { areWrapped, unwrapLine } from './csv-wrapped';
import { headsAnew } from './heads-anew';
import { countPairs, countTitle, watchForNotes, withoutTitle } from './csv-words';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_LINE_LENGTH } from '$lib/server/files/limits';

export interface CsvReader {
	/** The next piece of the text, cut anywhere. */
	readonly push: (text: string) => void;
	/** Everything that is wrong with it as a CSV file, and how many lines of words stand below its table. */
	readonly end: () => Problems & {
		readonly notes: number;
		/** The lines of words themselves, above and below. */
		readonly around: readonly CsvRow[];
	};
}

const MOST_ASTRAY = 20;

/**
 * Reads a CSV text piece by piece: the header once, then every row that has as many cells. Lines of words above
 * the header and below the table are passed over. Rows given before something is found to be wrong are of no use. Never throws.
 */
export function readCsv(
	on: { readonly header: (header: CsvHeader) => void; readonly row: (row: CsvRow) => void },
	keep = Infinity
): CsvReader {
	let carry = '';
	let number = 0;
	let tooLong: number | null = null;
	let longCell: LongCell | null = null;
	let above: readonly CsvRow[] = [];
	let delimiter: Delimiter | null = null;
	let records: CsvRecords | null = null;
	let beginning: string[] = [];
	let filledLines = 0;
	/** Until it is known whether the first is a title. */
	let first: CsvRow[] | null = [];
	const widths = countWidths(keep);
	const words = watchForNotes(
		(row) => widths.isEven(row),
		(row) => on.row(row)
	);
	let header: CsvRow | null = null;
	let columns = Infinity;
	let wrapped = false;
	/** The line on which another table begins. */
	let second: number | null = null;
	const astray: number[] = [];

	function nextLine(given: string): void {
		number += 1;
		// Files that were laid end to end have a mark in the middle.
		const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
		if (tooLong !== null || longCell) return;
		if (text.length > MAX_LINE_LENGTH) tooLong = number;
		else if (records) giveLine(records, text, number);
		else {
			beginning.push(text);
			if (text.trim() !== '') filledLines += 1;
			if (filledLines === LINES_LOOKED_AT) begin();
		}
	}

	function begin(): void {
		const lines = beginning;
		beginning = [];
		wrapped = areWrapped(lines);
		const separator = readSeparator(lines[0] ?? '');
		const from = separator ? 1 : 0;
		const looked = wrapped ? lines.map((line) => unwrapLine(line) ?? '') : lines;
		delimiter = separator ?? detectDelimiter(looked);
		records = delimiter
			? readRecords(delimiter, nextRow, (cell) => (longCell ??= cell))
			: { line: () => undefined, end: () => [] };
		for (const [index, line] of lines.slice(from).entries())
			giveLine(records, line, from + index + 1);
	}

	function giveLine(to: CsvRecords, text: string, line: number): void {
		const whole = wrapped ? unwrapLine(text) : text;
		if (whole === null && astray.length < MOST_ASTRAY) astray.push(line);
		to.line(whole ?? '', line);
	}

	function nextRow(row: CsvRow): void {
		if (row.cells.every((cell) => cell === '')) return;
		if (!first) return give(row);
		first.push(row);
		if (first.length >= countTitle(first) + 3) settle();
	}

	function settle(): void {
		const filled = first ?? [];
		const rows = withoutTitle(filled);
		above = filled.slice(0, filled.length - rows.length);
		const between = countPairs(filled) > 0 ? ': ' : ' ';
		const titles = above.map(({ cells }) => cells.filter((cell) => cell !== '').join(between));
		first = null;
		const [heads, ...below] = rows;
		header = heads ? withoutSurplus(heads, below) : null;
		const [next] = below;
		if (!header || !next) return;
		const width = cutTo(next, header.cells.length).cells.length;
		const joined = joinSurplus(header, width, delimiter ?? ',');
		if (joined.cells.length > MAX_COLUMNS) return;
		columns = joined.cells.length;
		on.header({ ...joined, titles });
		widths.expect(columns);
		for (const row of below) give(row);
	}

	function give(row: CsvRow): void {
		const apart = words.list().length > 0;
		if (header && headsAnew(row.cells, header.cells, apart)) second ??= row.line;
		words.take(cutTo(row, columns));
	}

	return {
		push(text) {
			const all = carry === '' ? text : carry + text;
			let at = 0;
			for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', at)) {
				nextLine(all.slice(at, end));
				at = end + 1;
			}
			carry = all.slice(at);
			// What is far too long is not kept: only that it is counts.
			if (carry.length > 2 * MAX_LINE_LENGTH) carry = carry.slice(0, MAX_LINE_LENGTH + 1);
		},
		end() {
			nextLine(carry);
			if (!records) begin();
			const faults = [...(records?.end() ?? []), ...astray];
			if (first) settle();
			if (longCell) return only(tellLong(longCell));
			if (tooLong !== null) return only(at(tooLong, fault('csv-line-too-long')));
			if (header && header.cells.length > MAX_COLUMNS && widths.widest() === 0)
				return tooWide(header);
			if (!delimiter) return only(wholeFile(fault('csv-no-columns')));
			if (faults.length > 0) {
				const reason = fault('csv-quote-astray');
				return { ...NOTHING, problems: faults.map((line) => at(line, reason)) };
			}
			if (!header || widths.widest() === 0) return only(wholeFile(fault('csv-no-rows')));
			if (second !== null) return only(at(second, fault('sheet-two-tables')));
			const whole = joinSurplus(header, widths.widest(), delimiter).cells.length;
			if (whole > MAX_COLUMNS) return tooWide(header);
			const below = words.list();
			return {
				...widths.listUneven(whole),
				notes: below.length,
				around: [...above, ...below]
			};
		}
	};
}

/** Without cells at its end that have no heading, as far as nothing stands under them. */
function withoutSurplus(header: CsvRow, below: readonly CsvRow[]): CsvRow {
	const named = header.cells.findLastIndex((cell) => cell !== '') + 1;
	const bare = below.every(({ cells }) => cells.slice(named).every((cell) => cell === ''));
	return named >= 2 && bare ? cutTo(header, named) : header;
}

/** Without empty cells beyond the table's columns: some programs end every line with a mark. */
function cutTo(row: CsvRow, columns: number): CsvRow {
	if (row.cells.length <= columns) return row;
	if (row.cells.slice(columns).some((cell) => cell !== '')) return row;
	return { line: row.line, cells: row.cells.slice(0, columns) };
}

/** Older exports leave the last heading unquoted although it holds the delimiter itself. */
function joinSurplus(header: CsvRow, width: number, delimiter: string): CsvRow {
	if (header.cells.length <= width || width < 2) return header;
	const end = header.cells.findLastIndex((cell) => cell !== '') + 1;
	const last = header.cells.slice(width - 1, Math.max(end, width)).join(`${delimiter} `);
	return { line: header.line, cells: [...header.cells.slice(0, width - 1), last] };
}

function at(line: number, reason: Fault): FileProblem {
	return { line, column: null, value: null, ...reason };
}

const NOTHING = { more: 0, notes: 0, around: [] };

function only(problem: FileProblem): ReturnType<CsvReader['end']> {
	return { ...NOTHING, problems: [problem] };
}

function tooWide(header: CsvRow): ReturnType<CsvReader['end']> {
	return only(at(header.line, fault('csv-too-many-columns', { most: MAX_COLUMNS })));
}

/** The column by its number: a heading may be about a person. */
function tellLong({ line, at: column }: LongCell): FileProblem {
	return { ...at(line, fault('cell-too-long', { most: MAX_CELL_LENGTH })), column: column + 1 };
}
