import type { Grid } from '$lib/domain/column-mapping';
import type { Result } from '$lib/domain/problem';
import { isPersonalCell } from './compilation-columns';
import { parseCsv } from './csv-table';
import { decodeText, wholeFile } from './decode-text';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 60;

/** A table that a person keeps, as it stands; never throws. Rows about persons refuse it, without repeating what they say. */
export function readGrid(bytes: Uint8Array): Result<Grid> {
	const text = decodeText(bytes);
	if (!text.ok) return text;
	const csv = parseCsv(text.value);
	if (!csv.ok) return csv;
	const { header, rows } = csv.value;
	if (rows.length > MOST_ROWS || header.cells.length > MOST_COLUMNS) {
		const reason = `Tabellen får ha högst ${MOST_ROWS} rader och ${MOST_COLUMNS} kolumner.`;
		return { ok: false, problems: [wholeFile(reason)] };
	}
	for (const { line, cells } of rows) {
		const column = cells.findIndex(isPersonalCell);
		if (column < 0) continue;
		const reason =
			'Cellen ser ut som en e-postadress, ett personnummer eller ett telefonnummer. Inget ur filen har sparats.';
		return {
			ok: false,
			problems: [{ line, column: header.cells[column] ?? null, value: null, reason }]
		};
	}
	return { ok: true, value: { headings: header.cells, rows } };
}
