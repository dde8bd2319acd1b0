import { fault, type Result } from '$lib/domain/problem';
import type { Grid } from '$lib/domain/column-mapping';
import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { isPersonalCell } from '$lib/server/files/personal-cell';
import { refuseAt } from '$lib/server/files/cube';
import { readFileTable } from '$lib/server/layout/read-table';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 60;

/** The rows need no areas to be told apart. */
const NO_AREAS: AreaSpellings = { codes: new Set(), byName: new Map() };

/** A table that a person keeps as CSV or XLSX, as it stands; never throws. Rows about persons refuse it, without repeating what they say. */
export async function readGrid(bytes: Uint8Array): Promise<Result<Grid>> {
	const file = await readFileTable(bytes, NO_AREAS);
	if (!file.ok) return file;
	if (file.value.kind === 'cube') {
		return refuseAt(1, null, fault('own-file-is-statistics'));
	}
	const { header, rows } = file.value.rows;
	if (rows.length > MOST_ROWS || header.cells.length > MOST_COLUMNS) {
		const reason = fault('own-table-too-large', { rows: MOST_ROWS, columns: MOST_COLUMNS });
		return refuseAt(1, null, reason);
	}
	for (const { line, cells } of rows) {
		const column = cells.findIndex(isPersonalCell);
		if (column < 0) continue;
		const reason = fault('own-cell-personal');
		return refuseAt(line, header.cells[column] ?? null, reason);
	}
	return { ok: true, value: { headings: header.cells, rows } };
}
