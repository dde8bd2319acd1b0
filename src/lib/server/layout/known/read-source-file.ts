import type { SkipReason, Skipped } from '$lib/domain/skip';
import { fault, wholeFile, type FileProblem, type Result } from '$lib/domain/problem';
import type { Observation } from '$lib/domain/observation';
import { checkCellsBy, type ReadingContext } from './check-cell';
import { skipNotes } from '$lib/server/files/csv/csv-words';
import { joinFigures, type ReadFigure } from './join-figures';

import { alignRows } from './align-rows';
import { readCubeCells } from './cube-cells';
import { detectKind } from '$lib/server/files/detect-format';
import { readPxwebCsv, readPxwebRows, type PxwebFile } from './pxweb-csv';
import { readFileTable, type ReadFile } from '$lib/server/layout/read-table';
import type { SourceDefinition, SourceTable } from '$imports/source';

export type { ReadingContext } from './check-cell';

/** Nobody mends more than this from one report. */
export const MAX_PROBLEMS = 100;

/** What a file says. With a problem in it nothing of it may be used. */
export interface SourceReading {
	/** Value cells in the file: a line of a wide file holds several. */
	readonly rowsRead: number;
	readonly observations: readonly Observation[];
	/** Reason → number of value cells left out on purpose. */
	readonly skipped: Skipped;
	readonly problems: readonly FileProblem[];
}

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
	const { cells, notes = 0 } = file.value;
	const problems = [...file.value.problems];
	const skipped: Partial<Record<SkipReason, number>> = { ...skipNotes(notes) };
	const figures: ReadFigure[] = [];
	const check = checkCellsBy(definition, context);
	for (const cell of cells) {
		const reading = check(cell);
		if (reading.kind === 'figure') figures.push(reading.figure);
		else if (reading.kind === 'skip') skipped[reading.reason] = (skipped[reading.reason] ?? 0) + 1;
		else problems.push(reading.problem);
	}
	const joined = joinFigures(figures);
	problems.push(...joined.problems);
	if (problems.length === 0 && joined.observations.length === 0) {
		problems.push(wholeFile(fault('values-none-used')));
	}
	return {
		rowsRead: cells.length + notes,
		observations: joined.observations,
		skipped,
		problems: firstProblems(onceEach(problems).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
	};
}

/** The first hundred, and how many more there are. */
export function firstProblems(problems: readonly FileProblem[]): readonly FileProblem[] {
	const more = problems.length - MAX_PROBLEMS;
	if (more <= 0) return problems;
	return [...problems.slice(0, MAX_PROBLEMS), wholeFile(fault('more-left-out', { count: more }))];
}

/** An unknown area in a wide file is one problem and not one a year. */
function onceEach(problems: readonly FileProblem[]): FileProblem[] {
	return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
