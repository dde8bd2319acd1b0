import { fault, type Result } from '$lib/domain/problem';
import { trimDecimals } from '$lib/domain/trim-decimals';
import { spawn } from 'node:child_process';
import { deserialize, serialize } from 'node:v8';
import { refuseAt } from '$lib/server/files/cube';
import {
	LONGEST_READING_MS,
	MAX_CELL_LENGTH,
	MAX_COLUMNS,
	MAX_SHEET_ROWS,
	MAX_SHEETS
} from '$lib/server/files/limits';
import type { SheetRow } from './sheet-row';
import { readZipSizes, type ZipEntry } from './zip-sizes';

export interface Sheet {
	readonly name: string;
	readonly rows: readonly SheetRow[];
}

const MOST_UNPACKED = 150_000_000;
const MOST_ENTRIES = 2_000;
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
	try {
		const extent = { row: 0, column: 0, part: '' };
		for (const entry of entries) measure(unpack(file, entry), entry.name, extent);
		if (extent.row > ${MAX_SHEET_ROWS} || extent.column > ${MAX_COLUMNS}) return answer({ extent, sheets: null });
		const { default: read } = await import('read-excel-file/node');
		const sheets = await read(file);
		answer({ extent, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, data })) });
	} catch {
		answer(null);
	}
});
function unpack(file, { at, method, packed }) {
	const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
	const part = file.subarray(from, from + packed);
	return (method === 0 ? part : inflateRawSync(part, { maxOutputLength: ${MOST_UNPACKED} })).toString('latin1');
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
`;

type Cell = string | number | boolean | Date | null;

/** The sheets of an XLSX workbook that hold anything, each cell as text. Sizes are looked at before anything is unpacked. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Sheet[]>> {
	const zip = readZipSizes(bytes);
	if (!zip) return refuseAt(1, null, fault('excel-broken'));
	if (!zip.entries.some(({ name }) => name.startsWith('xl/'))) {
		return refuseAt(1, null, fault('excel-other-archive'));
	}
	if (zip.unpacked > MOST_UNPACKED || zip.entries.length > MOST_ENTRIES) {
		return refuseAt(1, null, fault('excel-too-large'));
	}
	const reading = await readApart(bytes, zip.entries.filter(isPartInXml));
	if (!reading) return refuseAt(1, null, fault('excel-unreadable'));
	const { extent, sheets } = reading;
	if (extent.row > MAX_SHEET_ROWS) {
		return refuseAt(
			extent.row,
			null,
			fault('excel-too-many-rows', { sheet: extent.part.slice(-40), most: MAX_SHEET_ROWS })
		);
	}
	if (extent.column > MAX_COLUMNS || !sheets) {
		return refuseAt(1, null, fault('csv-too-many-columns', { most: MAX_COLUMNS }));
	}
	if (sheets.length > MAX_SHEETS)
		return refuseAt(1, null, fault('excel-too-many-sheets', { most: MAX_SHEETS }));
	for (const sheet of sheets) {
		const refusal = findTooLarge(sheet);
		if (refusal) return refusal;
	}
	const filled = sheets
		.map(({ name, data }) => ({ name, rows: toRows(data) }))
		.filter(({ rows }) => rows.length > 0);
	if (filled.length === 0) return refuseAt(1, null, fault('excel-empty'));
	return { ok: true, value: filled };
}

interface RawSheet {
	readonly name: string;
	readonly data: readonly (readonly Cell[])[];
}

/** Looked at before any cell is made a text. */
function findTooLarge({ name, data }: RawSheet): ReturnType<typeof refuseAt> | null {
	if (data.length > MAX_SHEET_ROWS) {
		const reason = fault('excel-too-many-rows', { sheet: name.slice(0, 40), most: MAX_SHEET_ROWS });
		return refuseAt(MAX_SHEET_ROWS + 1, null, reason);
	}
	for (const [index, cells] of data.entries()) {
		if (cells.length > MAX_COLUMNS)
			return refuseAt(index + 1, null, fault('csv-too-many-columns', { most: MAX_COLUMNS }));
		const at = cells.findIndex((cell) => typeof cell === 'string' && cell.length > MAX_CELL_LENGTH);
		const reason = fault('cell-too-long', { most: MAX_CELL_LENGTH });
		if (at >= 0) return refuseAt(index + 1, at + 1, reason);
	}
	return null;
}

interface Reading {
	/** The farthest row and column with anything in them, of all sheets. */
	readonly extent: { readonly row: number; readonly column: number; readonly part: string };
	/** Null: there is too much of them. */
	readonly sheets: readonly RawSheet[] | null;
}

function isPartInXml({ name }: ZipEntry): boolean {
	return name.startsWith('xl/') && name.endsWith('.xml');
}

function readApart(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Reading | null> {
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

function toRows(data: readonly (readonly Cell[])[]): SheetRow[] {
	return data
		.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Numbers lose what binary arithmetic added after the twelfth digit; days are written as ISO 8601. */
function cellText(cell: Cell): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'number') {
		const text = String(Number(cell.toPrecision(12)));
		return text.includes('e') ? trimDecimals(cell.toFixed(12)) : text;
	}
	if (cell instanceof Date)
		return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
	return String(cell).replace(/\s+/g, ' ').trim();
}
