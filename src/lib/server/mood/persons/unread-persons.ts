import { fault, type FileProblem } from '$lib/domain/problem';
import { columnNumber, type CsvRow } from '$lib/server/files/csv/csv-row';
import { problemAt } from '$lib/server/files/cube';
import { decodeText } from '$lib/server/files/decode-text';
import { detectKind } from '$lib/server/files/detect-format';
import { withoutSender } from '$lib/server/files/own-table/read-rows';
import { isNamedPerson, withoutCodes } from '$lib/server/files/persons/certain-person';
import { countPersonNames } from '$lib/server/files/persons/person-name';
import { tellingIn } from '$lib/server/files/persons/single-person';
import { readXlsx } from '$lib/server/files/workbook/xlsx';
import { findJsonPersons } from './json-persons';
import { mayName } from './sender';
import { onSheet } from './named-sheet';

/** More rows are not looked through for the reason. */
const MOST_ROWS = 5_000;

/** Why a file that is no table is about persons all the same: by the first cell that tells or names somebody. Null: none is seen. */
export async function findUnreadPersons(bytes: Uint8Array): Promise<FileProblem | null> {
	const detected = detectKind(bytes);
	if (!detected.ok) return detected.reason.code === 'file-is-markup' ? inMarkup(bytes) : null;
	switch (detected.kind) {
		case 'json':
			return findJsonPersons(bytes);
		case 'text':
			return inText(bytes);
		case 'xlsx':
			return inWorkbook(bytes);
		case 'px':
			return null;
	}
}

async function inWorkbook(bytes: Uint8Array): Promise<FileProblem | null> {
	const sheets = await readXlsx(bytes);
	if (!sheets.ok) return null;
	for (const { name, rows, hidden } of sheets.value) {
		const found = findSomebody([...rows, ...hidden]);
		if (found) return onSheet(found, name);
	}
	return null;
}

function inText(bytes: Uint8Array): FileProblem | null {
	const text = decodeText(bytes);
	return text.ok
		? findSomebody(rowsOf(text.value, (line) => (/[;\t|]/.test(line) ? /[;\t|]/ : /,| {2,}/)))
		: null;
}

/** A table on a page; other pages are about something else. */
function inMarkup(bytes: Uint8Array): FileProblem | null {
	const text = decodeText(bytes);
	if (!text.ok || !/<table/i.test(text.value)) return null;
	const found = findSomebody(rowsOf(text.value, () => /<[^<>]{0,200}>/));
	return found && { ...found, column: null };
}

function rowsOf(text: string, markOf: (line: string) => RegExp): readonly CsvRow[] {
	return text.split(/\r\n|\r|\n/, MOST_ROWS).map((line, at) => ({
		line: at + 1,
		cells: line.split(markOf(line)).map((cell) => cell.trim().replace(/^"|"$/g, ''))
	}));
}

function findSomebody(rows: readonly CsvRow[]): FileProblem | null {
	for (const row of rows.slice(0, MOST_ROWS)) {
		const may = mayName(row.cells.join(' '));
		for (const [at, cell] of row.cells.entries()) {
			const code = codeOf(cell, may);
			if (code) return problemAt(row.line, columnNumber(row, at), fault(code));
		}
	}
	return null;
}

/** `may`: how many names its row may have of those who compiled the file. */
function codeOf(cell: string, may: number) {
	const telling = tellingIn('', withoutSender(cell));
	if (telling) return telling === 'one' ? 'mood-cell-personal' : 'mood-cell-device';
	const isNamed = (may === 0 && isNamedPerson(cell)) || countPersonNames(withoutCodes(cell)) > may;
	return isNamed ? 'mood-cell-name' : null;
}
