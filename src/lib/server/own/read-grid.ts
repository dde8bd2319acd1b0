import { fault, type Result } from '$lib/domain/problem';
import type { Grid, GridRow } from '$lib/domain/column-mapping';
import { columnNumber, type CsvRow } from '$lib/server/files/csv/csv-row';
import { refuseAt } from '$lib/server/files/cube';
import { sayHeading, whyOfAnswers, whyOfTable } from '$lib/server/files/persons/figures-of-persons';
import { knownMark, readGapLegend } from '$lib/server/files/gap-legend';
import { findNameProblem } from '$lib/server/files/file-name';
import { findPersonalCell } from '$lib/server/files/own-table/read-rows';
import type { UploadPurpose } from '$lib/server/store/register/upload';
import { readOwnTable } from '$lib/server/runs/reading/read-own-table';

/** A file that somebody chose. */
export interface OwnFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A table that a person keeps as CSV or XLSX, as it stands; never throws. Rows about persons refuse it, without repeating what they say. */
export async function readGrid(
	{ name, bytes }: OwnFile,
	purpose: UploadPurpose
): Promise<Result<Grid>> {
	const named = findNameProblem(name);
	if (named) return { ok: false, problems: [named] };
	const table = await readOwnTable(bytes);
	if (!table.ok) return table;
	const { header, rows } = table.value;
	const personal = findPersonalCell(table.value);
	if (personal) {
		const column = personal.heading || personal.column;
		return refuseAt(personal.line, column, fault('own-cell-personal'));
	}
	const columns = header.cells.map((heading, at) => ({
		heading,
		texts: new Set(rows.map(({ cells }) => cells[at] ?? ''))
	}));
	const around = table.value.around.map((row) => row.cells.filter(Boolean).join(' '));
	const whole = { headings: header.cells, rows: rows.map(({ cells }) => cells) };
	// Whoever is responsible for an intervention may be named.
	const persons = purpose === 'interventions' ? whyOfAnswers(columns) : whyOfTable(whole, around);
	if (persons) {
		const at = columns.findIndex(({ heading }) => heading === persons.column?.heading);
		const place =
			at < 0 ? null : (sayHeading(columns[at]?.heading ?? '') ?? columnNumber(header, at));
		return refuseAt(header.line, place, persons.reason);
	}
	if (purpose === 'interventions')
		return { ok: true, value: { headings: header.cells, rows: rows.map(toGridRow) } };
	const legend = readGapLegend(around);
	const known = rows.map((row) => ({
		...row,
		cells: row.cells.map((cell) => knownMark(cell, legend))
	}));
	return { ok: true, value: { headings: header.cells, rows: known.map(toGridRow) } };
}

function toGridRow({ line, cells, numbers }: CsvRow): GridRow {
	return numbers ? { line, cells, numbers: [...numbers] } : { line, cells };
}
