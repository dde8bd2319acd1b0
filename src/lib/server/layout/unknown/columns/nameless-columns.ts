import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { SheetColumn } from './sheet-plan';

/** The columns without a heading that have something in them: nobody can tell what it is, unless it only numbers the rows. */
export function lookAtNameless(
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[]
): { readonly unknown: SheetColumn | undefined; readonly numbering: number } {
	const filled = columns.filter(
		({ index, heading, role }) =>
			heading === '' &&
			!['area', 'period'].includes(role) &&
			rows.some(({ cells }) => (cells[index] ?? '') !== '')
	);
	const isNumbering = ({ index }: SheetColumn) =>
		index === 0 && numberRows(rows.map(({ cells }) => cells[index] ?? ''));
	return {
		unknown: filled.find((column) => !isNumbering(column)),
		numbering: filled.filter(isNumbering).length
	};
}

/** `0`, `1`, `2` … or `1`, `2`, `3` … down the rows, as programs write before them. */
export function numberRows(texts: readonly string[]): boolean {
	const [first = ''] = texts;
	if (texts.length < 2 || !/^[01]$/.test(first)) return false;
	return texts.every((text, at) => text === String(Number(first) + at));
}
