import type { CsvRow } from './csv-row';
import Papa from 'papaparse';
import type { Delimiter } from './csv-delimiter';
import { splitLine, tidyCell, tidyCells } from './csv-line';
import { MAX_CELL_LENGTH } from '$lib/server/files/limits';

/** A cell that is longer than any may be, by its row's line and its place from 0. */
export interface LongCell {
	readonly line: number;
	readonly at: number;
}

/** A quoted cell, or a file that went wrong, is looked at no further than this. */
const MOST_HELD = 20_000_000;
const MOST_FAULTS = 20;

export interface CsvRecords {
	/** The next line of the text, without its break. */
	readonly line: (text: string, number: number) => void;
	/** Lines of rows whose quotes are wrong, the first twenty. */
	readonly end: () => readonly number[];
}

/**
 * Rows of a CSV text from its lines. Nearly every line is a row by itself; one with a break or a doubled quote in a
 * cell is kept until Papa Parse finds its end.
 */
export function readRecords(
	delimiter: Delimiter,
	onRow: (row: CsvRow) => void,
	onLong: (cell: LongCell) => void
): CsvRecords {
	let held: string[] = [];
	let heldFrom = 0;
	let heldLength = 0;
	let tryAt = 0;
	let quotes = 0;
	let broken = false;

	function hold(text: string): void {
		if (heldLength <= MOST_HELD) held.push(text);
		for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
		heldLength += text.length + 1;
	}

	/** With another line to come: whether what is held is rows that have ended. */
	function hasEnded(): boolean {
		// A cell whose quotes are odd in number is still open: most lines need no closer look.
		if (broken || quotes % 2 === 1 || heldLength < tryAt) return false;
		const { data, errors } = parse(`${held.join('\n')}\n`, delimiter);
		broken = errors.some(({ code }) => code !== 'MissingQuotes') || heldLength > MOST_HELD;
		// Looking again at every line would take a long cell's square of time.
		tryAt = heldLength < 2_000 ? 0 : heldLength * 1.5;
		if (errors.length === 0) release(data.slice(0, -1));
		return errors.length === 0;
	}

	function release(rows: readonly string[][]): void {
		let line = heldFrom;
		for (const cells of rows) {
			giveRow(cells, line, tidyEach);
			line += countLines(cells);
		}
		held = [];
		heldLength = 0;
		tryAt = 0;
		quotes = 0;
	}

	function giveRow(
		cells: string[],
		line: number,
		tidy: (cells: string[]) => readonly string[]
	): void {
		const at = cells.findIndex(({ length }) => length > MAX_CELL_LENGTH);
		if (at >= 0) onLong({ line, at });
		else onRow({ line, cells: tidy(cells) });
	}

	return {
		line(text, number) {
			if (heldLength > 0 && !hasEnded()) return hold(text);
			const cells = splitLine(text, delimiter);
			if (cells) return giveRow(cells, number, (all) => tidyCells(all, text, delimiter));
			heldFrom = number;
			hold(text);
		},
		end() {
			if (heldLength === 0) return [];
			const { data, errors } = parse(held.join('\n'), delimiter);
			const lines = linesOf(data, heldFrom);
			if (errors.length === 0) release(data);
			return errors.slice(0, MOST_FAULTS).map(({ row }) => lines[row ?? 0] ?? heldFrom);
		}
	};
}

function parse(text: string, delimiter: Delimiter) {
	return Papa.parse<string[]>(text, { delimiter, newline: '\n' });
}

const tidyEach = (cells: readonly string[]) => cells.map(tidyCell);

function linesOf(data: readonly (readonly string[])[], from: number): number[] {
	let line = from;
	return data.map((cells) => {
		const begins = line;
		line += countLines(cells);
		return begins;
	});
}

/** How many lines a row takes: each break in a cell is one more. */
function countLines(cells: readonly string[]): number {
	return 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}
