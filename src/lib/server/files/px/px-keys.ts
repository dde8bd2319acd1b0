import { fault, type Result } from '$lib/domain/problem';
import { countCells, refuseAt, type CubeDimension } from '$lib/server/files/cube';
import { chooseData, type PxData, type PxDatum } from './px-data';

/** How a row names its category of one stub variable: by code or by text. */
export type KeyKind = 'CODES' | 'VALUES';

/**
 * The data of a file with KEYS (PX-file format 2013), `kinds` by stub variable, which come first: each row begins with its category of every stub variable, and
 * rows without values are left out. Position in the whole cube → its data.
 */
export function placeKeyedData(
	given: PxData,
	dimensions: readonly CubeDimension[],
	kinds: readonly (KeyKind | null)[]
): Result<ReadonlyMap<number, PxDatum>> {
	const stub = dimensions.slice(0, kinds.length);
	const counted = countCells(dimensions.slice(kinds.length));
	if (!counted.ok) return counted;
	const places: ReadonlyMap<string, number>[] = [];
	for (const [at, dimension] of stub.entries()) {
		const kind = kinds[at];
		if (!kind) return refuseAt(1, dimension.heading, fault('px-keys-missing'));
		places.push(placesOf(dimension, kind));
	}
	const width = stub.length + counted.value;
	const data = chooseData(given, (count) => count > 0 && count % width === 0);
	if (!data) {
		const reason = fault('px-keys-uneven', {
			keys: stub.length,
			cells: counted.value,
			held: given.readings[0].length
		});
		return refuseAt(given.readings[0].at(-1)?.line ?? given.line, 'DATA', reason);
	}
	const placed = new Map<number, PxDatum>();
	for (let start = 0; start < data.length; start += width) {
		let row = 0;
		for (const [at, dimension] of stub.entries()) {
			const key = data[start + at];
			const place = places[at]?.get(key?.text ?? '');
			if (place === undefined) {
				const { line = 1, text = '' } = key ?? {};
				return refuseAt(line, dimension.heading, fault('px-key-unknown'), text);
			}
			row = row * dimension.categories.length + place;
		}
		for (let cell = 0; cell < counted.value; cell += 1) {
			const value = data[start + stub.length + cell];
			const position = row * counted.value + cell;
			if (placed.has(position))
				return refuseAt(value?.line ?? 1, 'DATA', fault('px-keys-repeated'));
			if (value) placed.set(position, value);
		}
	}
	return { ok: true, value: placed };
}

function placesOf({ categories }: CubeDimension, kind: KeyKind): ReadonlyMap<string, number> {
	return new Map(
		categories.map(({ code, text }, place) => [
			((kind === 'CODES' ? code : text) ?? text ?? '').trim(),
			place
		])
	);
}
