import { addUp, countSkipped, type SkipReason } from '$lib/domain/skip';
import { firstProblems } from '$lib/server/files/first-problems';
import type { SourceReading } from './source-reading';
import { fault, wholeFile, type FileProblem, type Result } from '$lib/domain/problem';
import { checkCellsBy, findGroups } from './check-cell';
import type { ReadingContext } from './reading-context';
import { skipNotes } from '$lib/server/files/csv/csv-words';
import { joinFigures, type ReadFigure } from './join-figures';
import type { PxwebFile } from './value-cell';
import type { SourceDefinition } from '$imports/source';

/** What cells say by a source's definition, all of it or what is wrong. */
export function checkCells(
	definition: SourceDefinition,
	file: Result<PxwebFile>,
	context: ReadingContext
): SourceReading {
	if (!file.ok)
		return {
			...{ rowsRead: 0, observations: [], skipped: {}, agrees: true },
			problems: firstProblems(file.problems)
		};
	const { cells, notes = 0, leftOut = {}, areaKind = null, units = [] } = file.value;
	const problems = [...file.value.problems];
	const skipped: Partial<Record<SkipReason, number>> = {
		...addUp([skipNotes(notes), leftOut])
	};
	const figures: ReadFigure[] = [];
	const groups = new Set(cells.flatMap(({ text }) => findGroups(text) ?? []));
	const { check, agrees } = checkCellsBy(definition, context, areaKind, groups);
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
		rowsRead: cells.length + notes + countSkipped(leftOut),
		observations: joined.observations,
		skipped,
		agrees: agrees(units),
		problems: firstProblems(onceEach(problems).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
	};
}

/** An unknown area in a wide file is one problem and not one a year. */
function onceEach(problems: readonly FileProblem[]): FileProblem[] {
	return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
