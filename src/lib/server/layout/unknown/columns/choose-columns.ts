import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { knowPeriodCells } from '$lib/server/layout/words/period-part';
import { isIdentity } from './column-words';
import type { PeriodColumn, SheetColumn } from './sheet-plan';

/** The columns of numbers; else the last one with a number in it, so that what is wrong with the others is told. */
export function chooseValues(
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[]
): readonly SheetColumn[] {
	const values = columns.filter(({ role, heading }) => role === 'value' && heading !== '');
	if (values.length > 0) return values;
	const last = columns.findLast(
		({ index, heading, role }) =>
			role === 'other' &&
			heading !== '' &&
			!isIdentity(heading) &&
			rows.some(({ cells }) => /^[-–<≤>~]?\s?\d/.test(cells[index] ?? ''))
	);
	return last ? [last] : [];
}

/** All columns of periods: a row's says it together. `Byggår` beside `År` is no period. */
export function choosePeriods(
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[],
	/** Whether titles say that the figures are of weeks. */
	weekly: boolean
): readonly PeriodColumn[] {
	const isFilled = ({ index }: SheetColumn) =>
		rows.some(({ cells }) => (cells[index] ?? '') !== '');
	const all = columns.filter(({ role }) => role === 'period');
	return all.flatMap((column) => {
		// A code beside its label: one of them may be left empty throughout.
		if (column.role !== 'period' || (!isFilled(column) && all.some(isFilled))) return [];
		const { index, heading } = column;
		const length = weekly && column.length === 'any' ? 'week' : column.length;
		const texts = rows.map(({ cells }) => cells[index] ?? '');
		return { index, cells: knowPeriodCells(heading, length, texts) };
	});
}
