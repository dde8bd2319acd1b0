import type { Problems } from '$lib/server/files/first-problems';
import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import { detectDelimiter, LINES_LOOKED_AT, type Delimiter } from './csv-delimiter';
import { readRecords, type CsvRecords } from './csv-records';
import type { CsvHeader, CsvRow } from './csv-row';
import { countWidths } from './csv-widths';
import { countTitle, watchForNotes, withoutTitle } from './csv-words';

const MAX_LINE_LENGTH = 200_000;
const MAX_COLUMNS = 2_000;

export interface CsvReader {
	/** The next piece of the text, cut anywhere. */
	readonly push: (text: string) => void;
	/** Everything that is wrong with it as a CSV file, and how many lines of words stand below its table. */
	readonly end: () => Problems & { readonly notes: number };
}

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
	let delimiter: Delimiter | null = null;
	let records: CsvRecords | null = null;
	let beginning: string[] = [];
	let filledLines = 0;
	/** Until it is known whether the first is a title. */
	let first: CsvRow[] | null = [];
	const widths = countWidths(keep);
	const words = watchForNotes((row) => widths.isEven(row));
	let header: CsvRow | null = null;

	function nextLine(given: string): void {
		number += 1;
		const text = number === 1 ? given.replace(/^\uFEFF/, '') : given;
		if (tooLong !== null) return;
		if (text.length > MAX_LINE_LENGTH) tooLong = number;
		else if (records) records.line(text, number);
		else {
			beginning.push(text);
			if (text.trim() !== '') filledLines += 1;
			if (filledLines === LINES_LOOKED_AT) begin();
		}
	}

	function begin(): void {
		const lines = beginning;
		beginning = [];
		delimiter = detectDelimiter(lines);
		records = delimiter
			? readRecords(delimiter, nextRow)
			: { line: () => undefined, end: () => [] };
		for (const [index, line] of lines.entries()) records.line(line, index + 1);
	}

	function nextRow(row: CsvRow): void {
		if (row.cells.every((cell) => cell === '')) return;
		if (!first) return give(row);
		first.push(row);
		if (first.length === countTitle(first) + 3) settle();
	}

	function settle(): void {
		const filled = first ?? [];
		const rows = withoutTitle(filled);
		const above = filled.slice(0, filled.length - rows.length);
		const titles = above.map(({ cells }) => cells.join(' '));
		first = null;
		header = rows[0] ?? null;
		const width = rows[1]?.cells.length;
		if (!header || width === undefined) return;
		const joined = joinSurplus(header, width, delimiter ?? ',');
		on.header({ ...joined, titles });
		widths.expect(joined.cells.length);
		for (const row of rows.slice(1)) give(row);
	}

	function give(row: CsvRow): void {
		if (words.isRow(row)) on.row(row);
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
			const faults = records?.end() ?? [];
			if (first) settle();
			if (tooLong !== null) return only(at(tooLong, fault('csv-line-too-long')));
			if (!delimiter) return only(wholeFile(fault('csv-no-columns')));
			if (faults.length > 0) {
				const reason = fault('csv-quote-astray');
				return { problems: faults.map((line) => at(line, reason)), more: 0, notes: 0 };
			}
			if (!header || widths.widest() === 0) return only(wholeFile(fault('csv-no-rows')));
			const whole = joinSurplus(header, widths.widest(), delimiter).cells.length;
			if (whole > MAX_COLUMNS)
				return only(at(header.line, fault('csv-too-many-columns', { most: MAX_COLUMNS })));
			return { ...widths.listUneven(whole), notes: words.count() };
		}
	};
}

/** Older exports leave the last heading unquoted although it holds the delimiter itself. */
function joinSurplus(header: CsvRow, width: number, delimiter: string): CsvRow {
	if (header.cells.length <= width || width < 2) return header;
	const last = header.cells.slice(width - 1).join(`${delimiter} `);
	return { line: header.line, cells: [...header.cells.slice(0, width - 1), last] };
}

function at(line: number, reason: Fault): FileProblem {
	return { line, column: null, value: null, ...reason };
}

function only(problem: FileProblem): Problems & { readonly notes: number } {
	return { problems: [problem], more: 0, notes: 0 };
}
