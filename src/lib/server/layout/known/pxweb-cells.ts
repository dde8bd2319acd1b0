import type { FileProblem, Result } from '$lib/domain/problem';
import type { AlignedTable } from './align-rows';
import { readGapLegend } from '$lib/server/files/gap-legend';
import { refuseAt } from '$lib/server/files/cube';
import { preliminaryPeriods } from '$lib/server/layout/words/preliminary-title';
import { findForecastNote } from '$lib/server/layout/words/foretold-periods';
import { planRows } from './pxweb-rows';
import { unitsOfTitles } from './stated-unit';
import type { PxwebFile, ValueCell } from './value-cell';
import type { SourceTable } from '$imports/source';

/** Every value cell of rows that are apart, such as those of a sheet, wide or long. */
export function readPxwebRows(csv: AlignedTable, table: SourceTable): Result<PxwebFile> {
	const { around = [] } = csv;
	const words = around.map(({ cells }) => cells.filter(Boolean).join(' '));
	const legend = readGapLegend([...(csv.header.titles ?? []), ...words]);
	const foretold = findForecastNote(words);
	if (foretold) return refuseAt(csv.header.line, null, foretold);
	const isPreliminary = preliminaryPeriods([...(csv.header.titles ?? []), ...words]);
	const read = planRows(csv.header, table, { legend, isPreliminary, groups: new Set() });
	if (!read.ok) return read;
	const cells: ValueCell[] = [];
	const problems: FileProblem[] = [];
	for (const row of csv.rows) {
		const found = read.value(row);
		if ('code' in found) problems.push(found);
		else for (const cell of found) cells.push(cell);
	}
	const { areaKind, notes = 0, leftOut = {} } = csv;
	const units = unitsOfTitles(csv.header.titles ?? []);
	return { ok: true, value: { cells, problems, notes, leftOut, areaKind, units } };
}
