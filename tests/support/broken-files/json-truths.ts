import type { CodeOfFiles } from './not-of-files';
import { jsonOf, lengthOf, lineOf, partOf, valueOf, type SeenFile, type Truth } from './seen-file';

const ofJson =
	(isSo: (json: unknown, problem: Parameters<Truth>[1]) => boolean): Truth =>
	(file, problem) =>
		isSo(jsonOf(file), problem);
const isJson = (file: SeenFile) => jsonOf(file) !== null;
const rowsOf = (json: unknown) =>
	Array.isArray(json) ? json : (partOf(json, 'values') ?? partOf(json, 'data'));
const rowOf = (json: unknown, line: number | null) => partOf(rowsOf(json), (line ?? 0) - 1);
const category = (json: unknown, column: unknown, ...path: readonly string[]) =>
	partOf(json, 'dimension', String(column), 'category', ...path);
const names = (value: unknown) => Object.keys(typeof value === 'object' && value ? value : {});
const cells = (json: unknown) =>
	((partOf(json, 'size') as number[] | undefined) ?? []).reduce((all, one) => all * one, 1);
const labels = (json: unknown) =>
	((partOf(json, 'id') as string[] | undefined) ?? []).map((id) =>
		String(partOf(json, 'dimension', id, 'label'))
	);
const hasTime = (json: unknown) => partOf(json, 'role', 'time') !== undefined;
const links = (json: unknown) => partOf(json, 'link', 'item');
const first = (json: unknown) => partOf(rowsOf(json), 0);
/** What the file says from a character of a line on. */
const from = (file: SeenFile, problem: Parameters<Truth>[1]) =>
	lineOf(file, problem).slice(Number(valueOf(problem, 'character')) - 1);
const isNoNumber: Truth = (file, { value }) =>
	file.text.includes(value ?? '?') && Number.isNaN(Number(value));

type Codes = Extract<CodeOfFiles, `json${string}`>;

