import type { Observation } from '$lib/domain/observation';
import type { FileProblem, Result } from '$lib/domain/problem';
import { readArea, type AreaSpellings } from './area-spelling';
import { roundTo, whyImpossible } from './check-figure';
import { joinFigures, type ReadFigure } from './join-figures';
import { wholeFile } from './decode-text';
import { alignRows } from './align-rows';
import { readCubeCells } from './cube-cells';
import { detectKind } from './formats/detect-format';
import { readPxwebCsv, readPxwebRows, type PxwebFile, type ValueCell } from './pxweb-csv';
import { readFileTable, type ReadFile } from './read-table';
import { parsePxwebNumber } from './pxweb-number';
import type { IndicatorDefinition, RowReading, SourceDefinition, SourceTable } from './source';

/** Nobody mends more than this from one report. */
const MAX_PROBLEMS = 100;

/** What a file says. With a problem in it nothing of it may be used. */
export interface SourceReading {
	/** Value cells in the file: a line of a wide file holds several. */
	readonly rowsRead: number;
	readonly observations: readonly Observation[];
	/** Reason → number of value cells left out on purpose. */
	readonly skipped: Readonly<Record<string, number>>;
	readonly problems: readonly FileProblem[];
}

/** What the reader needs to know of the world outside the file. */
export interface ReadingContext {
	readonly areas: AreaSpellings;
	readonly indicators: ReadonlyMap<string, IndicatorDefinition>;
}

type CellReading =
	| { readonly kind: 'figure'; readonly figure: ReadFigure }
	| { readonly kind: 'skip'; readonly reason: string }
	| { readonly kind: 'problem'; readonly problem: FileProblem };

/** Reads and checks a publisher's CSV file; never throws because of what is in it. */
export function readSourceFile(
	definition: SourceDefinition,
	bytes: Uint8Array,
	context: ReadingContext
): SourceReading {
	return checkCells(definition, readPxwebCsv(bytes, definition.table), context);
}

/** The same of a file in any format: what the figures are does not depend on how they came. */
export async function readPublishedFile(
	definition: SourceDefinition,
	bytes: Uint8Array,
	context: ReadingContext
): Promise<SourceReading> {
	const detected = detectKind(bytes);
	if (!detected.ok || detected.kind === 'text') return readSourceFile(definition, bytes, context);
	const file = await readFileTable(bytes, context.areas);
	return checkCells(definition, file.ok ? cellsOf(file.value, definition.table) : file, context);
}

function cellsOf(file: ReadFile, table: SourceTable): Result<PxwebFile> {
	if (file.kind === 'cube') return readCubeCells(file.table, table);
	return readPxwebRows(alignRows(file.rows, table), table);
}

/** What cells say by a source's definition, all of it or what is wrong. */
export function checkCells(
	definition: SourceDefinition,
	file: Result<PxwebFile>,
	context: ReadingContext
): SourceReading {
	if (!file.ok)
		return { rowsRead: 0, observations: [], skipped: {}, problems: firstProblems(file.problems) };
	const problems = [...file.value.problems];
	const skipped: Record<string, number> = {};
	const figures: ReadFigure[] = [];
	for (const cell of file.value.cells) {
		const reading = readCell(cell, definition, context);
		if (reading.kind === 'figure') figures.push(reading.figure);
		else if (reading.kind === 'skip') skipped[reading.reason] = (skipped[reading.reason] ?? 0) + 1;
		else problems.push(reading.problem);
	}
	const joined = joinFigures(figures);
	problems.push(...joined.problems);
	if (problems.length === 0 && joined.observations.length === 0) {
		problems.push(wholeFile('Filen har inga värden som källan använder.'));
	}
	return {
		rowsRead: file.value.cells.length,
		observations: joined.observations,
		skipped,
		problems: firstProblems(onceEach(problems).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
	};
}

/** The first hundred, and how many more there are. */
export function firstProblems(problems: readonly FileProblem[]): readonly FileProblem[] {
	const more = problems.length - MAX_PROBLEMS;
	if (more <= 0) return problems;
	return [...problems.slice(0, MAX_PROBLEMS), wholeFile(`Ytterligare ${more} fel visas inte.`)];
}

/** An unknown area in a wide file is one problem and not one a year. */
function onceEach(problems: readonly FileProblem[]): FileProblem[] {
	return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}

function readCell(
	cell: ValueCell,
	{ table }: SourceDefinition,
	{ areas, indicators }: ReadingContext
): CellReading {
	if (cell.ignored) return { kind: 'skip', reason: `${cell.content} används inte` };
	const areaText = cell.dimensions[table.area] ?? '';
	const leftOut = table.leaveOut?.(areaText) ?? null;
	if (leftOut) return { kind: 'skip', reason: leftOut };
	const area = readArea(areaText, areas);
	if (!area.ok) return problem(cell, table.area, areaText, area.reason);
	const row: RowReading<string> = table.read({
		cells: cell.dimensions as Record<string, string>,
		content: cell.content,
		period: cell.period
	});
	if (row.kind === 'skip') return row;
	if (row.kind === 'problem') {
		return problem(cell, row.column, cell.dimensions[row.column] ?? '', row.reason);
	}
	const indicator = indicators.get(row.indicatorId);
	if (!indicator && row.chosen) return { kind: 'skip', reason: 'nyckeltalet följs inte' };
	if (!indicator) throw new Error(`No source defines the indicator ${row.indicatorId}`);
	if (indicator.frequency !== cell.period.frequency) {
		return problem(cell, table.time, cell.period.key, 'Perioden har fel längd för nyckeltalet.');
	}
	const measured = parsePxwebNumber(cell.text, table.dash);
	if (!measured) {
		const reason =
			cell.text === ''
				? 'Cellen är tom. Skriv .. när värdet saknas.'
				: 'Värdet går inte att läsa som ett tal.';
		return problem(cell, cell.heading, cell.text, reason);
	}
	const rounded =
		measured.value === null
			? measured
			: { value: roundTo(measured.value, indicator.decimals), gap: null };
	const judged = table.rounded ? rounded.value : measured.value;
	const impossible = judged === null || row.chosen ? null : whyImpossible(judged, indicator);
	if (impossible) return problem(cell, cell.heading, cell.text, impossible);
	return {
		kind: 'figure',
		figure: {
			line: cell.line,
			heading: cell.heading,
			part: row.part ?? 'value',
			measured: rounded,
			indicatorId: row.indicatorId,
			areaCode: area.code,
			period: cell.period,
			sex: row.sex,
			preliminary: row.preliminary ?? false,
			note: row.note ?? null
		}
	};
}

function problem(cell: ValueCell, column: string, value: string, reason: string): CellReading {
	return {
		kind: 'problem',
		problem: { line: cell.line, column, value: value.slice(0, 40), reason }
	};
}
