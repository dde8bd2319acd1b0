import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import { addUp } from '$lib/domain/skip';
import { parsePeriod, type Period } from '$lib/domain/period';
import type { Category, FigureTable, TableDimension } from '$lib/server/files/figure-table';
import { problemAt, refuseAt } from '$lib/server/files/cube';
import { saysForecast } from '$lib/server/files/forecast-words';
import { findForecastNote, wordsAround } from '$lib/server/layout/words/foretold-periods';
import { takePreliminary } from '$lib/server/layout/words/preliminary-mark';
import { preliminaryPeriods } from '$lib/server/layout/words/preliminary-title';
import { isForetold } from '$lib/server/layout/words/foretold-cell';
import { kindOfHeading } from '$lib/server/layout/words/area-spelling';
import type { PxwebFile, ValueCell } from './value-cell';
import { parsePxwebPeriod } from '$lib/server/files/pxweb-period';
import { parseSex } from '$lib/domain/sex-words';
import type { SourceTable } from '$imports/source';
import { whyNoPeriod } from '$lib/server/layout/words/written-period';

/** The cells of a cube as a source's definition names them: dimensions by code or heading, contents by code or text. */
export function readCubeCells(table: FigureTable, source: SourceTable): Result<PxwebFile> {
	if (saysForecast(table.title ?? '')) return refuseAt(1, null, fault('values-are-forecasts'));
	const foretold = findForecastNote(wordsAround(table)[1]);
	if (foretold) return refuseAt(1, null, foretold);
	const columns = [...source.columns, ...source.optional];
	const found = new Map(
		columns.map((column) => [column, findDimension(column, source, table.dimensions)])
	);
	const missing = source.columns.find((column) => !found.get(column));
	if (missing !== undefined) return refuseAt(1, missing, fault('dimension-missing'));
	const time = table.dimensions.find(({ role }) => role === 'period');
	if (!time) return refuseAt(1, source.time, fault('dimension-no-time'));
	const used = new Set([...found.values(), time]);
	const content = table.dimensions.find(({ role }) => role === 'content');
	const stray = table.dimensions.find((one) => one !== content && !used.has(one));
	if (stray) return refuseAt(1, stray.heading, fault('dimension-unknown'));
	const place = found.get(source.area);
	const areaKind = place ? (kindOfHeading(place.heading) ?? kindOfHeading(place.name)) : null;
	const units = new Set(content || table.unit === undefined ? [] : [table.unit]);
	const cells: ValueCell[] = [];
	const problems: FileProblem[] = [];
	let forecasts = 0;
	const isPreliminary = preliminaryPeriods([table.title ?? '', ...wordsAround(table)[1]]);
	for (const cell of table.cells) {
		if ('code' in cell) {
			problems.push(cell);
			continue;
		}
		if (isForetold(cell)) {
			forecasts += 1;
			continue;
		}
		const period = readPeriod(cell.categories[time.name]);
		const contents = readContent(
			content ? cell.categories[content.name] : undefined,
			cell.column,
			source
		);
		if (!period) {
			const { text, code } = cell.categories[time.name] ?? {};
			const written = text ?? code ?? '';
			const reason = whyNoPeriod(written) ?? fault('period-unreadable');
			problems.push(problemAt(time.listedOn ?? cell.line, time.heading, reason, written));
		} else if (!contents) {
			problems.push(problemAt(cell.line, cell.column, fault('content-unknown')));
		} else {
			const dimensions = Object.fromEntries(
				columns.map((column) => [
					column,
					textOf(cell.categories, found.get(column), source.area === column)
				])
			);
			const { line, column: heading, text } = cell;
			const unit = content && !contents.ignored ? cell.categories[content.name]?.unit : undefined;
			if (unit !== undefined) units.add(unit);
			const place = table.format === 'json-stat' ? { unlined: cell.categories } : {};
			const yet =
				cell.preliminary === true ||
				takePreliminary(cell.categories[time.name]?.text ?? '').preliminary ||
				isPreliminary(period);
			cells.push({
				...{ line, heading, dimensions, period, text, time: time.heading },
				...(yet && { preliminary: true }),
				...contents,
				...place
			});
		}
	}
	const leftOut = addUp([table.leftOut ?? {}, { forecast: forecasts }]);
	return { ok: true, value: { cells, problems, leftOut, areaKind, units: [...units] } };
}

function findDimension(
	column: string,
	source: SourceTable,
	dimensions: readonly TableDimension[]
): TableDimension | undefined {
	const same = (text: string) => text.toLowerCase() === column.toLowerCase();
	const named = dimensions.find(({ name, heading }) => same(name) || same(heading));
	if (named || column !== source.area) return named;
	return dimensions.find(({ role }) => role === 'area');
}

/** A code with its text for an area; the text for everything else, and a known sex in the publisher's usual word. */
function textOf(
	categories: Readonly<Record<string, Category>>,
	dimension: TableDimension | undefined,
	isArea: boolean
): string | null {
	if (!dimension) return null;
	const category = categories[dimension.name];
	if (isArea) return textOfArea(category);
	if (dimension.role === 'sex' && category?.text === null) {
		const sex = parseSex(category);
		if (sex) return { T: 'totalt', K: 'kvinnor', M: 'män' }[sex];
	}
	return category?.text ?? category?.code ?? '';
}

/** The code alone says which place it is only among ours: `01` is Alabama too. */
function textOfArea(category: Category | undefined): string {
	const { code = null, text = null } = category ?? {};
	if (code === null || text === null || !/^\d+$/.test(code)) return code ?? text ?? '';
	return text.startsWith(code) ? text : `${code} ${text}`;
}

function readPeriod(category: Category | undefined): Period | null {
	for (const written of [category?.code, category?.text]) {
		const text = written ? takePreliminary(written).text : null;
		const period = text ? (parsePeriod(text) ?? parsePxwebPeriod(text)) : null;
		if (period) return period;
	}
	return null;
}

function readContent(
	category: Category | undefined,
	heading: string,
	{ contents, ignored }: SourceTable
): { readonly content: string; readonly ignored: boolean } | null {
	const texts = [category?.code, category?.text, heading].filter((text) => text != null);
	if (contents.length === 0) return { content: texts[0] ?? heading, ignored: false };
	const names = (known: readonly string[]) =>
		known.find((name) => texts.some((text) => text.toLowerCase() === name.toLowerCase()));
	const content = names(contents);
	if (content !== undefined) return { content, ignored: false };
	const left = names(ignored);
	return left === undefined ? null : { content: left, ignored: true };
}
