import type { Period } from '$lib/domain/period';
import type { FileProblem, Result } from '$lib/domain/problem';
import { parseCsv, type CsvRow, type CsvTable } from './csv-table';
import { decodeText } from './decode-text';
import { planColumns, type ColumnPlan, type ValueColumn } from './pxweb-columns';
import { parsePxwebPeriod } from './pxweb-period';
import type { SourceTable } from './source';

/** One value cell with everything that says what it is. */
export interface ValueCell {
	readonly line: number;
	readonly heading: string;
	/** Heading of the dimension → its text; null where the file lacks an optional one. */
	readonly dimensions: Readonly<Record<string, string | null>>;
	readonly content: string;
	readonly period: Period;
	readonly text: string;
	readonly ignored: boolean;
}

export interface PxwebFile {
	readonly cells: readonly ValueCell[];
	readonly problems: readonly FileProblem[];
}

/** Every value cell of a PxWeb CSV, wide or long; comma, semicolon or tab; UTF-8 or Windows-1252. Never throws. */
export function readPxwebCsv(bytes: Uint8Array, table: SourceTable): Result<PxwebFile> {
	const text = decodeText(bytes);
	if (!text.ok) return text;
	const csv = parseCsv(text.value);
	return csv.ok ? readPxwebRows(csv.value, table) : csv;
}

/** The same of rows that are already apart, such as those of a sheet. */
export function readPxwebRows(csv: CsvTable, table: SourceTable): Result<PxwebFile> {
	const plan = planColumns(csv.header, table);
	if (!plan.ok) return plan;
	const cells: ValueCell[] = [];
	const problems: FileProblem[] = [];
	for (const row of csv.rows) {
		const dimensions = readDimensions(row, plan.value, table);
		const rowPeriod = join(row, plan.value.time);
		const period = rowPeriod === null ? null : parsePxwebPeriod(rowPeriod.split(' ')[0] ?? '');
		if (rowPeriod !== null && !period) {
			problems.push({
				line: row.line,
				column: table.time,
				value: rowPeriod.slice(0, 40),
				reason:
					'Perioden går inte att läsa. Skriv till exempel 2024, 2026M04, 2024K1 eller 2021-2024.'
			});
			continue;
		}
		for (const value of plan.value.values) cells.push(toCell(row, value, dimensions, period));
	}
	return { ok: true, value: { cells, problems } };
}

function toCell(
	row: CsvRow,
	{ index, heading, content, period, ignored }: ValueColumn,
	dimensions: ValueCell['dimensions'],
	rowPeriod: Period | null
): ValueCell {
	const own = period ?? rowPeriod;
	if (!own) throw new Error(`Column ${heading} was planned without a period`);
	const text = row.cells[index] ?? '';
	return { line: row.line, heading, dimensions, content, period: own, text, ignored };
}

function readDimensions(
	row: CsvRow,
	plan: ColumnPlan,
	table: SourceTable
): ValueCell['dimensions'] {
	return Object.fromEntries(
		[...table.columns, ...table.optional].map((name) => [
			name,
			join(row, plan.dimensions.get(name) ?? [])
		])
	);
}

/** Code and text in columns of their own read as `2518 Övertorneå`; null where there is no column. */
function join(row: CsvRow, indices: readonly number[]): string | null {
	if (indices.length === 0) return null;
	const texts = indices.map((index) => row.cells[index] ?? '').filter((text) => text !== '');
	return [...new Set(texts)].join(' ');
}
