import Papa from 'papaparse';
import { machineNumber } from '$lib/format/number';
import type { Cell, Table } from './table';

/** Plain: for programs, with commas, points and codes. Excel: for a Swedish Excel, with semicolons, decimal commas and words. */
export type CsvForm = 'plain' | 'excel';

const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180 in UTF-8; text that a spreadsheet would run is made text again, numbers stay numbers. */
export function writeCsv(table: Table, form: CsvForm): string {
	const header = table.columns.map(({ key, label }) => (form === 'plain' ? key : label));
	const rows = table.rows.map((row) => row.map((cell) => writeCell(cell, form)));
	const text = Papa.unparse([header, ...rows], {
		delimiter: form === 'plain' ? ',' : ';',
		newline: '\r\n'
	});
	return `${form === 'plain' ? '' : BYTE_ORDER_MARK}${text}\r\n`;
}

function writeCell(cell: Cell, form: CsvForm): string {
	if (cell === null) return '';
	if (typeof cell === 'number') {
		const number = machineNumber(cell);
		return form === 'plain' ? number : number.replace('.', ',');
	}
	return neutralise(typeof cell === 'string' ? cell : form === 'plain' ? cell.code : cell.words);
}

/** OWASP: a cell that begins like a formula gets an apostrophe. */
function neutralise(text: string): string {
	return /^[=+\-@\t\r\n\0]/.test(text) ? `'${text}` : text;
}
