import { isObject, textOf, type Json } from '$lib/server/files/json/json-text';

/** Units that a JSON-stat answer states for its contents; none where it states none. */
export function statedUnits(json: Json): readonly string[] {
	if (!isObject(json) || !isObject(json.dimension)) return [];
	const units = new Set<string>();
	for (const dimension of Object.values(json.dimension)) {
		if (!isObject(dimension) || !isObject(dimension.category)) continue;
		const { unit } = dimension.category;
		if (!isObject(unit)) continue;
		for (const described of Object.values(unit)) {
			const base = isObject(described) ? textOf(described.base)?.trim() : null;
			if (base) units.add(base);
		}
	}
	return [...units];
}
