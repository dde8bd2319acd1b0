import borders from './neighbours.json';

/** Municipalities in the same county whose borders touch, by code; derived from their boundaries by scripts/make-map.mjs. */
export function neighboursOf(areaCode: string): readonly string[] {
	const touching = (borders as Readonly<Record<string, readonly string[]>>)[areaCode] ?? [];
	return touching.filter((code) => code.slice(0, 2) === areaCode.slice(0, 2));
}
