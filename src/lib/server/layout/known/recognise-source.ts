import { countSkipped } from '$lib/domain/skip';
import { cellsOf } from './source-cells';
import { checkCells } from './check-cells';
import type { ReadingContext } from './reading-context';
import type { SourceReading } from './source-reading';
import { findOtherwise, listBeside } from '$lib/server/layout/said/said-otherwise';
import type { WordsAround } from '$lib/server/layout/said/words-around';
import { wordsAroundFile } from './words-of-file';
import type { FigureTable } from '$lib/server/files/figure-table';
import type { ReadFile } from '$lib/server/layout/read-file';
import type { SourceDefinition } from '$imports/source';

/** A file that one source's definition, and no other's, can read. */
export interface Recognised {
	readonly definition: SourceDefinition;
	readonly reading: SourceReading;
	/** What it says in words beside what its source says already. */
	readonly beside: readonly string[];
}

/** A source whose table a file would be but for what it says in words. */
export interface Unlike {
	readonly definition: SourceDefinition;
	/** As they stand in the file. */
	readonly words: string;
}

/** The source whose headings and dimensions the file has; one that reads it without a problem before one that does not. Null: none, or several. */
export function recogniseSource(
	file: ReadFile,
	sources: readonly SourceDefinition[],
	context: ReadingContext
): Recognised | null {
	const around = wordsAroundFile(file);
	const chosen = chooseReading(
		sources
			.filter((definition) => mayBeOf(file, definition))
			.filter((definition) => whatIsOtherwise(file, around, definition, context) === null)
			.flatMap((definition) => readBy(file, definition, context))
	);
	if (!chosen) return null;
	const beside = listBeside(around, headingsOf(file), chosen.definition, context.areas);
	return { ...chosen, beside };
}

/** The source that a file without one would be recognised as, were it not for its words; null where there is none. */
export function findUnlike(
	file: ReadFile,
	sources: readonly SourceDefinition[],
	context: ReadingContext
): Unlike | null {
	const around = wordsAroundFile(file);
	const readings = sources.flatMap((definition) => {
		if (definition.source.example || !mayBeOf(file, definition)) return [];
		const words = whatIsOtherwise(file, around, definition, context);
		if (words === null) return [];
		return readBy(file, definition, context).map((one) => ({ ...one, words }));
	});
	return chooseReading(readings);
}

/** By the number and the contents that it names; rows name neither. */
function mayBeOf(file: ReadFile, definition: SourceDefinition): boolean {
	if (file.kind === 'rows') return true;
	return !isOtherTable(file.table.tableId, definition) && isTold(file.table, definition);
}

function readBy(file: ReadFile, definition: SourceDefinition, context: ReadingContext) {
	const cells = cellsOf(file, definition.table);
	return cells.ok ? [{ definition, reading: checkCells(definition, cells, context) }] : [];
}

/** A file that bears the number of another of SCB's tables. */
function isOtherTable(tableId: string | null, { fetch }: SourceDefinition): boolean {
	if (fetch?.service !== 'scb' || !/^TAB\d+$/i.test(tableId ?? '')) return false;
	return tableId?.toUpperCase() !== fetch.table;
}

/** The number of SCB's table says which it is, whatever its title does. */
function isNumbered(file: ReadFile, { fetch }: SourceDefinition): boolean {
	if (file.kind !== 'cube' || fetch?.service !== 'scb') return false;
	return file.table.tableId?.toUpperCase() === fetch.table;
}

/** The number of a publisher's own table says more than its words. */
function whatIsOtherwise(
	file: ReadFile,
	around: WordsAround,
	definition: SourceDefinition,
	{ areas }: ReadingContext
): string | null {
	if (isNumbered(file, definition)) return null;
	return findOtherwise(around, headingsOf(file), definition, areas);
}

function headingsOf(file: ReadFile): readonly string[] {
	if (file.kind === 'rows') return file.rows.header.cells;
	return file.table.dimensions.flatMap(({ name, heading }) => [name, heading]);
}

/**
 * Whether a cube in JSON-stat says more of what it is than a heading that anybody may write: its number, who published it, what its contents are,
 * or a title of a publisher's kind. `Folkmängd` by place and year alone may be anybody's.
 */
function isTold(
	{ format, tableId, publisher, title, dimensions }: FigureTable,
	{ source, fetch, table }: SourceDefinition
): boolean {
	// Only programs of statistical offices write px.
	if (format !== 'json-stat') return true;
	if (fetch?.service === 'scb' && tableId?.toUpperCase() === fetch.table) return true;
	if (publisher?.toLowerCase().includes(source.publisher.toLowerCase())) return true;
	if (dimensions.some(({ role }) => role === 'content')) return true;
	const words = (title ?? '').trim().toLowerCase();
	return words !== '' && !table.contents.some((content) => content.toLowerCase() === words);
}

/** What decides whether a definition fits a file: its figures, or how many there are. */
type Judged = Omit<SourceReading, 'observations'> & {
	readonly observations: number | readonly unknown[];
};

/** The same of what several definitions made of one file. */
export function chooseReading<
	Candidate extends {
		readonly definition: SourceDefinition;
		readonly reading: Judged;
	}
>(candidates: readonly Candidate[]): Candidate | null {
	const fitting = candidates.filter(({ reading }) => {
		const left = countSkipped(reading.skipped);
		// A table by sex alone fits the headings of one that wants the total: it is not that source's.
		return left < reading.rowsRead && reading.agrees && !isOther(reading);
	});
	const whole = fitting.filter(({ reading }) => reading.problems.length === 0);
	return (
		only(whole) ??
		only(whole.filter(({ definition }) => !definition.source.example)) ??
		only(leavingLeast(whole.filter(({ definition }) => !definition.source.example))) ??
		(whole.length === 0 ? only(fitting) : null)
	);
}

/** Women and men beside a row for both: the source that reads most of them. */
function leavingLeast<Candidate extends { readonly reading: Judged }>(
	candidates: readonly Candidate[]
): readonly Candidate[] {
	const left = ({ reading }: Candidate) => countSkipped(reading.skipped);
	const least = Math.min(...candidates.map(left));
	return candidates.filter((one) => left(one) === least);
}

/** A table of months fits the headings of one of years, and one of several contents may share one with it: neither is that source's. */
function isOther({ observations, problems }: Judged): boolean {
	const some = typeof observations === 'number' ? observations > 0 : observations.length > 0;
	const codes = problems.map(({ code }) => code);
	if (codes.includes('content-unknown')) return true;
	return !some && codes.length > 0 && codes.every((code) => code === 'period-other-length');
}

function only<Value>(values: readonly Value[]): Value | null {
	return values.length === 1 ? (values[0] ?? null) : null;
}
