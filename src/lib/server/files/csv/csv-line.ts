import type { Delimiter } from './csv-delimiter';

const QUOTE = 34;

/** The cells of a line that is a whole row by itself; null where quotes ask for a closer look. */
export function splitLine(line: string, delimiter: Delimiter): string[] | null {
	if (!line.includes('"')) return line.split(delimiter);
	const cells: string[] = [];
	let at = 0;
	for (;;) {
		if (line.charCodeAt(at) === QUOTE) {
			const close = line.indexOf('"', at + 1);
			if (close < 0) return null;
			cells.push(line.slice(at + 1, close));
			if (close + 1 === line.length) return cells;
			if (line[close + 1] !== delimiter) return null;
			at = close + 2;
		} else {
			const end = line.indexOf(delimiter, at);
			cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
			if (end < 0) return cells;
			at = end + 1;
		}
	}
}

/** Where a cell of the line may need to lose a space. */
const SPACED: Readonly<Record<Delimiter, RegExp>> = {
	'\t': /[^\S \t]| [ "\t]|["\t] |^ | $/,
	';': /[^\S ]| [ ";]|[";] |^ | $/,
	',': /[^\S ]| [ ",]|[",] |^ | $/,
	'|': /[^\S ]| [ "|]|["|] |^ | $/
};

/** Trimmed, and hard spaces ordinary ones; looked at cell by cell only where the line gives reason to. */
export function tidyCells(cells: string[], line: string, delimiter: Delimiter): string[] {
	return SPACED[delimiter].test(line) ? cells.map(tidyCell) : cells;
}

export function tidyCell(cell: string): string {
	return cell.replace(/\s+/g, ' ').trim();
}
