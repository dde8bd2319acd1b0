import type { CsvRow } from './csv-row';
import Papa from 'papaparse';
import type { Delimiter } from './csv-delimiter';
import { splitLine, tidyCell, tidyCells } from './csv-line';

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
export function readRecords(delimiter: Delimiter, onRow: (row: CsvRow) => void): CsvRecords {
	let held: string[] = [];
	let heldFrom = 0;
	let heldLength = 0;
	let tryAt = 0;
	let broken = false;

	function hold(text: string): void {
		if (heldLength <= MOST_HELD) held.push(text);
		heldLength += text.length + 1;
	}

	/** With another line to come: whether what is held is rows that have ended. */
	function hasEnded(): boolean {
		if (broken || heldLength < tryAt) return false;
		const { data, errors } = parse(`${held.join('\n')}\n`, delimiter);
		broken = errors.some(({ code }) => code !== 'MissingQuotes') || heldLength > MOST_HELD;
		// Looking again at every line would take a long cell's square of time.
		tryAt = heldLength < 2_000 ? 0 : heldLength * 1.5;
		if (errors.length === 0) release(data.slice(0, -1));
		return errors.length === 0;
	}

	function release(rows: readonly string[][]): void {
		for (const row of numberRows(rows, heldFrom)) onRow(row);
		held = [];
		heldLength = 0;
		tryAt = 0;
	}

	return {
		line(text, number) {
			if (heldLength > 0 && !hasEnded()) return hold(text);
			const cells = splitLine(text, delimiter);
			if (cells) return onRow({ line: number, cells: tidyCells(cells, text, delimiter) });
			heldFrom = number;
			hold(text);
		},
		end() {
			if (heldLength === 0) return [];
			const { data, errors } = parse(held.join('\n'), delimiter);
			const rows = numberRows(data, heldFrom);
			if (errors.length === 0) release(data);
			return errors.slice(0, MOST_FAULTS).map(({ row }) => rows[row ?? 0]?.line ?? heldFrom);
		}
	};
}

function parse(text: string, delimiter: Delimiter) {
	return Papa.parse<string[]>(text, { delimiter, newline: '\n' });
}

function numberRows(data: readonly string[][], from: number): CsvRow[] {
	let line = from;
	return data.map((cells) => {
		const row = { line, cells: cells.map(tidyCell) };
		line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
		return row;
	});
}
