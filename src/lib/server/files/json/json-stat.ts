import { fault, type Result } from '$lib/domain/problem';
import { addUp } from '$lib/domain/skip';
import type { Category, FigureTable } from '$lib/server/files/figure-table';
import {
	again,
	countCells,
	findTwice,
	refuseAt,
	walkCube,
	type CubeDimension
} from '$lib/server/files/cube';
import { findTime } from '$lib/server/files/time-dimension';
import { readValues } from './json-stat-values';
import { countOthers, findDataset, listDatasets } from './json-stat-dataset';
import { roleOf } from '$lib/server/files/dimension-role';
import { isArray, isObject, textOf, type Json, type JsonObject } from './json-text';

/** Whether it looks like a JSON-stat dataset of version 1 or 2, so that a fault in it is worth telling. */
export function isJsonStat(json: JsonObject): boolean {
	if (json.class === 'dataset' || json.class === 'collection') return true;
	return listDatasets(json).length > 0;
}

const LONGEST_HEADING = 40;
const MOST_HEADINGS = 12;

/** A JSON-stat dataset (json-stat.org/full, versions 1 and 2): dense or sparse values, status in all its forms. */
export function readJsonStat(json: JsonObject): Result<FigureTable> {
	const found = findDataset(json);
	if (!found.ok) return found;
	const dataset = found.value;
	const others = json.class === 'collection' ? countOthers(json) : 0;
	const { dimension } = dataset;
	if (!isObject(dimension)) return refuseAt(1, 'dimension', fault('jsonstat-no-dimensions'));
	const ids = dataset.id ?? dimension.id;
	const sizes = dataset.size ?? dimension.size;
	if (!isArray(ids) || !isArray(sizes) || ids.length !== sizes.length || ids.length === 0) {
		return refuseAt(1, 'id', fault('jsonstat-ids-and-sizes'));
	}
	const roles = isObject(dataset.role)
		? dataset.role
		: isObject(dimension.role)
			? dimension.role
			: {};
	const described: CubeDimension[] = [];
	for (const [at, id] of ids.entries()) {
		const read = readDimension(textOf(id) ?? '', dimension, roles, Number(sizes[at]));
		if (!read.ok) return read;
		described.push(read.value);
	}
	const dimensions = findTime(described);
	const counted = countCells(dimensions);
	if (!counted.ok) return counted;
	const values = readValues(dataset, counted.value, listNotes(dataset));
	if (!values.ok) return values;
	const timeless = refuseTimeless(dimensions, dimension);
	if (timeless) return timeless;
	const title = textOf(dataset.label);
	const extension = isObject(dataset.extension) ? dataset.extension : {};
	const px = isObject(extension.px) ? extension.px : {};
	const language = textOf(px.language) ?? textOf(extension.lang) ?? textOf(extension.language);
	const contents = title ?? 'Värde';
	const publisher = textOf(dataset.source)?.trim();
	const noted = [dataset, ...ids.map((id) => dimension[textOf(id) ?? '']).filter(isObject)];
	return {
		ok: true,
		value: {
			format: 'json-stat',
			tableId: textOf(px.tableid),
			title,
			words: [...(title === null ? [] : [title]), ...noted.flatMap(listNotes)],
			...(publisher && { publisher }),
			...(language !== null && { language: language.toLowerCase() }),
			leftOut: addUp([values.value.flags, { 'other-dataset': others }]),
			dimensions,
			cells: again(() => walkCube(dimensions, contents, values.value.read, { lined: false }))
		}
	};
}

/** One note, or a list of them. */
function listNotes({ note }: JsonObject): readonly string[] {
	const notes = isArray(note) ? note : [note ?? null];
	return notes.flatMap((one) => textOf(one) ?? []);
}

/** Says what it has in place of time. */
function refuseTimeless(
	dimensions: readonly CubeDimension[],
	dimension: JsonObject
): ReturnType<typeof refuseAt> | null {
	if (dimensions.some(({ role }) => role === 'period')) return null;
	const nested = dimensions.find(({ name }) => {
		const described = dimension[name];
		return isObject(described) && isObject(described.category) && 'child' in described.category;
	});
	const short = ({ heading }: CubeDimension) => heading.slice(0, LONGEST_HEADING);
	if (nested) {
		return refuseAt(1, 'dimension', fault('jsonstat-hierarchy', { heading: short(nested) }));
	}
	const headings = dimensions.slice(0, MOST_HEADINGS).map(short).join(', ');
	return refuseAt(1, 'dimension', fault('jsonstat-no-time', { headings }));
}

function readDimension(
	id: string,
	dimension: JsonObject,
	roles: JsonObject,
	size: number
): Result<CubeDimension> {
	const described = dimension[id];
	if (!isObject(described) || !isObject(described.category)) {
		return refuseAt(1, id || 'id', fault('jsonstat-no-categories'));
	}
	const categories = readCategories(described.category);
	if (!isOrder(described.category.index)) {
		return refuseAt(1, id, fault('jsonstat-category-order'));
	}
	const twice = findTwice(categories.map(({ code }) => code ?? ''));
	if (twice !== undefined) {
		return refuseAt(1, id, fault('category-twice', { where: 'category', category: twice }));
	}
	if (categories.length !== size) {
		return refuseAt(
			1,
			id,
			fault('jsonstat-category-count', { categories: categories.length, size })
		);
	}
	const heading = textOf(described.label) ?? id;
	const has = (role: Json | undefined) => isArray(role) && role.includes(id);
	const named = has(roles.time)
		? 'period'
		: has(roles.geo)
			? 'area'
			: has(roles.metric)
				? 'content'
				: null;
	const role = named ?? roleOf(id, heading);
	return { ok: true, value: { name: id, heading, role, listedOn: 1, categories } };
}

/** In the order of their index: the order of an object's keys is not that when they look like numbers. */
function readCategories(category: JsonObject): Category[] {
	const labels = isObject(category.label) ? category.label : {};
	const index = category.index;
	const codes = isArray(index)
		? index.map((code) => textOf(code) ?? '')
		: isObject(index)
			? Object.entries(index)
					.sort(([, a], [, b]) => Number(a) - Number(b))
					.map(([code]) => code)
			: Object.keys(labels);
	const units = isObject(category.unit) ? category.unit : {};
	return codes.map((code) => {
		const text = textOf(labels[code])?.trim() || null;
		return { code, text, ...readUnit(units[code]) };
	});
}

/** What a multiplier of so many noughts is called. */
const TIMES: Readonly<Record<number, string>> = { 3: 'tusen', 6: 'miljoner', 9: 'miljarder' };

function readUnit(described: Json | undefined): Pick<Category, 'unit'> {
	if (!isObject(described)) return {};
	const [base, label, symbol] = [described.base, described.label, described.symbol].map(
		(words) => textOf(words ?? null)?.trim() ?? ''
	);
	const times = Number(described.multiplier ?? 0);
	// The base is what one of them is; the label says how many at a time.
	const many = times === 0 || !base ? '' : label || `${TIMES[times] ?? `10^${times}`} ${base}`;
	const unit = many || base || label || symbol;
	return unit ? { unit } : {};
}

/** Whether each category has a place of its own. */
function isOrder(index: Json | undefined): boolean {
	if (!isObject(index) || isArray(index)) return true;
	const places = Object.values(index).map(Number);
	return new Set(places).size === places.length && places.every(Number.isInteger);
}
