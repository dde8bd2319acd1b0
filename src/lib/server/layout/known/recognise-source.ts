import { countSkipped } from '$lib/domain/skip';
import { cellsOf } from './source-cells';
import { checkCells } from './check-cells';
import type { ReadingContext } from './reading-context';
import type { SourceReading } from './source-reading';
import { isTitledOtherwise } from './titled-otherwise';
import type { FigureTable } from '$lib/server/files/figure-table';
import type { ReadFile } from '$lib/server/layout/read-file';
import type { SourceDefinition } from '$imports/source';

/** A file that one source's definition, and no other's, can read. */
export interface Recognised {
	readonly definition: SourceDefinition;
	readonly reading: SourceReading;
}

/** The source whose headings and dimensions the file has; one that reads it without a problem before one that does not. Null: none, or several. */
export function recogniseSource(
	file: ReadFile,
	sources: readonly SourceDefinition[],
	context: ReadingContext
): Recognised | null {
	const readings = sources.flatMap((definition) => {
		if (file.kind === 'cube' && isOtherTable(file.table.tableId, definition)) return [];
		if (file.kind === 'cube' && !isTold(file.table, definition)) return [];
		if (!isNumbered(file, definition) && saysOtherwise(file, definition, context)) return [];
		const cells = cellsOf(file, definition.table);
		if (!cells.ok) return [];
		return [{ definition, reading: checkCells(definition, cells, context) }];
	});
	return chooseReading(readings);
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

function saysOtherwise(
	file: ReadFile,
	definition: SourceDefinition,
	{ areas }: ReadingContext
): boolean {
	if (file.kind === 'cube') {
		const { title, words = [], dimensions } = file.table;
		const headings = dimensions.flatMap(({ name, heading }) => [name, heading]);
		const around = { titles: title === null ? [] : [title], notes: words };
		return isTitledOtherwise(around, headings, definition, areas);
	}
	const { header, around = [] } = file.rows;
	const notes = around.map(({ cells }) => cells.filter(Boolean).join(' '));
	return isTitledOtherwise({ titles: header.titles ?? [], notes }, header.cells, definition, areas);
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
		(whole.length === 0 ? only(fitting) : null)
	);
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
