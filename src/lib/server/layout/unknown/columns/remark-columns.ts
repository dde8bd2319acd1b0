import { plainHeading } from '$lib/server/files/headed-length';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import { CATEGORY } from './column-words';
import type { SheetColumn } from './sheet-plan';

const REMARK =
	/^(?:\d{2} ?% ?-? ?)?(?:ki|ci|konfidensintervall(?:et)?|confidence interval|luottamusväli|felmarginal|osäkerhet(?:sintervall|smarginal)?|margin of error|virhemarginaali|signifikans|signifikant|significance|significant|merkitsevyys|trend(?:pil)?|färg|colou?r|väri|pil|trafikljus)$/i;
/** `± 1,5`, `**`, `ns`, an arrow or the colour of a light: what is said of a figure and tells no figures apart. */
const SAID_OF_FIGURE =
	/^(?:(?:±|\+\/-) ?\d[\d.,]{0,12}(?: ?%)?|\*{1,3}|n\.?s\.?|[↑↓→←↗↘↔⬆⬇➡▲▼►◄▶◀△▽]|röd|gul|grön|red|yellow|green|punainen|keltainen|vihreä)$/iu;
const INTERVAL = /^[([]?(-?\d{1,9}(?:[.,]\d{1,9})?) ?[-–;] ?(-?\d{1,9}(?:[.,]\d{1,9})?)[)\]]?$/;
const MARKED_INTERVAL = /[([.,]/;

/** The columns with those as notes that say something of the figures beside them: no series is to be parted by what changes from year to year. */
export function knowRemarks(
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[],
	titles: readonly string[]
): readonly SheetColumn[] {
	const remarks = columns.filter(
		(column) =>
			column.role === 'other' &&
			column.heading !== '' &&
			!isTitled(column, titles) &&
			looksLikeRemark(column, columns, rows)
	);
	if (remarks.length === 0 || !tellRowsApart(columns, remarks, rows)) return columns;
	return columns.map((column) =>
		remarks.includes(column)
			? { index: column.index, heading: column.heading, role: 'note' }
			: column
	);
}

/** A dimension that the title names. */
function isTitled({ heading }: SheetColumn, titles: readonly string[]): boolean {
	const name = plainHeading(heading).toLowerCase();
	return titles.some((title) =>
		title
			.toLowerCase()
			.split(/[^\p{L}\d]+/u)
			.includes(name)
	);
}

function looksLikeRemark(
	{ index, heading }: SheetColumn,
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[]
): boolean {
	const plain = plainHeading(heading);
	const filled = rows.filter(({ cells }) => (cells[index] ?? '') !== '');
	if (filled.length === 0 || CATEGORY.test(plain)) return false;
	const texts = filled.map(({ cells }) => cells[index] ?? '');
	if (REMARK.test(plain) || texts.every((text) => SAID_OF_FIGURE.test(text))) return true;
	const values = columns.filter(({ role }) => role === 'value');
	if (
		texts.some((text) => MARKED_INTERVAL.test(text)) &&
		filled.every((row) => isAround(row, index, values))
	)
		return true;
	return texts.length < rows.length && changes(index, columns, rows);
}

/** Whether the interval of a row has one of its figures in it. */
function isAround({ cells }: SheetRow, index: number, values: readonly SheetColumn[]): boolean {
	const [, from, to] = INTERVAL.exec(cells[index] ?? '') ?? [];
	if (from === undefined || to === undefined) return false;
	const [low, high] = [numberOf(from), numberOf(to)];
	return values.some((value) => {
		const number = numberOf(cells[value.index] ?? '');
		return number !== null && low !== null && high !== null && low <= number && number <= high;
	});
}

function numberOf(text: string): number | null {
	return parsePxwebNumber(plainMark(text), 'not-applicable')?.value ?? null;
}

/** Whether a column that is empty in some rows says different things in periods of what is one series without it. */
function changes(
	index: number,
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[]
): boolean {
	const keys = columns.filter(
		(column) => column.index !== index && ['area', 'sex', 'content', 'other'].includes(column.role)
	);
	if (!columns.some(({ role }) => role === 'period')) return false;
	const seen = new Map<string, Set<string>>();
	for (const { cells } of rows) {
		const key = keys.map((column) => cells[column.index] ?? '').join('\u0000');
		seen.set(key, (seen.get(key) ?? new Set()).add(cells[index] ?? ''));
	}
	return [...seen.values()].some((texts) => texts.size > 1);
}

/** Whether rows are told apart without these columns. */
function tellRowsApart(
	columns: readonly SheetColumn[],
	remarks: readonly SheetColumn[],
	rows: readonly SheetRow[]
): boolean {
	const keys = columns.filter(
		(column) => !remarks.includes(column) && !['value', 'note'].includes(column.role)
	);
	const told = rows.map(({ cells }) => keys.map(({ index }) => cells[index] ?? '').join('\u0000'));
	return new Set(told).size === told.length;
}
