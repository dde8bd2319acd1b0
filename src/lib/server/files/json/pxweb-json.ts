import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import type { FigureTable, TableCell } from '$lib/server/files/figure-table';
import { again, problemAt, refuseAt } from '$lib/server/files/cube';
import { knownMark, readGapLegend, type GapLegend } from '$lib/server/files/gap-legend';
import { roleOf } from '$lib/server/files/dimension-role';
import { isArray, isObject, textOf, type Json, type JsonObject } from './json-text';

interface Column {
	readonly code: string;
	readonly text: string;
}

/** PxWebApi 1's own JSON: columns, and rows of keys and values as texts. */
export function readPxwebJson(json: JsonObject): Result<FigureTable> {
	const columns = isArray(json.columns) ? json.columns.filter(isObject) : [];
	const read = (column: JsonObject): Column => ({
		code: textOf(column.code) ?? '',
		text: textOf(column.text) ?? textOf(column.code) ?? ''
	});
	const contents = columns.filter(({ type }) => type === 'c').map(read);
	const keys = columns.filter(({ type }) => type !== 'c');
	if (contents.length === 0 || !isArray(json.data)) {
		return refuseAt(1, 'columns', fault('json-no-value-columns'));
	}
	const dimensions = keys.map((column) => {
		const { code, text } = read(column);
		const role = column.type === 't' ? ('period' as const) : roleOf(code, text);
		return { name: code, heading: text, role };
	});
	const [about] = isArray(json.metadata) ? json.metadata : [];
	const title = isObject(about) ? textOf(about.label) : null;
	const { data } = json;
	const comments = isArray(json.comments) ? json.comments.filter(isObject) : [];
	const notes = comments.flatMap(({ comment }) => textOf(comment ?? null) ?? []);
	const legend = readGapLegend(notes);
	const publisher = isObject(about) ? textOf(about.source)?.trim() : undefined;
	const cells = again(() => walk(data, dimensions, contents, legend));
	const content = { name: 'ContentsCode', heading: 'tabellinnehåll', role: 'content' as const };
	return {
		ok: true,
		value: {
			format: 'pxweb-json',
			tableId: null,
			title,
			words: [...(title === null ? [] : [title]), ...notes],
			...(publisher && { publisher }),
			dimensions: [...dimensions, content],
			cells
		}
	};
}

function* walk(
	data: readonly Json[],
	dimensions: readonly { readonly name: string }[],
	contents: readonly Column[],
	legend: GapLegend
): Generator<TableCell | FileProblem> {
	for (const [at, row] of data.entries()) {
		const line = at + 1;
		const keys = isObject(row) && isArray(row.key) ? row.key : [];
		const values = isObject(row) && isArray(row.values) ? row.values : [];
		if (keys.length !== dimensions.length || values.length !== contents.length) {
			yield problemAt(line, 'data', fault('json-row-width'));
			continue;
		}
		const own = Object.fromEntries(
			dimensions.map(({ name }, index) => [name, { code: textOf(keys[index]), text: null }])
		);
		for (const [index, { code, text }] of contents.entries()) {
			const value = textOf(values[index]);
			if (value === null) {
				const found = JSON.stringify(values[index]);
				yield problemAt(line, text, fault('json-value-no-text'), found);
			} else {
				const categories = { ...own, ContentsCode: { code, text } };
				yield { line, column: text, categories, text: knownMark(value.trim(), legend) };
			}
		}
	}
}
