import type { Skipped } from '$lib/domain/skip';
import { areFilters, countFilled, mayHead } from '$lib/server/files/filter-label';
import type { CsvRow } from './csv-row';

/** More lines of words than this round a table are no title and no list of what was asked for. */
const MOST_WORDS = 20;

/** Lines of words below a table, as left out on purpose. */
export function skipNotes(notes: number): Skipped {
	return notes > 0 ? { 'below-table': notes } : {};
}

/** A first line such as `# exempeldata; påhittat` is words, also when a mark splits it. */
function isRemark([first, second]: readonly CsvRow[]): boolean {
	const marked = first?.cells[0]?.startsWith('#') ?? false;
	return marked && second !== undefined && second.cells.length !== first?.cells.length;
}

const OPENING =
	/^(avser|gäller|enhet|källa|källor|not|noter|anm|anmärkning|obs|source|sources|note|notes|lähde|lähteet|kilde|heimild|©|\*)/i;

/** `.. uppgiften är sekretessbelagd` and `– Noll` say what a mark stands for, `1) Ny mätmetod` what a footnote says. */
const MARK =
	/^(?:(?:\.{2,3}|…|[–-]) \p{L}+ \p{L}|[–-] (?:noll|nolla|zero|nil)(?!\p{L})|\d\) ?\p{L})/iu;

/** Words that nobody would write in a row of figures: with a colon, a note's beginning, or a whole sentence. */
function isRemarkable(text: string): boolean {
	return (
		text.includes(':') ||
		/ = /.test(text) ||
		OPENING.test(text) ||
		MARK.test(text) ||
		(/\.$/.test(text) && countWords(text) >= 3)
	);
}

function countWords(text: string): number {
	return text.split(' ').length;
}

/** Whether all but the first cell is empty, as when a spreadsheet gives every line as many marks as the table has. */
function isAlone(cells: readonly string[]): boolean {
	return cells.length > 1 && cells[0] !== '' && cells.every((cell, at) => at === 0 || cell === '');
}

/** A row of a table as far as its form goes; one cell of several words beside nothing but empty ones is a title. */
function isWide({ cells }: CsvRow): boolean {
	if (!isAlone(cells)) return cells.length > 1;
	return countWords(cells[0] ?? '') < (cells.length > 2 ? 2 : 3);
}

/**
 * Without what stands above the header: lines of words without columns, or one line with an empty line under it.
 */
export function withoutTitle(filled: readonly CsvRow[]): readonly CsvRow[] {
	if (isRemark(filled)) return filled.slice(1);
	const pairs = countPairs(filled);
	if (pairs > 0) return filled.slice(pairs);
	const wide = filled.findIndex(isWide);
	if (wide > 0 && wide <= MOST_WORDS) return filled.slice(wide);
	return hasTitleApart(filled) ? filled.slice(1) : filled;
}

const MOST_PAIRS = 4;
const LEAST_HEADINGS = 4;

/** How many lines such as `"Data Source","World Development Indicators",` stand above a wider table, each with an empty line under it. */
export function countPairs(filled: readonly CsvRow[]): number {
	const at = filled.findIndex(({ cells }) => cells.length >= LEAST_HEADINGS);
	const pairs = at < 0 ? filled : filled.slice(0, at);
	const areApart = pairs.every((row, place) => {
		const next = filled[place + 1];
		return isPair(row) && (next === undefined || next.line - row.line > 1);
	});
	return areApart && pairs.length <= MOST_PAIRS ? pairs.length : countFilters(filled, true);
}

const LEAST_UNDER_FILTERS = 3;
const MOST_FILTERS = 10;

