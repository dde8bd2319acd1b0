import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The path of a source's file: the municipality's own before the general one; null where there is none. */
export function findSample(
	root: string,
	folder: string | null,
	sourceId: string,
	sample: string
): string | null {
	const places = [
		...(folder === null ? [] : [join(folder, sourceId, sample)]),
		join(root, 'data-imports', sourceId, sample)
	];
	return places.find((path) => existsSync(path)) ?? null;
}
