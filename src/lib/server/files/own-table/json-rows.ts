import { fault, type Result } from '$lib/domain/problem';
import { refuseAt } from '$lib/server/files/cube';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import {
	isArray,
	isObject,
	parseJson,
	textOf,
	type Json,
	type JsonObject
} from '$lib/server/files/json/json-text';
import { findRepeatedKey } from '$lib/server/files/json/repeated-key';

interface JsonTable {
	readonly header: CsvRow;
	readonly rows: readonly CsvRow[];
	/** What stands beside the list of rows: a title, a source. */
	readonly around: readonly CsvRow[];
}

/** What the formats of statistics have at their top, and a list of rows has not. */
const OF_STATISTICS = ['dimension', 'dataset', 'columns', 'link', 'kpi', 'class'];

/**
 * A list of objects, one a row, as a table whose headings are their names: the whole text, the one list in an object, or a line each.
 * Rows count from 1. Lists within the rows are refused: they may be single answers.
 */
export function readJsonRows(text: string): Result<JsonTable> {
	const parsed = parseJson(text);
	const read = parsed.ok ? parsed.value : linesOf(text);
	if (read === null) return parsed.ok ? refuseAt(1, null, fault('own-json-form')) : parsed;
	const repeated = findRepeatedKey(text);
	if (repeated) {
		const { line, character } = repeated;
		return refuseAt(line, null, fault('json-key-repeated', { character }));
	}
	const top = isObject(read) ? read : {};
	const split = tableOf(top);
	if (split) return { ok: true, value: split };
	if (OF_STATISTICS.some((name) => name in top))
		return refuseAt(1, null, fault('own-file-is-statistics'));
	const lists = Object.values(top).filter((value) => isArray(value));
	const list = isArray(read) ? read : lists.length === 1 ? lists[0] : undefined;
	if (!isArray(list) || list.length === 0 || !list.every((row) => isObject(row)))
		return refuseAt(1, null, fault('own-json-form'));
	const deep = list.findIndex((row) => Object.values(row as JsonObject).some(isNested));
	if (deep >= 0) return refuseAt(deep + 1, null, fault('own-json-nested'));
	const rows = list as readonly JsonObject[];
	const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const beside = Object.entries(top).filter(([, value]) => !isArray(value));
	if (beside.some(([, value]) => isNested(value)))
		return refuseAt(1, null, fault('own-json-nested'));
	return {
		ok: true,
		value: {
			header: { line: 1, cells: headings },
			rows: rows.map((row, at) => ({
				line: at + 1,
				cells: headings.map((name) => cellOf(row[name]))
			})),
			around: beside.map(([name, value]) => ({ line: 1, cells: [`${name}: ${cellOf(value)}`] }))
		}
	};
}

/** `{ columns: […], rows: [[…], …] }`: texts as headings, and a list of cells for each row; null: it is none, as where columns are told by codes. */
function tableOf(top: JsonObject): JsonTable | null {
	const { columns, rows, ...others } = top;
	if (!isArray(columns) || !isArray(rows) || rows.length === 0) return null;
	const isPlain = (cells: Json | undefined): cells is readonly Json[] =>
		isArray(cells) && cells.length === columns.length && !cells.some(isNested);
	if (!columns.every((name) => typeof name === 'string') || !rows.every(isPlain)) return null;
	if (Object.values(others).some(isNested)) return null;
	return {
		header: { line: 1, cells: columns.map(cellOf) },
		rows: rows.map((cells, at) => ({
			line: at + 1,
			cells: isArray(cells) ? cells.map(cellOf) : []
		})),
		around: Object.entries(others).map(([name, value]) => ({
			line: 1,
			cells: [`${name}: ${cellOf(value)}`]
		}))
	};
}

/** One object a line; null for anything else. */
function linesOf(text: string): Json | null {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const read = lines.map((line) => parseJson(line));
	if (lines.length < 2 || !read.every((one) => one.ok)) return null;
	return read.flatMap((one) => (one.ok ? [one.value] : []));
}

function isNested(value: Json | undefined): boolean {
	return isArray(value) || isObject(value);
}

function cellOf(value: Json | undefined): string {
	return (textOf(value) ?? (typeof value === 'boolean' ? String(value) : '')).trim();
}
