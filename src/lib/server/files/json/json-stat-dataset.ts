import { fault, type Result } from '$lib/domain/problem';
import { refuseAt } from '$lib/server/files/cube';
import { isArray, isObject, textOf, type Json, type JsonObject } from './json-text';

const MOST_TITLES = 3;
const LONGEST_TITLE = 60;

/** The one dataset of a file: itself, the only one within a collection, or the only one of a bundle (version 1). */
export function findDataset(json: JsonObject): Result<JsonObject> {
	const [dataset, ...others] = listDatasets(json);
	if (dataset && others.length === 0) return { ok: true, value: dataset };
	if (dataset) {
		const titles = listTitles([dataset, ...others]);
		return refuseAt(1, null, fault('jsonstat-several', { count: others.length + 1, titles }));
	}
	if (json.class === 'collection') {
		const links = listItems(json).length;
		return refuseAt(1, 'link', fault('jsonstat-collection', { links }));
	}
	return refuseAt(1, 'dimension', fault('jsonstat-no-dimensions'));
}

/** How many tables stand beside the one that a file holds: those that a collection only has the addresses of. */
export function countOthers(json: JsonObject): number {
	return Math.max(0, listItems(json).length - listDatasets(json).length);
}

/** All that it holds itself. */
export function listDatasets(json: JsonObject): readonly JsonObject[] {
	if (isObject(json.dimension)) return [json];
	const embedded = listItems(json).filter(isObject).filter(hasDimensions);
	if (embedded.length > 0) return embedded;
	return Object.values(json)
		.filter(isObject)
		.filter((one) => hasDimensions(one) && 'value' in one);
}

function listItems(json: JsonObject): readonly Json[] {
	return isObject(json.link) && isArray(json.link.item) ? json.link.item : [];
}

function hasDimensions({ dimension }: JsonObject): boolean {
	return isObject(dimension);
}

function listTitles(datasets: readonly JsonObject[]): string {
	const titles = datasets
		.map(({ label }) => textOf(label)?.slice(0, LONGEST_TITLE) ?? '?')
		.slice(0, MOST_TITLES);
	return [...titles, ...(datasets.length > MOST_TITLES ? ['…'] : [])].join('; ');
}
