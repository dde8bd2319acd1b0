import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import { monthPeriod, parsePeriod, type Period } from '$lib/domain/period';
import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { readArea } from '$lib/server/layout/words/area-spelling';
import type { Category, FigureTable, FileFormat, TableCell } from '$lib/server/files/figure-table';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import { monthNumber, parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { again, problemAt, refuseAt } from '$lib/server/files/cube';
import { chooseArea, isIdentity, readColumn, type SheetColumn } from './sheet-columns';
import { splitSheet, type SheetParts } from './sheet-header';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';

type PeriodColumn = SheetColumn & { readonly role: 'period' };
type ValueColumn = SheetColumn & { readonly role: 'value' };

interface Plan {
	readonly area: SheetColumn | null;
	/** Of the whole sheet, by its title; null where rows have their own or nothing says it. */
	readonly place: string | null;
	readonly periods: readonly PeriodColumn[];
	/** Of the whole sheet, by its title; null where rows or headings have their own. */
	readonly period: Period | null;
	readonly values: readonly ValueColumn[];
	readonly others: readonly SheetColumn[];
}

/** A table that no definition knows, read by its headings and by what stands under them. */
export function readSheet(
	all: readonly SheetRow[],
	format: FileFormat,
	areas: AreaSpellings
): Result<FigureTable> {
	const parts = splitSheet(all);
	if (!parts) return refuseAt(all[0]?.line ?? 1, null, fault('sheet-no-table'));
	return readParts(parts, format, areas);
}

/** The same of a sheet that is already taken apart. */
export function readParts(
	parts: SheetParts,
	format: FileFormat,
	areas: AreaSpellings
): Result<FigureTable> {
	const plan = planSheet(parts, areas);
	if (!plan.ok) return plan;
	const { area, place, others } = plan.value;
	const where = area?.heading ?? (place === null ? null : 'region');
	const dimensions = [
		...(where === null ? [] : [{ name: where, heading: where, role: 'area' as const }]),
		...others.map(({ heading, role }) => ({
			name: heading,
			heading,
			role: role === 'sex' || role === 'content' ? role : ('other' as const)
		})),
		{ name: 'period', heading: 'period', role: 'period' as const },
		{ name: 'innehåll', heading: 'innehåll', role: 'content' as const }
	];
	const title = parts.titles[0] ?? null;
	const cells = again(() => walk(parts, plan.value, areas));
	return { ok: true, value: { format, tableId: null, title, dimensions, cells } };
}

function planSheet(
	{ headings, headingLine, rows, titles }: SheetParts,
	areas: AreaSpellings
): Result<Plan> {
	const columns = headings.map((heading, index) => readColumn(index, heading, rows, areas));
	const values = chooseValues(columns, rows);
	if (values.length === 0) {
		return refuseAt(headingLine, null, fault('sheet-no-values'));
	}
	const periods = choosePeriods(columns);
	const lacking = periods.length === 0 && values.every(({ period }) => period === null);
	const period = lacking ? periodOfTitles(titles) : null;
	if (lacking && !period) {
		const reason = fault('sheet-no-period');
		return refuseAt(headingLine, null, reason);
	}
	const area = chooseArea(columns, rows, areas);
	const place = area ? null : placeOfTitles(titles, areas);
	const wide = values.filter((value) => value.period !== null);
	const others = columns.filter(
		({ index, role, heading }) =>
			['sex', 'content', 'other'].includes(role) &&
			heading !== '' &&
			!values.some((value) => value.index === index)
	);
	// Beside years in the headings a number without one is a fact about the row, not a series.
	const series = wide.length > 0 && periods.length === 0 ? wide : values;
	return { ok: true, value: { area, place, periods, period, values: series, others } };
}

/** The columns of numbers; else the last one with a number in it, so that what is wrong with the others is told. */
function chooseValues(
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[]
): readonly ValueColumn[] {
	const values = columns.filter((column): column is ValueColumn => column.role === 'value');
	if (values.length > 0) return values;
	const last = columns.findLast(
		({ index, heading, role }) =>
			role === 'other' &&
			!isIdentity(heading) &&
			rows.some(({ cells }) => /^-?\d+([.,]\d+)?$/.test(cells[index] ?? ''))
	);
	return last ? [{ ...last, role: 'value', content: last.heading, period: null }] : [];
}

/** One column that says it all, else a year with a month or a quarter, else a year. */
function choosePeriods(columns: readonly SheetColumn[]): PeriodColumn[] {
	const all = columns.filter((column): column is PeriodColumn => column.role === 'period');
	const whole = all.find(({ part }) => part === 'whole');
	if (whole) return [whole];
	const year = all.find(({ part }) => part === 'year');
	if (!year) return [];
	const finer = all.find(({ part }) => part === 'month' || part === 'quarter');
	return finer ? [year, finer] : [year];
}

/** `31 december 2023` in a title: the one year that all titles name first. */
function periodOfTitles(titles: readonly string[]): Period | null {
	const years = [...new Set((titles[0] ?? '').match(/\b(19|20)\d{2}\b/g) ?? [])];
	return years.length === 1 ? parsePeriod(years[0] ?? '') : null;
}

/** `Ekonomiskt bistånd, Dalarnas län`: the part of a title that is an area and nothing else. */
function placeOfTitles(titles: readonly string[], areas: AreaSpellings): string | null {
	const parts = titles.flatMap((title) => title.split(',')).map((part) => part.trim());
	return parts.find((part) => readArea(part, areas).ok) ?? null;
}

function* walk(
	{ rows, headings }: SheetParts,
	plan: Plan,
	areas: AreaSpellings
): Generator<TableCell | FileProblem> {
	for (const row of rows) {
		const { cells, line } = row;
		const period = plan.period ?? readRowPeriod(row, plan.periods);
		if (plan.periods.length > 0 && !period) {
			const at = plan.periods[0]?.index ?? 0;
			yield problemAt(line, headings[at] ?? null, fault('period-unreadable'), cells[at] ?? '');
			continue;
		}
		const own: Record<string, Category> = {};
		if (plan.place !== null) own.region = { code: null, text: plan.place };
		if (plan.area) own[plan.area.heading] = areaCategory(row, plan.area, areas);
		for (const { heading, index } of plan.others)
			own[heading] = { code: null, text: cells[index] ?? '' };
		for (const { index, heading, content, period: headed } of plan.values) {
			const text = plainMark(cells[index] ?? '');
			const key = (headed ?? period)?.key ?? null;
			const categories = {
				...own,
				period: { code: key, text: key },
				innehåll: { code: null, text: content }
			};
			if (parsePxwebNumber(text, 'zero') === null) {
				yield problemAt(line, heading, fault('value-no-number'), text);
			} else yield { line, column: heading, categories, text };
		}
	}
}

/** A row without its code, such as the country's, is known by the name beside it. */
function areaCategory({ cells }: SheetRow, { index }: SheetColumn, areas: AreaSpellings): Category {
	const text = cells[index] ?? '';
	if (readArea(text, areas).ok) return { code: null, text };
	const beside = cells[index + 1] ?? '';
	return { code: null, text: text === '' && readArea(beside, areas).ok ? beside : text };
}

function readRowPeriod(
	{ cells }: SheetRow,
	[first, second]: readonly PeriodColumn[]
): Period | null {
	if (!first) return null;
	const text = cells[first.index] ?? '';
	if (!second) return parseWrittenPeriod(text);
	const part = cells[second.index] ?? '';
	if (!/^\d{4}$/.test(text)) return null;
	if (second.part === 'quarter') return parseWrittenPeriod(`kv ${part.replace(/\D/g, '')} ${text}`);
	const month = monthNumber(part);
	return month === null ? null : monthPeriod(Number(text), month);
}
