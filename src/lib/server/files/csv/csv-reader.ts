import type { Problems } from '$lib/server/files/first-problems';
import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import {
	areSpaced,
	detectDelimiter,
	LINES_LOOKED_AT,
	readSeparator,
	type Delimiter
} from './csv-delimiter';
import { readRecords, type CsvRecords, type LongCell } from './csv-records';
import type { CsvHeader, CsvRow } from './csv-row';
import { countWidths } from './csv-widths';
import { joinWords } from './heading-words';
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
	let spaced = false;
	/** The first lines as they are written, by number: spaces and quotes tell which marks are words. */
	const written = new Map<number, string>();
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
		const said = readSeparator(lines[0] ?? '');
		const from = said ? 1 : 0;
		const looked = wrapped ? lines.map((line) => unwrapLine(line) ?? '') : lines;
		spaced = said === null && areSpaced(lines);
		const below = looked.slice(from);
		// What the line says splits nothing where the headings have none of it.
		const isSo = said !== null && below.find((line) => line.trim() !== '')?.includes(said);
		delimiter = isSo ? said : spaced ? null : (detectDelimiter(below) ?? said);
		records = delimiter
			? readRecords(delimiter, nextRow, (cell) => (longCell ??= cell))
			: { line: () => undefined, end: () => [] };
		for (const [index, line] of lines.slice(from).entries())
			giveLine(records, line, from + index + 1);
	}

	function giveLine(to: CsvRecords, text: string, line: number): void {
		const whole = wrapped ? unwrapLine(text) : text;
		if (whole === null && astray.length < MOST_ASTRAY) astray.push(line);
		if (first) written.set(line, whole ?? '');
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
		if (!header || below.length === 0) return;
		const line = written.get(header.line) ?? '';
		written.clear();
		header = joinWords(header, below, line, delimiter ?? ',');
		columns = header.cells.length;
		if (columns <= MAX_COLUMNS)
			on.header({ ...header, titles, titleLines: above.map(({ line }) => line) });
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
			if (tooLong !== null)
				return only(at(tooLong, fault('csv-line-too-long', { most: MAX_LINE_LENGTH })));
			if (header && header.cells.length > MAX_COLUMNS) return tooWide(header);
			if (!delimiter)
				return only(wholeFile(fault(spaced ? 'csv-split-by-blanks' : 'csv-no-columns')));
			if (faults.length > 0) {
				const reason = fault('csv-quote-astray');
				return { ...NOTHING, problems: faults.map((line) => at(line, reason)) };
			}
			if (!header || widths.hasNone()) return only(wholeFile(fault('csv-no-rows')));
			if (second !== null) return only(at(second, fault('sheet-two-tables')));
			const below = words.list();
			return {
				...widths.listUneven(),
				notes: below.length,
				around: [...above, ...below]
			};
		}
	};
}

/** Without cells at its end that have no heading, as far as nothing stands under them. */
function withoutSurplus(header: CsvRow, below: readonly CsvRow[]): CsvRow {
	const named = widthOf(header);
	return named >= 2 ? cutTo(header, Math.max(named, ...below.map(widthOf))) : header;
}

function widthOf({ cells }: CsvRow): number {
	return cells.findLastIndex((cell) => cell !== '') + 1;
}

/** Without empty cells beyond the table's columns: some programs end every line with a mark. */
function cutTo(row: CsvRow, columns: number): CsvRow {
	if (row.cells.length <= columns) return row;
	if (row.cells.slice(columns).some((cell) => cell !== '')) return row;
	return { line: row.line, cells: row.cells.slice(0, columns) };
}

function at(line: number, reason: Fault): FileProblem {
	return { line, column: null, value: null, ...reason };
}

const NOTHING = { more: 0, notes: 0, around: [] };

function only(problem: FileProblem): ReturnType<CsvReader['end']> {
	return { ...NOTHING, problems: [problem] };
}

function tooWide(header: CsvRow): ReturnType<CsvReader['end']> {
	const found = header.cells.length;
	return only(at(header.line, fault('csv-too-many-columns', { most: MAX_COLUMNS, found })));
}

/** The column by its number: a heading may be about a person. */
function tellLong({ line, at: column }: LongCell): FileProblem {
	return { ...at(line, fault('cell-too-long', { most: MAX_CELL_LENGTH })), column: column + 1 };
}
