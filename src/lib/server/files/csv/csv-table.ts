import type { Result } from '$lib/domain/problem';
import { readCsv } from './csv-reader';
import type { CsvHeader, CsvRow, CsvTable } from './csv-row';

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
