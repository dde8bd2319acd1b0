import type { ValueCell } from './value-cell';
import type { Period } from '$lib/domain/period';
import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import type { CsvHeader, CsvRow } from '$lib/server/files/csv/csv-row';
import { saysForecast } from '$lib/server/files/forecast-words';
import { knownMark, type GapLegend } from '$lib/server/files/gap-legend';
import { planColumns, type ColumnPlan, type ValueColumn } from './pxweb-columns';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';
import { readOnce } from '$lib/server/layout/words/read-once';
import type { SourceTable } from '$imports/source';
import { whyNoPeriod } from '$lib/server/layout/words/written-period';

/** How each row under the header becomes value cells, wide or long; or what is wrong with the row. */
export function planRows(
	header: CsvHeader,
	table: SourceTable,
	legend: GapLegend
): Result<(row: CsvRow) => readonly ValueCell[] | FileProblem> {
	const planned = planColumns(header, table);
	if (!planned.ok) return planned;
	const { time, values } = planned.value;
	const readDimensions = planDimensions(planned.value, table);
	const readPeriod = readOnce((text: string) => parsePxwebPeriod(text.split(' ')[0] ?? ''));
	const read = (row: CsvRow): FileProblem | readonly ValueCell[] => {
		const rowPeriod = join(row, time);
		const period = rowPeriod === null ? null : readPeriod(rowPeriod);
		if (rowPeriod !== null && !period) {
			const value = rowPeriod.slice(0, 40);
			const reason =
				value === ''
					? fault('label-empty')
					: (whyNoPeriod(value) ?? fault('period-unreadable-write'));
			return { line: row.line, column: table.time, value, ...reason };
		}
		const dimensions = readDimensions(row);
		return values.map((value) => toCell(row, value, dimensions, [period, rowPeriod], legend));
	};
	return { ok: true, value: read };
}

function toCell(
	row: CsvRow,
	{ index, heading, content, period, ignored, preliminary }: ValueColumn,
	dimensions: ValueCell['dimensions'],
	[rowPeriod, written]: readonly [Period | null, string | null],
	legend: GapLegend
): ValueCell {
	const own = period ?? rowPeriod;
	if (!own) throw new Error(`Column ${heading} was planned without a period`);
	const text = knownMark(row.cells[index] ?? '', legend);
	const where = { line: row.line, heading, dimensions, content };
	const cell = { ...where, period: own, text, ignored, preliminary };
	return period || written === null
		? { ...cell, time: heading, written: heading }
		: { ...cell, written, ...(saysForecast(written) ? { forecast: true } : {}) };
}

function planDimensions(
	{ dimensions }: ColumnPlan,
	table: SourceTable
): (row: CsvRow) => ValueCell['dimensions'] {
	const columns = [...table.columns, ...table.optional].map(
		(name) => [name, dimensions.get(name) ?? []] as const
	);
	return (row) => {
		const read: Record<string, string | null> = {};
		for (const [name, indices] of columns) read[name] = join(row, indices);
		return read;
	};
}

/** Code and text in columns of their own read as `2514 Kalix`; null where there is no column. */
function join(row: CsvRow, indices: readonly number[]): string | null {
	const [first] = indices;
	if (first === undefined) return null;
	if (indices.length === 1) return row.cells[first] ?? '';
	const texts = indices.map((index) => row.cells[index] ?? '').filter((text) => text !== '');
	return [...new Set(texts)].join(' ');
}
