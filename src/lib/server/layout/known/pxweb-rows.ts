import type { ValueCell } from './value-cell';
import type { Period } from '$lib/domain/period';
import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import type { CsvHeader, CsvRow } from '$lib/server/files/csv/csv-row';
import { saysForecast } from '$lib/server/files/forecast-words';
import { knownMark, NO_LEGEND, type GapLegend } from '$lib/server/files/gap-legend';
import { planColumns, type ColumnPlan, type ValueColumn } from './pxweb-columns';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';
import { readOnce } from '$lib/server/layout/words/read-once';
import type { SourceTable } from '$imports/source';
import { takePreliminary } from '$lib/server/layout/words/preliminary-mark';
import { parseWrittenPeriod, whyNoPeriod } from '$lib/server/layout/words/written-period';
import { monthOfName } from '$lib/domain/month-words';

/** What the words around a table say of its cells. */
export interface ToldAround {
	readonly legend: GapLegend;
	/** Whether they say that the values of a period may yet change. */
	readonly isPreliminary: (period: Period) => boolean;
	/** Marks that stand between thousands elsewhere in the file. */
	readonly groups: ReadonlySet<string>;
}

export const NOTHING_TOLD: ToldAround = {
	legend: NO_LEGEND,
	isPreliminary: () => false,
	groups: new Set()
};

/** How each row under the header becomes value cells, wide or long; or what is wrong with the row. */
export function planRows(
	header: CsvHeader,
	table: SourceTable,
	told: ToldAround
): Result<(row: CsvRow) => readonly ValueCell[] | FileProblem> {
	const planned = planColumns(header, table);
	if (!planned.ok) return planned;
	const { time, values } = planned.value;
	const readDimensions = planDimensions(planned.value, table);
	const readPeriod = readOnce(readMarkedPeriod);
	const read = (row: CsvRow): FileProblem | readonly ValueCell[] => {
		const rowPeriod = join(row, time);
		const marked = rowPeriod === null ? null : readPeriod(rowPeriod);
		if (rowPeriod !== null && !marked) {
			const value = rowPeriod.slice(0, 40);
			const reason =
				value === ''
					? fault('label-empty')
					: (whyNoPeriod(value) ?? fault('period-unreadable-write'));
			return { line: row.line, column: table.time, value, ...reason };
		}
		const dimensions = readDimensions(row);
		const ofRow = { written: rowPeriod, ...(marked ?? NO_TIME) };
		return values.map((value) => toCell(row, value, dimensions, ofRow, told));
	};
	return { ok: true, value: read };
}

function toCell(
	row: CsvRow,
	{ index, heading, content, period, ignored, preliminary }: ValueColumn,
	dimensions: ValueCell['dimensions'],
	{ written, ...ofRow }: RowTime,
	{ legend, isPreliminary }: ToldAround
): ValueCell {
	const own = period ?? ofRow.period;
	if (!own) throw new Error(`Column ${heading} was planned without a period`);
	const text = knownMark(row.cells[index] ?? '', legend);
	const where = { line: row.line, heading, dimensions, content };
	const yet = preliminary || ofRow.preliminary || isPreliminary(own);
	const cell = { ...where, period: own, text, ignored, preliminary: yet };
	return period || written === null
		? { ...cell, time: heading, written: heading }
		: { ...cell, written, ...(saysForecast(written) ? { forecast: true } : {}) };
}

interface MarkedPeriod {
	readonly period: Period | null;
	readonly preliminary: boolean;
}

interface RowTime extends MarkedPeriod {
	/** As the row has it; null where no column does. */
	readonly written: string | null;
}

const NO_TIME: MarkedPeriod = { period: null, preliminary: false };

/** `2026 (prel.)` and `2026p` may yet change, `2024r` has been revised; `2026M04 april 2026` says the same twice. */
function readMarkedPeriod(written: string): MarkedPeriod | null {
	const { text, preliminary } = takePreliminary(written);
	const [first = '', ...others] = text.split(' ');
	const period = parsePxwebPeriod(first);
	const rest = others.join(' ');
	if (!period || rest === '') return period && { period, preliminary };
	const again = parseWrittenPeriod(rest);
	const same = again
		? again.key === period.key
		: saysForecast(written) || monthOfName(rest) !== null;
	return same ? { period, preliminary } : null;
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
