import type { SkipReason, Skipped } from '$lib/domain/skip';
import { fault, wholeFile, type FileProblem, type Result } from '$lib/domain/problem';
import type { Observation } from '$lib/domain/observation';
import { alignHeader } from './align-rows';
import { checkCellsBy, findGroups } from './check-cell';
import type { ReadingContext } from './reading-context';
import type { Problems } from '$lib/server/files/first-problems';
import type { CsvHeader, CsvRow } from '$lib/server/files/csv/csv-row';
import { skipNotes } from '$lib/server/files/csv/csv-words';

import { joinFigures, toObservation, type ReadFigure } from './join-figures';
import { openLedger } from './problem-ledger';
import { planRows, type ToldAround } from './pxweb-rows';
import { MAX_PROBLEMS } from '$lib/server/files/first-problems';
import { unitsOfTitles } from './stated-unit';
import { findOtherwise } from '$lib/server/layout/said/said-otherwise';
import { refuseAt } from '$lib/server/files/cube';
import { watchForDoubles } from './seen-figures';
import type { SourceDefinition } from '$imports/source';

/** Bounds of intervals may stand anywhere in a file, so one with more of them than this is not read. */
const MOST_WITH_INTERVALS = 1_000_000;

/** Rows by a source's definition, read one at a time. */
export interface FigureReader {
	readonly definition: SourceDefinition;
	readonly row: (row: CsvRow) => void;
	/** True as soon as the file turns out to give intervals: it must be read anew, with `intervals`. */
	readonly wantsIntervals: () => boolean;
	/** Marks between thousands that were met too late for a number before them; null where none was in doubt. */
	readonly wantsGroups: () => ReadonlySet<string> | null;
	/** With so many lines of words below the table. */
	readonly end: (notes: number) => ReadRows;
}

/** What was read. `doubles` are figures that had been given before; on which line, another reading must tell. */
export interface ReadRows {
	readonly rowsRead: number;
	readonly observations: number;
	readonly skipped: Skipped;
	readonly agrees: boolean;
	readonly indicatorIds: readonly string[];
	readonly problems: readonly Problems[];
	readonly doubles: { readonly first: readonly ReadFigure[]; readonly count: number };
}

export interface FigureReaderOptions {
	/** Keep every figure until the last, to bring values and the bounds of their intervals together. */
	readonly intervals: boolean;
	/** What the file says in words of its marks and its periods. */
	readonly told: ToldAround;
	readonly emit: (observation: Observation) => void;
	/** Every figure before it is brought together with others. */
	readonly onFigure?: (figure: ReadFigure) => void;
}

/** A reader for rows under this header; a problem where the definition has no such table. */
export function openFigureReader(
	definition: SourceDefinition,
	given: CsvHeader,
	context: ReadingContext,
	{ intervals, told, emit, onFigure }: FigureReaderOptions
): Result<FigureReader> {
	const { header, edit, areaKind } = alignHeader(given, definition.table);
	const planned = planRows(header, definition.table, told);
	if (!planned.ok) return planned;
	const around = { titles: given.titles ?? [], notes: [] };
	if (findOtherwise(around, given.cells, definition, context.areas) !== null)
		return refuseAt(given.line, null, fault('content-unknown'));
	const groups = new Set(told.groups);
	let doubted = false;
	const { check, agrees } = checkCellsBy(definition, context, areaKind, groups);
	const units = unitsOfTitles(header.titles ?? []);
	const isDouble = watchForDoubles(context.areas.codes);
	const ledger = openLedger();
	const skipped: Partial<Record<SkipReason, number>> = {};
	const indicatorIds = new Set<string>();
	const kept: ReadFigure[] = [];
	const doubles: ReadFigure[] = [];
	let doubled = 0;
	let rowsRead = 0;
	let observations = 0;
	let wanting = false;

	function give(observation: Observation): void {
		observations += 1;
		indicatorIds.add(observation.indicatorId);
		emit(observation);
	}

	function take(figure: ReadFigure): void {
		onFigure?.(figure);
		if (intervals) {
			if (kept.length <= MOST_WITH_INTERVALS) kept.push(figure);
		} else if (figure.part !== 'value') wanting = true;
		else if (isDouble(figure)) {
			doubled += 1;
			if (doubles.length < MAX_PROBLEMS) doubles.push(figure);
		} else give(toObservation(figure, {}));
	}

	return {
		ok: true,
		value: {
			definition,
			row(row) {
				const cells = planned.value(edit ? { line: row.line, cells: edit(row.cells) } : row);
				if ('code' in cells) return ledger.add(cells);
				rowsRead += cells.length;
				for (const cell of cells) {
					const mark = findGroups(cell.text);
					if (mark !== null) groups.add(mark);
					const reading = check(cell);
					if (reading.kind === 'figure') take(reading.figure);
					else if (reading.kind === 'problem') {
						ledger.add(reading.problem);
						doubted ||= reading.problem.code === 'value-ambiguous';
					} else skipped[reading.reason] = (skipped[reading.reason] ?? 0) + 1;
				}
			},
			wantsIntervals: () => wanting,
			wantsGroups: () => (doubted && groups.size > told.groups.size ? groups : null),
			end(notes) {
				rowsRead += notes;
				Object.assign(skipped, skipNotes(notes));
				const joined = joinKept(kept);
				joined.observations.forEach(give);
				const problems = [ledger.list(), { problems: joined.problems, more: 0 }];
				return {
					...{ rowsRead, observations, skipped, problems, agrees: agrees(units) },
					indicatorIds: [...indicatorIds],
					doubles: { first: doubles, count: doubled }
				};
			}
		}
	};
}

function joinKept(kept: readonly ReadFigure[]): {
	readonly observations: readonly Observation[];
	readonly problems: readonly FileProblem[];
} {
	if (kept.length <= MOST_WITH_INTERVALS) return joinFigures(kept);
	const reason = fault('table-too-many-intervals', { most: MOST_WITH_INTERVALS });
	return { observations: [], problems: [wholeFile(reason)] };
}
