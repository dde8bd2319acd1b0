import { addUp, type Skipped } from '$lib/domain/skip';
import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { readCubeCells } from '$lib/server/layout/known/cube-cells';

import type { FigureTable } from '$lib/server/files/figure-table';
import type { Part } from '$lib/server/files/part';
import type { ValueCell } from '$lib/server/layout/known/value-cell';
import { checkCells } from '$lib/server/layout/known/check-cells';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import type { SourceReading } from '$lib/server/layout/known/source-reading';
import { readFileTable } from '$lib/server/layout/read-table';
import type { SourceDefinition } from '$imports/source';
import { isOtherUnit } from '$lib/server/layout/words/unit-words';

export interface PartReading extends SourceReading {
	/** Of the first answer. */
	readonly table: FigureTable | null;
}

/** What the answers of a part say by the source's definition; never throws because of what is in them. */
export async function readPart(
	definition: SourceDefinition,
	part: Part,
	context: ReadingContext
): Promise<PartReading> {
	const cells: ValueCell[] = [];
	const problems: FileProblem[] = [];
	let leftOut: Skipped = {};
	let first: FigureTable | null = null;
	for (const answer of part.answers) {
		const file = await readFileTable(await answer.read(), context.areas, 'page');
		if (!file.ok) return refuse(file.problems, first);
		if (file.value.kind !== 'cube') return refuse([wholeFile(fault('answer-no-table'))], first);
		const { table } = file.value;
		first ??= table;
		const read = readCubeCells(table, layoutOf(definition, table));
		if (!read.ok) return refuse(read.problems, first);
		for (const cell of read.value.cells) cells.push(cell);
		problems.push(...read.value.problems);
		leftOut = addUp([leftOut, read.value.leftOut ?? {}]);
	}
	const reading = checkCells(
		definition,
		{ ok: true, value: { cells, problems, leftOut } },
		context
	);
	const others = findOtherUnits(reading, part, context);
	if (others.length > 0) return refuse(others, first);
	return { ...reading, table: first };
}

/** A table of one content may not say which: it was asked for by its own address. */
function layoutOf({ table }: SourceDefinition, { dimensions }: FigureTable) {
	return dimensions.some(({ role }) => role === 'content') ? table : { ...table, contents: [] };
}

function findOtherUnits(
	{ observations }: SourceReading,
	{ answers }: Part,
	{ indicators }: ReadingContext
): readonly FileProblem[] {
	const stated = new Set(answers.flatMap(({ units }) => units));
	if (stated.size === 0) return [];
	const ids = new Set(observations.map(({ indicatorId }) => indicatorId));
	return [...ids].flatMap((id) => {
		const indicator = indicators.get(id);
		const other = indicator && [...stated].find((word) => isOtherUnit(word, indicator.unit));
		if (!other) return [];
		return [
			wholeFile(fault('answer-other-unit', { indicator: indicator.name, unit: other.slice(0, 40) }))
		];
	});
}

function refuse(problems: readonly FileProblem[], table: FigureTable | null): PartReading {
	return { rowsRead: 0, observations: [], skipped: {}, agrees: true, problems, table };
}
