import type { Delimiter } from './csv-delimiter';
import { splitLine } from './csv-line';
import type { CsvRow } from './csv-row';

/**
 * Older exports quote every heading but the last, `"region","år",Valdeltagande, procent`: what follows a comma and a
 * space there is the heading's own words. A heading is never joined because a row is short.
 *
 * @param line the header as the file writes it
 */
export function joinWords(
	header: CsvRow,
	below: readonly CsvRow[],
	line: string,
	delimiter: Delimiter
): CsvRow {
	const quoted = splitLine(line, delimiter)?.length === header.cells.length && countQuoted(line);
	if (!quoted || delimiter !== ',') return header;
	const width = quoted + 1;
	const isWords = header.cells.length > width && below.every(({ cells }) => cells.length <= width);
	const spaced = /^(?:[^,]*, )+[^,]*$/.test(line.slice(line.lastIndexOf('",') + 2));
	if (!isWords || !spaced) return header;
	const last = header.cells.slice(quoted).join(', ');
	return { line: header.line, cells: [...header.cells.slice(0, quoted), last] };
}

/** How many quoted cells a line begins with. */
function countQuoted(line: string): number {
	return line.split('",').length - 1;
}
