import { fault, type Result } from '$lib/domain/problem';
import { refuseAt } from '$lib/server/files/cube';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_SHEET_ROWS, MAX_SHEETS } from '$lib/server/files/limits';
import { buildSheet, type Sheet } from './build-sheet';
import { MOST_UNPACKED, readApart } from './read-apart';
import type { RawSheet } from './sheet-facts';
import { readZipSizes, type ZipEntry } from './zip-sizes';

const MOST_ENTRIES = 2_000;

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
		const found = extent.column;
		return refuseAt(1, null, fault('csv-too-many-columns', { most: MAX_COLUMNS, found }));
	}
	if (sheets.length > MAX_SHEETS)
		return refuseAt(1, null, fault('excel-too-many-sheets', { most: MAX_SHEETS }));
	for (const sheet of sheets) {
		const refusal = findTooLarge(sheet);
		if (refusal) return refusal;
	}
	return keepFilled(
		sheets.map((sheet, at) => buildSheet(sheet, at + 1)),
		reading
	);
}

function keepFilled(
	sheets: readonly (Sheet | null)[],
	{ carried, linked }: { readonly carried: readonly string[]; readonly linked: boolean }
): Result<readonly Sheet[]> {
	const built = sheets.filter((sheet) => sheet !== null);
	if (built.length < sheets.length) return refuseAt(1, null, fault('excel-unreadable'));
	const filled = built.filter(({ rows, hidden }) => rows.length + hidden.length > 0);
	if (filled.length === 0) return refuseAt(1, null, fault('excel-empty'));
	if (filled.every(({ rows }) => rows.length === 0))
		return refuseAt(1, null, fault('excel-all-hidden'));
	const beside = { carried, linked, empty: namesWithout(built, filled) };
	return {
		ok: true,
		value: filled.map((sheet, at) => (at === 0 ? { ...sheet, ...beside } : sheet))
	};
}

function namesWithout(all: readonly Sheet[], filled: readonly Sheet[]): readonly string[] {
	return all.flatMap((sheet) => (filled.includes(sheet) ? [] : sheet.name));
}

/** Looked at before any cell is made a text. */
function findTooLarge({ name, data }: RawSheet): ReturnType<typeof refuseAt> | null {
	if (data.length > MAX_SHEET_ROWS) {
		const reason = fault('excel-too-many-rows', { sheet: name.slice(0, 40), most: MAX_SHEET_ROWS });
		return refuseAt(MAX_SHEET_ROWS + 1, null, reason);
	}
	for (const [index, cells] of data.entries()) {
		if (cells.length > MAX_COLUMNS) {
			const reason = fault('csv-too-many-columns', { most: MAX_COLUMNS, found: cells.length });
			return refuseAt(index + 1, null, reason);
		}
		const at = cells.findIndex((cell) => typeof cell === 'string' && cell.length > MAX_CELL_LENGTH);
		const reason = fault('cell-too-long', { most: MAX_CELL_LENGTH });
		if (at >= 0) return refuseAt(index + 1, at + 1, reason);
	}
	return null;
}

function isPartInXml({ name }: ZipEntry): boolean {
	if (/^(?:docProps\/(?:core|custom)|customXml\/item\d*)\.xml$/i.test(name)) return true;
	return name.startsWith('xl/') && /\.(?:xml|xml\.rels|vml)$/i.test(name);
}
