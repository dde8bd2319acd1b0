import type { Result } from '$lib/domain/problem';
import { readCsv } from './csv-reader';
import type { CsvHeader, CsvRow } from './csv-records';

export type { CsvHeader } from './csv-records';

export interface CsvTable {
	readonly header: CsvHeader;
	/** Every row has as many cells as the header. */
	readonly rows: readonly CsvRow[];
	/** How many lines of words stand below the table. */
	readonly notes?: number;
	/** Lines of words above and below the table. */
	readonly around?: readonly CsvRow[];
}

/** Header and rows of a CSV text that is in memory. Never throws. */
export function parseCsv(text: string): Result<CsvTable> {
	let header: CsvHeader | null = null;
	const rows: CsvRow[] = [];
	const reader = readCsv({
		header: (row) => (header = row),
		row: (row) => void rows.push(row)
	});
	reader.push(text.replace(/\r\n?/g, '\n'));
	const { problems, notes, around } = reader.end();
	if (problems.length > 0) return { ok: false, problems };
	if (!header) throw new Error('A CSV text without a header has no problem');
	return { ok: true, value: { header, rows, notes, around } };
}
