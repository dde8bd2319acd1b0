import { fault, type FileProblem } from '$lib/domain/problem';
import type { Measured, Sex } from '$lib/domain/observation';
import { parsePeriod } from '$lib/domain/period';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import type { Category, FigureTable, TableCell } from '$lib/server/files/figure-table';
import { problemAt } from '$lib/server/files/cube';
import { parsePxwebNumber } from '$lib/server/layout/words/pxweb-number';
import { parseSex } from '$lib/domain/sex-words';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';

/** One figure of a table that no source's definition knows, in the words of the file. */
export interface DescribedFigure {
	/** What is counted, with every category that narrows it. */
	readonly indicator: string;
	/** SCB's code where the file says it in any known way, else the text of the file. */
	readonly area: string;
	/** Canonical text of the period. */
	readonly period: string;
	readonly sex: Sex;
	readonly measured: Measured;
}

/** Reads a cell of an unknown table; a problem where its time or its value cannot be read. */
export function describeCell(
	cell: TableCell,
	{ dimensions, title }: FigureTable,
	areas: AreaSpellings
): DescribedFigure | FileProblem {
	const of = (role: string) => dimensions.find((dimension) => dimension.role === role) ?? null;
	const time = of('period');
	if (!time) return problemAt(1, 'dimension', fault('dimension-no-time'));
	const when = cell.categories[time.name];
	const period = readPeriod(when);
	if (!period) return problemAt(cell.line, time.heading, fault('period-unreadable'), wordsOf(when));
	const measured = parsePxwebNumber(cell.text, 'zero');
	if (!measured) return problemAt(cell.line, cell.column, fault('value-no-number'), cell.text);
	const place = of('area');
	const sexed = of('sex');
	const sex = sexed ? parseSex(cell.categories[sexed.name] ?? null) : 'T';
	const narrowing = dimensions
		.filter(({ role }) => role === 'other' || role === 'content')
		.map(({ name }) => wordsOf(cell.categories[name]))
		.filter((words) => words !== '');
	if (sexed && !sex) narrowing.push(wordsOf(cell.categories[sexed.name]));
	return {
		indicator: [...new Set(narrowing)].join(' · ') || (title ?? cell.column),
		area: place ? areaOf(cell.categories[place.name], areas) : '',
		period,
		sex: sex ?? 'T',
		measured
	};
}

function readPeriod(category: Category | undefined): string | null {
	for (const text of [category?.code, category?.text]) {
		if (!text) continue;
		const period = parsePeriod(text) ?? parseWrittenPeriod(text);
		if (period) return period.key;
	}
	return null;
}

function areaOf(category: Category | undefined, areas: AreaSpellings): string {
	for (const text of [category?.code, category?.text]) {
		if (!text) continue;
		const area = readArea(text, areas);
		if (area.ok) return area.code;
	}
	return wordsOf(category);
}

function wordsOf(category: Category | undefined): string {
	return category?.text ?? category?.code ?? '';
}
