import { fault, type Fault, type FileProblem, type Result } from '$lib/domain/problem';
import type { Period } from '$lib/domain/period';
import type { CsvHeader } from '$lib/server/files/csv/csv-row';
import { refuseAt } from '$lib/server/files/cube';
import { saysForecast } from '$lib/server/files/forecast-words';
import { takePreliminary } from '$lib/server/layout/words/preliminary-mark';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';
import type { SourceTable } from '$imports/source';

export interface ValueColumn {
	readonly index: number;
	/** As headed in the file: safe to repeat, since the table knows it. */
	readonly heading: string;
	readonly content: string;
	/** Null in the long layout, where the period is a column. */
	readonly period: Period | null;
	readonly ignored: boolean;
	readonly preliminary: boolean;
}

export interface ColumnPlan {
	/** Heading in the table → its cells; two where code and text stand in columns of their own. */
	readonly dimensions: ReadonlyMap<string, readonly number[]>;
	readonly time: readonly number[];
	readonly values: readonly ValueColumn[];
}

/** What PxWeb heads the period where a file has codes for headings. */
const TIME_CODE = 'Tid';

/** Finds every column of the table in the header, wide or long; unknown, missing and doubled ones are problems. */
export function planColumns(header: CsvHeader, table: SourceTable): Result<ColumnPlan> {
	if (header.titles?.some(saysForecast))
		return refuseAt(header.line, null, fault('values-are-forecasts'));
	const problems: FileProblem[] = [];
	const dimensions = new Map<string, number[]>();
	const time: number[] = [];
	const values: ValueColumn[] = [];
	const complain = (index: number, reason: Fault) =>
		problems.push({
			line: header.line,
			column: (header.places?.[index] ?? index) + 1,
			value: (header.cells[index] ?? '').slice(0, 60),
			...reason
		});
	// Periods alone say nothing of what is counted: any table of areas has them.
	const above = (header.titles ?? []).join(' ').toLowerCase();
	const isTitled = table.contents.some((content) => namesContent(above, content.toLowerCase()));
	for (const [index, heading] of header.cells.entries()) {
		const dimension = [...table.columns, ...table.optional].find((name) => same(name, heading));
		const value = readValueHeading(index, heading, table, isTitled);
		if (dimension) dimensions.set(dimension, [...(dimensions.get(dimension) ?? []), index]);
		else if (same(table.time, heading) || same(TIME_CODE, heading)) time.push(index);
		else if (value) values.push(value);
		else complain(index, fault('column-unknown'));
	}
	for (const indices of [...dimensions.values(), time]) {
		if (indices.length > 2 || (indices[1] ?? 0) - (indices[0] ?? 0) > 1) {
			complain(indices.at(-1) ?? 0, fault('column-repeated'));
		}
	}
	for (const name of table.columns.filter((column) => !dimensions.has(column))) {
		problems.push(missing(header, name));
	}
	if (values.length === 0) problems.push(missing(header, table.contents[0] ?? ''));
	for (const [at, value] of values.entries()) {
		const isAgain = ({ content, period }: ValueColumn) =>
			content === value.content && period?.key === value.period?.key;
		if (values.slice(0, at).some(isAgain)) complain(value.index, fault('column-repeated'));
		if (!value.period && time.length === 0) problems.push(missing(header, table.time));
		if (value.period && time.length > 0) complain(value.index, fault('period-twice'));
	}
	return problems.length > 0
		? { ok: false, problems }
		: { ok: true, value: { dimensions, time, values } };
}

/** `Folkmängd efter region` is about the population, `Folkmängd per hushåll` and `Folkmängdsförändringar` are not. */
function namesContent(title: string, content: string): boolean {
	for (let at = title.indexOf(content); at >= 0; at = title.indexOf(content, at + 1)) {
		const [before, after] = [title.slice(0, at), title.slice(at + content.length)];
		if (!/\p{L}$/u.test(before) && /^(?!\p{L}| per (?!kommun|region|län|år))/u.test(after))
			return true;
	}
	return false;
}

/** `Folkmängd`, `Folkmängd 1950`, `1950 Folkmängd`, or `1950` under a title that names the content; null for anything else. */
function readValueHeading(
	index: number,
	heading: string,
	table: SourceTable,
	isTitled: boolean
): ValueColumn | null {
	const marked = takePreliminary(withoutYearsEnd(heading));
	const { preliminary } = marked;
	for (const content of [...table.contents, ...table.ignored]) {
		const about = { index, heading, content, ignored: !table.contents.includes(content) };
		if (same(heading, content) || same(marked.text, content))
			return { ...about, period: null, preliminary };
		const period = readRemainder(marked.text, content);
		if (period) return { ...about, period, preliminary };
	}
	const period = isTitled ? parsePxwebPeriod(marked.text) : null;
	const [content] = table.contents;
	if (!period || content === undefined) return null;
	return { index, heading, content, period, ignored: false, preliminary };
}

/** `Folkmängd 31 december` beside its year, or with it behind. */
function withoutYearsEnd(heading: string): string {
	return heading.replace(/,? (?:(?:den|per) )?31 dec(?:ember|\.)?(?=$| (?:19|20)\d\d$)/i, '');
}

function readRemainder(heading: string, content: string): Period | null {
	const [long, short] = [heading.toLowerCase(), content.toLowerCase()];
	if (long.startsWith(`${short} `)) return parsePxwebPeriod(heading.slice(content.length + 1));
	if (!long.endsWith(` ${short}`)) return null;
	return parsePxwebPeriod(heading.slice(0, heading.length - content.length - 1));
}

function missing(header: CsvHeader, name: string): FileProblem {
	return { line: header.line, column: name, value: null, ...fault('column-missing') };
}

function same(name: string, heading: string): boolean {
	return name.toLowerCase() === heading.toLowerCase();
}
