import { isPersonalText } from '$lib/domain/personal-text';
import { addUp, type Skipped } from '$lib/domain/skip';
import { fault, type Result } from '$lib/domain/problem';
import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { columnNumber, type CsvTable } from '$lib/server/files/csv/csv-row';
import { refuseAt } from '$lib/server/files/cube';
import { skipNotes } from '$lib/server/files/csv/csv-words';
import { firstProblems } from '$lib/server/files/first-problems';
import { splitSheet } from '$lib/server/layout/unknown/sheet-header';
import { fillStub } from '$lib/server/layout/unknown/sheet-stub';
import { isCalledAsPerson } from '$lib/server/files/persons/person-name';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import type { Sheet } from '$lib/server/files/workbook/build-sheet';
import { readXlsx } from '$lib/server/files/workbook/xlsx';
import { mayTell, tellApart, type ReadSheetParts, type SheetPart } from './sheets-apart';

/** Sheets under the same headings are one table, as when a service splits a long one; the first that has figures counts. */
export async function readWorkbook(
	bytes: Uint8Array,
	areas: AreaSpellings,
	read: ReadSheetParts
): Promise<Result<CsvTable>> {
	const sheets = await readXlsx(bytes);
	if (!sheets.ok) return sheets;
	const seen = sheets.value.filter(({ rows }) => rows.length > 0);
	const parts = seen.flatMap((sheet): readonly SheetPart[] => {
		const split = splitSheet(sheet.rows, areas);
		return split ? [{ ...fillStub(split, areas), sheet }] : [];
	});
	const readable = parts.find((part) => read(part).ok);
	const broken = refuseBroken(seen);
	if (!readable && broken) return broken;
	const first = readable ?? parts[0];
	if (!first) return refuseAt(1, null, fault('excel-no-table'));
	const joined = parts.flatMap((part) => orderAs(first, part) ?? []);
	const refusal = refuseBroken(joined.map(({ sheet }) => sheet));
	if (refusal) return refusal;
	const tells = joined.length > 1 || mayTell(joined, areas);
	const apart = tells ? tellApart(joined, findLacking(first, read), areas) : null;
	if (apart && !apart.ok) return apart;
	const { headings, titles, rows } = apart?.value ?? first;
	const said = apart?.value.sheets ?? [];
	// Columns that were added for what only sheets' names say stand before the sheet's own.
	const added = headings.length - first.headings.length;
	const columns = headings.map((_, at) => columnNumber(first, at - added));
	const header = { line: first.headingLine, cells: headings, titles, columns };
	const padded = rows.map((row) => ({
		...row,
		cells: headings.map((_, at) => row.cells[at] ?? '')
	}));
	const leftOut = addUp([
		...sheets.value.map((sheet) => sheet.leftOut),
		...joined.map(({ notes }) => skipNotes(notes)),
		...seen.filter((sheet) => !joined.some((part) => part.sheet === sheet)).map(tellLeftOut)
	]);
	const around = joined.flatMap(({ below, headingLine }) =>
		below.map((text) => ({ line: headingLine, cells: [text] }))
	);
	return { ok: true, value: { header, rows: padded, around, leftOut, sheets: said } };
}

const LONGEST_SHEET = 40;

/** A sheet that is not read, by its name where that is nobody's: all of a year may stand there. */
function tellLeftOut({ name }: Sheet): Skipped {
	const called = name.trim().slice(0, LONGEST_SHEET);
	if (called === '' || isCalledAsPerson(called) || isPersonalText(called))
		return { 'other-sheet': 1 };
	const reason = parseWrittenPeriod(called) ? 'period-sheet' : 'named-sheet';
	return { [`${reason}:${called}` as const]: 1 };
}

/** A sheet under the same headings, with its columns in the order of the first one's; null for any other. */
function orderAs(first: SheetPart, part: SheetPart): SheetPart | null {
	const { headings } = first;
	if (JSON.stringify(part.headings) === JSON.stringify(headings)) return part;
	const alike = part.headings.length === headings.length && !headings.includes('');
	const places = headings.map((heading) => part.headings.indexOf(heading));
	if (!alike || new Set(headings).size < headings.length || places.includes(-1)) return null;
	const rows = part.rows.map((row) => ({
		...row,
		cells: places.map((at) => row.cells[at] ?? ''),
		...(row.numbers && {
			numbers: new Set(places.flatMap((at, place) => (row.numbers?.has(at) ? place : [])))
		})
	}));
	return { ...part, headings, rows };
}

function refuseBroken(sheets: readonly Sheet[]): ReturnType<typeof refuseAt> | null {
	const problems = firstProblems(sheets.flatMap((sheet) => sheet.problems));
	return problems.length > 0 ? { ok: false, problems } : null;
}

function findLacking(part: SheetPart, read: ReadSheetParts) {
	const untitled = read({ ...part, titles: [] });
	const period = !untitled.ok && untitled.problems.some(({ code }) => code === 'sheet-no-period');
	// Any year will do: what else the columns say is to be known.
	const table = period ? read({ ...part, titles: ['2000'] }) : untitled;
	const roles = table.ok ? table.value.dimensions.map(({ role }) => role) : null;
	return {
		period,
		area: roles?.includes('area') === false,
		sex: roles?.includes('sex') === false
	};
}