/** How many lines such as `Kön;Kvinnor` stand above a wider row of headings, with empty lines or without; `all`: whether every line is known that may tell. */
function countFilters(filled: readonly CsvRow[], all: boolean): number {
	const wide = filled.findIndex(({ cells }) => countFilled(cells) >= LEAST_UNDER_FILTERS);
	const at = wide < 0 ? filled.length : wide;
	const [head, row] = [filled[at], filled[at + 1]];
	const labels = filled.slice(0, at).map(({ cells }) => cells[0] ?? '');
	const arePairs = filled.slice(0, at).every(isFilter) && areFilters(labels);
	if (at === 0 || at > MOST_FILTERS || !arePairs) return 0;
	if (!head || !row) return all ? 0 : at;
	const isHead = head.cells.every(mayHead);
	return isHead && hasNumber(row) && countFilled(row.cells) >= LEAST_UNDER_FILTERS ? at : 0;
}

function isFilter(row: CsvRow): boolean {
	return isPair(row) && !/^[-+−–]?\d/.test(row.cells[1] ?? '');
}

function isPair({ cells }: CsvRow): boolean {
	const [label = '', words = '', ...others] = cells;
	return /^\p{L}/u.test(label) && words !== '' && others.join('') === '';
}

/**
 * A line with an empty one under it is a title where it has not as many cells as the next, or where that one has words alone and so is
 * the header. Otherwise it is the header itself: some programs write an empty line after every line, or after the first.
 */
function hasTitleApart([first, second, third]: readonly CsvRow[]): boolean {
	if (!first || !second || !third) return false;
	if (second.line - first.line < 2) return isCutTitle(first, second, third);
	if (first.cells.length !== second.cells.length) return true;
	return !hasNumber(second) && hasNumber(third);
}

/** `Andel i kommunerna, procent` of a file that is split by commas: fewer pieces than the headings and the row below it. */
function isCutTitle(first: CsvRow, header: CsvRow, row: CsvRow): boolean {
	const width = header.cells.length;
	const shorter =
		first.cells.length > 1 && first.cells.length < width && row.cells.length === width;
	const sentence = first.cells.some((cell) => countWords(cell.trim()) > 1);
	return shorter && sentence && !hasNumber(header) && !hasNumber(first) && hasNumber(row);
}

function hasNumber({ cells }: CsvRow): boolean {
	return cells.some((cell) => /^[-+−–]?\d/.test(cell.trim()));
}

/** How many lines of words stand above the header as far as it is read. */
export function countTitle(filled: readonly CsvRow[]): number {
	if (isRemark(filled)) return 1;
	const pairs = Math.max(countPairs(filled), countFilters(filled, false));
	if (pairs > 0) return pairs;
	const wide = filled.findIndex(isWide);
	return wide < 0 ? Math.min(filled.length, MOST_WORDS) : wide <= MOST_WORDS ? wide : 0;
}

const LEAST_COLUMNS = 3;

/**
 * Lines such as `Parametrar: …` below the table: after an empty line, or straight after rows of three cells or more. A
 * last line that was cut off in the middle is none of them. Rows that belong to the table go on to `onRow`.
 */
export function watchForNotes(isEven: (row: CsvRow) => boolean, onRow: (row: CsvRow) => void) {
	let notes: CsvRow[] = [];
	let last = 0;
	let width = 0;

	function isNote({ line, cells }: CsvRow): boolean {
		if (last === 0 || notes.length >= MOST_WORDS) return false;
		const [text = ''] = cells;
		if (cells.length > 1) {
			if (cells.length < LEAST_COLUMNS || cells[1] !== '' || !isAlone(cells)) return false;
			return notes.length > 0 ? countWords(text) > 1 : isRemarkable(text);
		}
		if (notes.length > 0) return true;
		const apart = line - last > 1;
		if (apart) return isRemarkable(text) || countWords(text) >= (width >= LEAST_COLUMNS ? 2 : 3);
		return width >= LEAST_COLUMNS && isRemarkable(text);
	}

	function give(row: CsvRow): void {
		if (isEven(row)) onRow(row);
	}

	return {
		/** With a row of the table below them, the lines before were no notes. */
		take(row: CsvRow): void {
			if (isNote(row)) {
				notes.push(row);
				return;
			}
			if (notes.length > 0) notes.forEach(give);
			notes = [];
			last = row.line;
			width = row.cells.length;
			give(row);
		},
		list: (): readonly CsvRow[] => notes
	};
}
