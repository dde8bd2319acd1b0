import { fault, type Result } from '$lib/domain/problem';
import { trimDecimals } from '$lib/domain/trim-decimals';
import { Worker } from 'node:worker_threads';
import { refuseAt } from '$lib/server/files/cube';
import {
	LONGEST_READING_MS,
	MAX_CELL_LENGTH,
	MAX_COLUMNS,
	MAX_SHEET_ROWS,
	MAX_SHEETS
} from '$lib/server/files/limits';
import type { SheetRow } from './sheet-row';
import { readZipSizes } from './zip-sizes';

export interface Sheet {
	readonly name: string;
	readonly rows: readonly SheetRow[];
}

const MOST_UNPACKED = 150_000_000;
const MOST_ENTRIES = 2_000;

/** Apart from the process that answers pages: a workbook may be slow, or made to be. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
import('read-excel-file/node')
	.then(({ default: read }) => read(Buffer.from(workerData)))
	.then((sheets) => parentPort.postMessage({ sheets: sheets.map(({ sheet, data }) => ({ name: sheet, data })) }))
	.catch(() => parentPort.postMessage({ sheets: null }));
`;

type Cell = string | number | boolean | Date | null;

/** The sheets of an XLSX workbook that hold anything, each cell as text. Sizes are looked at before anything is unpacked. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Sheet[]>> {
	const zip = readZipSizes(bytes);
	if (!zip) return refuseAt(1, null, fault('excel-broken'));
	if (!zip.names.some((name) => name.startsWith('xl/'))) {
		return refuseAt(1, null, fault('excel-other-archive'));
	}
	if (zip.unpacked > MOST_UNPACKED || zip.names.length > MOST_ENTRIES) {
		return refuseAt(1, null, fault('excel-too-large'));
	}
	const sheets = await readApart(bytes);
	if (!sheets) return refuseAt(1, null, fault('excel-unreadable'));
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

function readApart(bytes: Uint8Array): Promise<readonly RawSheet[] | null> {
	return new Promise((resolve) => {
		const worker = new Worker(READER, {
			eval: true,
			workerData: bytes,
			resourceLimits: { maxOldGenerationSizeMb: 768 }
		});
		const timer = setTimeout(() => finish(null), LONGEST_READING_MS);
		function finish(sheets: Parameters<typeof resolve>[0]): void {
			clearTimeout(timer);
			resolve(sheets);
			void worker.terminate();
		}
		worker.once('message', ({ sheets }) => finish(sheets));
		worker.once('error', () => finish(null));
		worker.once('exit', () => finish(null));
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
