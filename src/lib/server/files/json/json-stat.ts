import { fault, type Result } from '$lib/domain/problem';
import type { Category, FigureTable } from '$lib/server/files/figure-table';
import {
	again,
	countCells,
	problemAt,
	refuseAt,
	walkCube,
	type CubeDimension
} from '$lib/server/files/cube';
import { flagsPreliminary } from '$lib/server/files/preliminary-legend';
import { flagsForecast } from '$lib/server/files/forecast-words';
import { knownMark, readGapLegend } from '$lib/server/files/gap-legend';
import { findTime } from '$lib/server/files/time-dimension';
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
	const values = readValues(dataset, counted.value);
	if (!values.ok) return values;
	const timeless = refuseTimeless(dimensions, dimension);
	if (timeless) return timeless;
	const title = textOf(dataset.label);
	const extension = isObject(dataset.extension) ? dataset.extension : {};
	const px = isObject(extension.px) ? extension.px : {};
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
			...(others > 0 && { leftOut: { 'other-dataset': others } }),
			dimensions,
			cells: again(() => walkCube(dimensions, contents, values.value))
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
	return { ok: true, value: { name: id, heading, role: named ?? roleOf(id, heading), categories } };
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
	return codes.map((code) => ({ code, text: textOf(labels[code]), ...readUnit(units[code]) }));
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

/** A function from a cell's position to what it holds; null where a sparse file has nothing at all. */
function readValues(dataset: JsonObject, cells: number): Result<Parameters<typeof walkCube>[2]> {
	const { value } = dataset;
	if (!isArray(value) && !isObject(value)) {
		return refuseAt(1, 'value', fault('jsonstat-no-values'));
	}
	const held = isArray(value) ? value.length : Object.keys(value).length;
	if (held === 0) {
		return refuseAt(1, 'value', fault('jsonstat-metadata-only'));
	}
	if (isArray(value) && value.length !== cells) {
		return refuseAt(1, 'value', fault('jsonstat-value-count', { values: value.length, cells }));
	}
	if (isObject(value)) {
		const outside = Object.keys(value).find((key) => !/^\d+$/.test(key) || Number(key) >= cells);
		if (outside !== undefined) {
			return refuseAt(1, 'value', fault('jsonstat-value-outside'), outside);
		}
	}
	const status = readStatus(dataset.status);
	const legend = readGapLegend(listNotes(dataset));
	return {
		ok: true,
		value: (index) => {
			const cell = isArray(value) ? value[index] : value[String(index)];
			const mark = status(index);
			if (cell === undefined && mark === null) return null;
			if (cell === undefined || cell === null) {
				const known = knownMark(mark ?? '..', legend);
				const none = known === '0' && mark !== known;
				return { line: index + 1, text: none ? known : gapOf(known) };
			}
			if (typeof cell === 'number') {
				const preliminary = mark !== null && flagsPreliminary(mark);
				const forecast = mark !== null && flagsForecast(mark);
				return {
					...{ line: index + 1, text: String(cell) },
					...(preliminary ? { preliminary } : {}),
					...(forecast ? { forecast } : {})
				};
			}
			const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
			if (typeof cell === 'string' && /^-?\d+(\.\d+)?$|^(\.{1,3}|-|:)$/.test(cell)) {
				return { line: index + 1, text: knownMark(cell, legend) };
			}
			return problemAt(index + 1, 'value', fault('json-value-no-number'), text);
		}
	};
}

/** What a status says of a value that is null: a mark for none, `c` for secrecy as in SDMX, else no more than that it is missing. */
function gapOf(mark: string): string {
	if (/^[cx]$/i.test(mark)) return ':';
	return /^(\.{1,3}|…|-|–|:)$/.test(mark) ? mark : '..';
}

/** For all cells, for each, or for some; an array shorter than the values is for all when it has one. */
function readStatus(status: Json | undefined): (index: number) => string | null {
	if (typeof status === 'string') return () => status;
	if (isArray(status)) {
		return (index) => textOf(status.length === 1 ? status[0] : status[index]);
	}
	return isObject(status) ? (index) => textOf(status[String(index)]) : () => null;
}
