import { machineNumber } from '$lib/format/number';
import type { Cell, Table } from './table';

type JsonCell = Exclude<Cell, number> | number;

/** A row by the machine's names: numbers as the CSV writes them, a coded word with its code and in words. */
export function recordsOf({ columns, rows }: Table): Record<string, JsonCell>[] {
	return rows.map((row) =>
		Object.fromEntries(columns.map(({ key }, index) => [key, written(row[index] ?? null)]))
	);
}

/** What a program gets: what the table is about, its columns with their labels, and its rows. */
export function writeTableJson(table: Table, about: Readonly<Record<string, unknown>>): string {
	const { columns } = table;
	return `${JSON.stringify({ ...about, columns, rows: recordsOf(table) }, null, '\t')}\n`;
}

function written(cell: Cell): JsonCell {
	return typeof cell === 'number' ? Number(machineNumber(cell)) : cell;
}
