import { parseIsoDate } from '$lib/domain/day';
import type { KoladaKpi } from '$lib/domain/kolada';
import {
	isArray,
	isObject,
	parseJson,
	textOf,
	type Json,
	type JsonObject
} from '$lib/server/files/json/json-text';

/** One page of an answer of Kolada's; `next` is the address of the page after it. */
export interface KoladaPage<Value> {
	readonly values: readonly Value[];
	readonly next: string | null;
}

/** A page of `/kpi`; null where the text is no such answer. Lines without id or title are left out. */
export function parseKpiPage(text: string): KoladaPage<KoladaKpi> | null {
	return parsePage(text, readKpi);
}

/** The rows of an answer of version 3 (`next_url`) or 2 (`next_page`). */
export function parsePage<Value>(
	text: string,
	read: (row: JsonObject) => Value | null
): KoladaPage<Value> | null {
	const parsed = parseJson(text);
	if (!parsed.ok || !isObject(parsed.value) || !isArray(parsed.value.values)) return null;
	const { values, next_url, next_page } = parsed.value;
	const rows = values.filter(isObject).map(read);
	return {
		values: rows.filter((row) => row !== null),
		next: textOf(next_url) ?? textOf(next_page)
	};
}

function readKpi(row: JsonObject): KoladaKpi | null {
	const [id, title] = [textOf(row.id)?.toUpperCase() ?? '', textOf(row.title)?.trim() ?? ''];
	if (!/^[NU]\d{5}$/.test(id) || title === '') return null;
	return {
		id,
		title,
		description: textOf(row.description)?.trim() ?? '',
		bySex: row.is_divided_by_gender === true || textOf(row.is_divided_by_gender) === '1',
		of: kindOf(row.municipality_type),
		latestPeriod: textOf(row.publ_period) || null,
		publishedOn: parseIsoDate((textOf(row.publication_date) ?? '').slice(0, 10))
	};
}

function kindOf(type: Json | undefined): KoladaKpi['of'] {
	return type === 'K' || type === 'L' ? type : 'A';
}