export const JSON_TRUTHS: Readonly<Record<Codes, Truth>> = {
	'json-broken': (file, problem) =>
		!isJson(file) &&
		from(file, problem).trim().slice(0, 20).trim() === problem.value &&
		!/^\s*(NaN|Infinity)/.test(from(file, problem)),
	'json-key-repeated': (file, problem) => {
		const [key = '?'] = /^"[^"]+"/.exec(from(file, problem)) ?? [];
		return file.text.indexOf(key) < file.text.lastIndexOf(key);
	},
	'json-not-a-number': (file, problem) => /^(NaN|Infinity)/.test(from(file, problem)),
	'json-row-incomplete': ofJson((json, { line }) =>
		['dimensions', 'observations'].some((part) => partOf(rowOf(json, line), part) === undefined)
	),
	'json-kolada-row-incomplete': ofJson((json, { line }) =>
		['kpi', 'values'].some((part) => partOf(rowOf(json, line), part) === undefined)
	),
	'json-value-unreadable': ofJson((json, { line, value }) => {
		const row = rowOf(json, line);
		const told = partOf(row, 'values', 0) ?? partOf(row, 'observations', 'spt');
		const isPlain = ['string', 'number'].includes(typeof partOf(told, 'value'));
		return JSON.stringify(told) === value && !isPlain;
	}),
	'json-value-no-number': isNoNumber,
	'json-value-no-text': ofJson(
		(json, { line, value }) =>
			JSON.stringify(partOf(rowOf(json, line), 'values', 0)) === value && value.startsWith('[')
	),
	'json-value-and-status': ofJson(
		(json, { line, value, values }) =>
			partOf(json, 'status', String((line ?? 0) - 1)) === values?.status &&
			String(partOf(json, 'value', (line ?? 0) - 1)) === value
	),
	'json-no-value-columns': ofJson(
		(json) => !JSON.stringify(partOf(json, 'columns')).includes('"type":"c"')
	),
	'json-row-width': ofJson(
		(json, { line }) =>
			lengthOf(partOf(rowOf(json, line), 'key')) + lengthOf(partOf(rowOf(json, line), 'values')) !==
			lengthOf(partOf(json, 'columns'))
	),
	'jsonstat-collection': ofJson(
		(json, problem) =>
			lengthOf(links(json)) === valueOf(problem, 'links') &&
			partOf(links(json), 0, 'dimension') === undefined
	),
	'jsonstat-several': ofJson((json, problem) => {
		const items = links(json);
		const titles = Array.isArray(items) ? items.map((one) => partOf(one, 'label')) : [];
		return (
			titles.length === valueOf(problem, 'count') &&
			titles.join('; ') === valueOf(problem, 'titles')
		);
	}),
	'jsonstat-no-time': ofJson(
		(json, problem) => !hasTime(json) && labels(json).join(', ') === valueOf(problem, 'headings')
	),
	'jsonstat-hierarchy': ofJson((json, problem) => {
		const ids = (partOf(json, 'id') as string[] | undefined) ?? [];
		const nested = ids.filter((id) => category(json, id, 'child') !== undefined);
		return (
			!hasTime(json) &&
			nested.some((id) => partOf(json, 'dimension', id, 'label') === valueOf(problem, 'heading'))
		);
	}),
	'jsonstat-no-dimensions': ofJson((json) => partOf(json, 'dimension') === undefined),
	'jsonstat-ids-and-sizes': ofJson(
		(json) => lengthOf(partOf(json, 'id')) !== lengthOf(partOf(json, 'size'))
	),
	'jsonstat-no-categories': ofJson((json, { column }) => category(json, column) === undefined),
	'jsonstat-category-order': ofJson((json, { column }) => {
		const index = category(json, column, 'index');
		const places = names(index).map((name) => partOf(index, name));
		return places.length > new Set(places).size;
	}),
	'jsonstat-category-count': ofJson((json, problem) => {
		const { column } = problem;
		const place = ((partOf(json, 'id') as string[] | undefined) ?? []).indexOf(String(column));
		return (
			names(category(json, column, 'index')).length === valueOf(problem, 'categories') &&
			partOf(json, 'size', place) === valueOf(problem, 'size') &&
			valueOf(problem, 'categories') !== valueOf(problem, 'size')
		);
	}),
	'jsonstat-no-values': ofJson((json) => partOf(json, 'value') === undefined),
	'jsonstat-metadata-only': ofJson((json) => names(partOf(json, 'value')).length === 0),
	'jsonstat-value-count': ofJson(
		(json, problem) =>
			lengthOf(partOf(json, 'value')) === valueOf(problem, 'values') &&
			cells(json) === valueOf(problem, 'cells') &&
			valueOf(problem, 'values') !== valueOf(problem, 'cells')
	),
	'jsonstat-value-outside': ofJson(
		(json, { value }) =>
			names(partOf(json, 'value')).includes(value ?? '?') && Number(value) >= cells(json)
	),
	'json-empty-list': ofJson((json) => Array.isArray(json) && json.length === 0),
	'json-no-table': ofJson((json) => typeof json === 'number'),
	'json-answer-error': ({ text }, problem) =>
		/"errors?":/.test(text) && text.includes(`"${valueOf(problem, 'error')}"`),
	'json-is-schema': ofJson((json) => partOf(json, 'properties') !== undefined),
	'json-is-map': ofJson((json) => partOf(json, 'type') === 'FeatureCollection'),
	'json-kolada-empty': ofJson(
		(json) => Array.isArray(rowsOf(json)) && lengthOf(rowsOf(json)) === 0
	),
	'json-kolada-part': ofJson((json) =>
		['next_page', 'next_url', 'previous_url'].some((name) => typeof partOf(json, name) === 'string')
	),
	'json-kolada-units': ofJson(
		(json) => names(first(json)).includes('ou') && !names(first(json)).includes('municipality')
	),
	'json-list-no-table': ofJson((json) => Array.isArray(first(json))),
	'json-kolada-indicators': ofJson((json) => names(first(json)).includes('operating_area')),
	'json-kolada-areas': ofJson((json) => names(first(json)).includes('title')),
	'json-nested-list': ofJson((json) =>
		names(first(json)).some(
			(name) => name !== 'values' && names(partOf(first(json), name)).length > 0
		)
	),
	'json-is-settings': ofJson((json) => names(json).includes('apiVersion')),
	'json-is-table-list': ofJson((json) => names(json).includes('tables')),
	'json-is-metadata': ofJson((json) => names(json).includes('variables')),
	'json-unknown-form': ofJson(
		(json) =>
			names(json).length > 0 &&
			rowsOf(json) === undefined &&
			partOf(json, 'dimension') === undefined
	)
};
