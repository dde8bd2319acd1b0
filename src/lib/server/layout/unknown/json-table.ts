import { fault, type Fault, type Result } from '$lib/domain/problem';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { FigureTable } from '$lib/server/files/figure-table';
import { refuseAt } from '$lib/server/files/cube';
import {
	isEmptyAnswer,
	isForsakringskassan,
	readForsakringskassan
} from '$lib/server/files/json/forsakringskassan-json';
import { isJsonStat, readJsonStat } from '$lib/server/files/json/json-stat';
import {
	isArray,
	isObject,
	parseJson,
	textOf,
	type Json,
	type JsonObject
} from '$lib/server/files/json/json-text';
import { isKoladaData, readKoladaData } from '$lib/server/files/json/kolada-json';
import { readPxwebJson } from '$lib/server/files/json/pxweb-json';

/** A table as its format describes it, or records that are the rows of a sheet. */
export type JsonReading =
	| { readonly kind: 'table'; readonly table: FigureTable }
	| { readonly kind: 'rows'; readonly rows: readonly SheetRow[] };

/** Any of the JSON formats that the publishers deliver; another one is refused by what it is. */
export function readJsonTable(text: string, as: 'file' | 'page' = 'file'): Result<JsonReading> {
	const parsed = parseJson(text);
	const listed = parsed.ok ? null : listLines(text);
	if (listed) return readRows(listed);
	if (!parsed.ok) return parsed;
	const json = parsed.value;
	if (isEmptyAnswer(json)) return refuseAt(1, null, fault('json-empty-list'));
	if (isArray(json)) return readRows(json);
	if (!isObject(json)) return refuseAt(1, null, fault('json-no-table'));
	if (isSchema(json)) return refuseAt(1, '$schema', fault('json-is-schema'));
	if (json.type === 'FeatureCollection' || json.type === 'Topology') {
		return refuseAt(1, 'type', fault('json-is-map'));
	}
	if (isArray(json.columns) && 'data' in json) {
		const rows = listSplitRows(json.columns, json.data);
		return rows ? readRows(rows) : asTable(readPxwebJson(json));
	}
	if (isJsonStat(json)) return asTable(readJsonStat(json));
	const next = as === 'file' && isArray(json.values) ? findOtherPage(json) : undefined;
	if (next !== undefined) return refuseAt(1, next, fault('json-kolada-part'));
	if (isArray(json.values)) return readKolada(json.values);
	return refuseAt(1, null, nameIt(json));
}

/** Names of columns beside lists of values, as pandas writes a table in two parts; null for anything else. */
function listSplitRows(
	columns: readonly Json[],
	data: Json | undefined
): readonly JsonObject[] | null {
	const names = columns.map(textOf);
	if (names.length === 0 || !isArray(data) || data.length === 0) return null;
	if (names.includes(null) || new Set(names).size < names.length) return null;
	const rows = data.flatMap((values) =>
		isArray(values) && values.length === names.length
			? [Object.fromEntries(names.map((name, at) => [name ?? '', values[at]]))]
			: []
	);
	return rows.length === data.length ? rows : null;
}

/** A file of figures may name the schema that it keeps to. */
function isSchema(json: JsonObject): boolean {
	if (textOf(json.$schema) === null) return false;
	return ['properties', '$defs', 'definitions'].some((part) => isObject(json[part]));
}

/** What says that more of an answer of Kolada, of version 2 or 3, stands on another page. */
function findOtherPage(json: JsonObject): string | undefined {
	const links = ['next_page', 'next_url', 'previous_page', 'previous_url'];
	return links.find((link) => textOf(json[link]));
}

function readKolada(values: readonly Json[]): Result<JsonReading> {
	if (values.length === 0) return refuseAt(1, 'values', fault('json-kolada-empty'));
	if (isKoladaData(values)) {
		const [first] = values;
		const isOfUnit = isObject(first) && 'ou' in first && !('municipality' in first);
		if (isOfUnit) return refuseAt(1, 'ou', fault('json-kolada-units'));
		return asTable(readKoladaData(values));
	}
	return readRows(values);
}

/** A list of records; those of one level are read as the rows of a sheet. */
function readRows(rows: readonly Json[]): Result<JsonReading> {
	if (isForsakringskassan(rows)) return asTable(readForsakringskassan(rows));
	if (isKoladaData(rows)) return asTable(readKoladaData(rows));
	const records = rows.filter(isObject);
	const [first] = records;
	if (!first || records.length !== rows.length) {
		return refuseAt(1, null, fault('json-list-no-table'));
	}
	if ('title' in first && 'operating_area' in first) {
		return refuseAt(1, 'title', fault('json-kolada-indicators'));
	}
	if ('id' in first && 'title' in first) {
		return refuseAt(1, 'title', fault('json-kolada-areas'));
	}
	// Kolada's own fields about a row, beside its value.
	const about = 'kpi' in first ? ['count', 'status', 'municipality_type', 'municipality_id'] : [];
	const known = about.filter((name) => name !== 'municipality_id' || 'municipality' in first);
	const headings = Object.keys(first).filter((name) => !known.includes(name));
	if (headings.some((name) => typeof first[name] === 'object' && first[name] !== null)) {
		return refuseAt(1, null, fault('json-nested-list'));
	}
	const sheet = [
		{ line: 1, cells: headings },
		...records.map((record, at) => ({
			line: at + 1,
			cells: headings.map((name) => textOf(record[name]) ?? ''),
			numbers: new Set(
				headings.flatMap((name, place) => (typeof record[name] === 'number' ? [place] : []))
			)
		}))
	];
	return { ok: true, value: { kind: 'rows', rows: sheet } };
}

/** One object a line; null for anything else. */
function listLines(text: string): readonly JsonObject[] | null {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return null;
	const objects: JsonObject[] = [];
	for (const line of lines) {
		const read = parseJson(line);
		if (!read.ok || !isObject(read.value)) return null;
		objects.push(read.value);
	}
	return objects;
}

const LONGEST_ERROR = 120;
const ERRORS = ['error', 'errors', 'Error', 'fault', 'message', 'Message', 'detail', 'title'];

/** What a service answered in place of a table, in its own words and no longer than a line; null where it has said nothing. */
function findError(json: Json | undefined, depth = 0): string | null {
	const said = textOf(json)?.replace(/\s+/g, ' ').trim();
	if (said) return said.length > LONGEST_ERROR ? `${said.slice(0, LONGEST_ERROR)} …` : said;
	if (depth > 2) return null;
	if (isArray(json)) return findError(json[0], depth + 1);
	if (!isObject(json)) return null;
	const inner = ERRORS.find((name) => json[name] !== undefined && json[name] !== null);
	return inner === undefined ? null : findError(json[inner], depth + 1);
}

function nameIt(json: JsonObject): Fault {
	const isError = ['error', 'errors', 'Error', 'fault'].some((name) => json[name]);
	const alone = Object.keys(json).every((name) =>
		/^(?:message|status|code|detail|title|type)$/i.test(name)
	);
	const error = isError || alone ? findError(json) : null;
	if (error !== null) return fault('json-answer-error', { error });
	if ('apiVersion' in json) return fault('json-is-settings');
	if (isArray(json.tables)) return fault('json-is-table-list');
	if (isArray(json.variables)) return fault('json-is-metadata');
	return fault('json-unknown-form');
}

function asTable(table: Result<FigureTable>): Result<JsonReading> {
	return table.ok ? { ok: true, value: { kind: 'table', table: table.value } } : table;
}
