import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv } from '$lib/server/files/csv/csv-reader';
import { readRecords } from '$lib/server/files/csv/csv-records';
import type { CsvRow } from '$lib/server/files/csv/csv-row';

const DELIMITERS = ['\t', ';', ','] as const;
const piece = fc.constantFrom('"', '""', ';', ',', '\t', '\n', ' ', '\u00a0', 'a', '25', 'å\u0301');
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const tidyRow = fc
	.array(fc.constantFrom('"2518 Övertorneå"', '2024', '4057', '', '"a;b,c"'), { maxLength: 5 })
	.map((cells) => cells.join(';'));
const texts = fc.oneof(
	soup,
	fc.array(fc.oneof(tidyRow, soup), { maxLength: 6 }).map((rows) => rows.join('\n'))
);

/** Rows and the lines of faults as Papa Parse finds them in the whole text at once. */
function slowly(text: string, delimiter: string): [CsvRow[], number[]] {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
	let line = 1;
	const rows = data.map((cells) => {
		const row = { line, cells: cells.map((cell) => cell.replace(/\s+/g, ' ').trim()) };
		line += 1 + cells.join('').split('\n').length - 1;
		return row;
	});
	return [rows, errors.slice(0, 20).map(({ row }) => rows[row ?? 0]?.line ?? 1)];
}

function quickly(text: string, delimiter: (typeof DELIMITERS)[number]): [CsvRow[], number[]] {
	const rows: CsvRow[] = [];
	const records = readRecords(
		delimiter,
		(row) => void rows.push(row),
		() => undefined
	);
	for (const [index, line] of text.split('\n').entries()) records.line(line, index + 1);
	return [rows, [...records.end()]];
}

describe('rows read a line at a time', () => {
	test('are those that Papa Parse finds in the whole text, and so are the faults', () => {
		fc.assert(
			fc.property(texts, fc.constantFrom(...DELIMITERS), (text, delimiter) => {
				fc.pre(text !== '');
				const [rows, faults] = slowly(text, delimiter);
				const found = quickly(text, delimiter);
				expect(found[1]).toEqual(faults);
				if (faults.length === 0) expect(found[0]).toEqual(rows);
			}),
			{ numRuns: 800, seed: 2518 }
		);
	});

	test('a cell of many lines is one cell', () => {
		const long = Array.from({ length: 400 }, (_, index) => `rad ${index}`).join('\n');
		const [rows] = quickly(`a;"${long}";b\nc;d;e`, ';');
		expect(rows.map(({ line, cells }) => [line, cells.length])).toEqual([
			[1, 3],
			[401, 3]
		]);
	});
});

describe('a text in pieces', () => {
	function read(pieces: readonly string[]) {
		const rows: CsvRow[] = [];
		const reader = readCsv({ header: (row) => rows.push(row), row: (row) => rows.push(row) });
		for (const one of pieces) reader.push(one);
		return { ...reader.end(), rows };
	}

	test('says what it says as a whole, wherever it is cut', () => {
		fc.assert(
			fc.property(texts, fc.array(fc.nat({ max: 60 }), { maxLength: 5 }), (text, places) => {
				const cuts = [0, ...places.sort((a, b) => a - b), text.length];
				const pieces = cuts.slice(1).map((to, index) => text.slice(cuts[index], to));
				expect(read(pieces)).toEqual(read([text]));
			}),
			{ numRuns: 800, seed: 2518 }
		);
	});

	test('keeps the first uneven rows and counts the others', () => {
		const reader = readCsv({ header: () => undefined, row: () => undefined }, 2);
		reader.push('a;b\n1;2\n' + '1;2;3\n'.repeat(3) + '1;2;3;4\n'.repeat(4));
		const { problems, more } = reader.end();
		expect([problems.map(({ line }) => line), more]).toEqual([[3, 4], 5]);
	});
});
