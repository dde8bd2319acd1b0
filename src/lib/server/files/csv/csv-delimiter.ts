const DELIMITERS = ['\t', ';', ','] as const;
/** A bar splits only where nothing else does: words of a heading have bars between them. */
export type Delimiter = (typeof DELIMITERS)[number] | '|';

export const LINES_LOOKED_AT = 60;

/** What a first line such as `sep=;` says splits the others; null: it is an ordinary line. */
export function readSeparator(line: string): Delimiter | null {
	const mark = /^"?sep=([\t;,|])"?[\t;,|\s]*$/i.exec(line)?.[1];
	return mark === '|' ? mark : (DELIMITERS.find((delimiter) => delimiter === mark) ?? null);
}

/** The mark that splits the lines most evenly; a decimal comma loses to the mark beside it, which splits the headings too. Null: no columns. */
export function detectDelimiter(given: readonly string[]): Delimiter | null {
	const lines = joinQuoted(given.filter((line) => line.trim() !== '').slice(0, LINES_LOOKED_AT));
	const found = detectAmong(DELIMITERS, lines) ?? detectAmong(['|'], lines) ?? detectAlike(lines);
	if (found === null) return null;
	const most = countAlike(lines, found);
	const other = [...DELIMITERS, '|' as const].find(
		(delimiter) => delimiter !== found && countAlike(lines, delimiter) > most
	);
	return other ?? found;
}

/** Of how many lines the most have the same number of the mark; a line alone says nothing. */
function countAlike(lines: readonly string[], delimiter: Delimiter): number {
	const counts = new Map<number, number>();
	for (const line of lines) {
		const count = countOutsideQuotes(line, delimiter);
		if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
	}
	return Math.max(0, ...counts.values());
}

/** The mark that three lines or more from the first one with columns on share, whatever stands below them. */
function detectAlike(lines: readonly string[]): Delimiter | null {
	const candidates = DELIMITERS.map((delimiter) => {
		const counts = lines.map((line) => countOutsideQuotes(line, delimiter));
		const from = counts.findIndex(Boolean);
		const block = from < 0 ? [] : counts.slice(from);
		const end = block.findIndex((count) => count !== block[0]);
		return { delimiter, alike: end < 0 ? block.length : end };
	});
	const [best] = candidates.sort((a, b) => b.alike - a.alike);
	return best && best.alike >= 3 ? best.delimiter : null;
}

const MOST_LINES_OF_A_CELL = 10;

/** Lines that a quoted cell runs through as one. */
function joinQuoted(lines: readonly string[]): readonly string[] {
	const joined: string[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		let line = lines[at] ?? '';
		const piece = lines.slice(at, at + MOST_LINES_OF_A_CELL);
		const end = isOpen(line) ? piece.findIndex((other, index) => index > 0 && isOpen(other)) : 0;
		if (end > 0) line = piece.slice(0, end + 1).join(' ');
		joined.push(line);
		at += Math.max(end, 0);
	}
	return joined;
}

/** Whether a quote that begins in the line, or ends in it, does the other elsewhere. */
function isOpen(line: string): boolean {
	return line.split('"').length % 2 === 0;
}

function detectAmong(delimiters: readonly Delimiter[], lines: readonly string[]): Delimiter | null {
	const filled = lines.filter((line) => line.trim() !== '').slice(0, LINES_LOOKED_AT);
	// The first two may be a title and a heading with commas of its own.
	const below = filled.length > 3 ? filled.slice(2) : filled.slice(-1);
	const closed = below.filter((line) => line.split('"').length % 2 === 1);
	const looked = closed.length > 0 ? closed : filled.slice(0, 1);
	if (looked.length === 0) return null;
	const candidates = delimiters
		.map((delimiter) => {
			const counts = looked.map((line) => countOutsideQuotes(line, delimiter));
			const low = Math.min(...counts);
			const alike = filled.filter((line) => countOutsideQuotes(line, delimiter) === low).length;
			return { delimiter, low, alike, even: low === Math.max(...counts) };
		})
		.filter(({ low }) => low > 0);
	const even = candidates.filter((candidate) => candidate.even);
	// Commas within the words of a row are not in its headings; a mark that splits is in both.
	const best =
		even.find(({ delimiter, alike }) => delimiter === '\t' && alike === filled.length) ??
		even.sort((a, b) => b.alike - a.alike || b.low - a.low)[0] ??
		candidates.sort((a, b) => b.low - a.low)[0];
	return best?.delimiter ?? detectBetweenWords(delimiters, filled);
}

/** Of a table that has lines of words above it, below it or both. */
function detectBetweenWords(
	delimiters: readonly Delimiter[],
	lines: readonly string[]
): Delimiter | null {
	const candidates = delimiters.map((delimiter) => {
		const counts = lines.map((line) => countOutsideQuotes(line, delimiter));
		const table = counts.filter(Boolean);
		const [first, last] = [counts.findIndex(Boolean), counts.findLastIndex(Boolean)];
		const together = table.length === last - first + 1 || 2 * table.length >= lines.length;
		const even = table.length > 1 && new Set(table).size === 1;
		return { delimiter, columns: together && even ? (table[0] ?? 0) : 0 };
	});
	const [best] = candidates
		.filter(({ columns }) => columns > 0)
		.sort((a, b) => b.columns - a.columns);
	return best?.delimiter ?? null;
}

function countOutsideQuotes(line: string, delimiter: Delimiter): number {
	let count = 0;
	let quoted = false;
	for (const character of line) {
		if (character === '"') quoted = !quoted;
		else if (character === delimiter && !quoted) count += 1;
	}
	return count;
}

/** Whether blanks and nothing else set columns apart: as many runs of two or more in each line, and no mark in the first. */
export function areSpaced(given: readonly string[]): boolean {
	const lines = given.map((line) => line.trim()).filter((line) => line !== '');
	const [first = ''] = lines;
	const widths = new Set(lines.map((line) => line.split(/ {2,}/).length));
	const [width = 0] = widths;
	return lines.length > 1 && widths.size === 1 && width > 1 && !/[\t;,|]/.test(first);
}
