import { spawn } from 'node:child_process';
import { deserialize, serialize } from 'node:v8';
import { LONGEST_READING_MS, MAX_COLUMNS, MAX_SHEET_ROWS } from '$lib/server/files/limits';
import { WORDS_SOURCE } from './carried-words';
import { FACTS_SOURCE, type RawSheet } from './sheet-facts';
import type { ZipEntry } from './zip-sizes';

interface Reading {
	/** The farthest row and column with anything in them, of all sheets. */
	readonly extent: { readonly row: number; readonly column: number; readonly part: string };
	/** What it says in other places than cells. */
	readonly carried: readonly string[];
	/** Whether it remembers words of another file's cells, or how to fetch them. */
	readonly linked: boolean;
	/** Null: there is too much of them. */
	readonly sheets: readonly RawSheet[] | null;
}

/** Of all parts of a workbook together, unpacked. */
export const MOST_UNPACKED = 150_000_000;
const MOST_MEMORY_MB = 768;

/** XFD1048576 is the last cell that a workbook can have. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** A cell's tag, its attributes, and its address among them. */
const CELL_TAG = /<(?:\w{1,20}:)?c\s([^<>]*)>/g;
const CELL_ADDRESS = /(?:^|\s)r\s?=\s?["']([A-Za-z]{1,20})(\d{1,20})["']/;

/**
 * In a process of its own: a workbook may be slow, or made to be, and what it makes the engine run out of ends that
 * process alone. The addresses of cells with anything in them are looked at before the sheets are built.
 */
const READER = `
const { deserialize, serialize } = require('node:v8');
const { inflateRawSync } = require('node:zlib');
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
	const { bytes, entries } = deserialize(Buffer.concat(chunks));
	const file = Buffer.from(bytes);
	const answer = (reading) => process.stdout.write(serialize(reading), () => process.exit(0));
	const part = (name) => {
		const entry = entries.find((one) => one.name === name);
		return entry ? unpack(file, entry).toString('utf8') : '';
	};
	try {
		const extent = { row: 0, column: 0, part: '' };
		for (const entry of entries) if (/^xl\\//i.test(entry.name)) measure(unpack(file, entry).toString('latin1'), entry.name, extent);
		if (extent.row > ${MAX_SHEET_ROWS} || extent.column > ${MAX_COLUMNS}) return answer({ extent, carried: [], linked: false, sheets: null });
		const { default: read } = await import('read-excel-file/node');
		const sheets = await read(file);
		const facts = readFacts(part);
		const { carried, linked, raised } = readBeside(part, entries);
		const plain = (cell) => (typeof cell === 'string' && raised.get(cell.trim())) || cell;
		answer({ extent, carried, linked, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, data: raised.size > 0 ? data.map((row) => row.map(plain)) : data, facts: takeFacts(facts, sheet) })) });
	} catch {
		answer(null);
	}
});
function takeFacts(all, name) {
	const at = all.findIndex((one) => one.name === name);
	if (at < 0) throw new Error('no such sheet');
	return all.splice(at, 1)[0].facts;
}
function unpack(file, { at, method, packed }) {
	const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
	const part = file.subarray(from, from + packed);
	return method === 0 ? part : inflateRawSync(part, { maxOutputLength: ${MOST_UNPACKED} });
}
function measure(text, part, extent) {
	for (const [, attributes] of text.matchAll(/${CELL_TAG.source}/g)) {
		const address = /${CELL_ADDRESS.source}/.exec(attributes);
		if (!address) continue;
		const row = Number(address[2]);
		const column = [...address[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
		if (row > ${LAST_ROW} || column > ${LAST_COLUMN}) throw new Error('no such cell');
		if (attributes.endsWith('/')) continue;
		if (row > extent.row) Object.assign(extent, { row, part });
		extent.column = Math.max(extent.column, column);
	}
}
${FACTS_SOURCE}${WORDS_SOURCE}`;

/** Everything that is read of a workbook; null where it cannot be. */
export function readApart(
	bytes: Uint8Array,
	entries: readonly ZipEntry[]
): Promise<Reading | null> {
	return new Promise((resolve) => {
		const child = spawn(
			process.execPath,
			[`--max-old-space-size=${MOST_MEMORY_MB}`, '-e', READER],
			{
				stdio: ['pipe', 'pipe', 'ignore'],
				timeout: LONGEST_READING_MS,
				killSignal: 'SIGKILL'
			}
		);
		const chunks: Buffer[] = [];
		child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.once('error', () => resolve(null));
		child.once('close', (code) =>
			resolve(
				code === 0 && chunks.length > 0 ? (deserialize(Buffer.concat(chunks)) as Reading) : null
			)
		);
		// A child that has ended reads no further.
		child.stdin.on('error', () => undefined);
		child.stdin.end(serialize({ bytes, entries }));
	});
}
