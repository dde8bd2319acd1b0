import { fault, type Fault } from '$lib/domain/problem';
import { isArray, isObject, type Json } from '$lib/server/files/json/json-text';
import type { Selected } from './select-codes';

/** Why a JSON-stat answer is not the cube that was asked for; null when it is. */
export function whyOtherCube(json: Json, selection: readonly Selected[]): Fault | null {
	if (!isObject(json) || !isArray(json.id) || !isObject(json.dimension)) {
		return fault('answer-no-cube');
	}
	for (const { dimension, codes } of selection) {
		const given = codesOf(json.dimension[dimension]);
		if (!given) return fault('answer-no-dimension', { dimension });
		const missing = codes.filter((code) => !given.has(code)).length;
		if (missing > 0) {
			return fault('answer-codes-missing', { missing, asked: codes.length, dimension });
		}
		if (given.size > codes.length) {
			return fault('answer-codes-unasked', { given: given.size, dimension, asked: codes.length });
		}
	}
	return null;
}

function codesOf(dimension: Json | undefined): ReadonlySet<string> | null {
	if (!isObject(dimension) || !isObject(dimension.category)) return null;
	const { index, label } = dimension.category;
	if (isArray(index)) return new Set(index.map(String));
	// A dimension of one category may have no index (JSON-stat 2.0).
	if (isObject(index)) return new Set(Object.keys(index));
	return isObject(label) ? new Set(Object.keys(label)) : null;
}
