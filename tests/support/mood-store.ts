import { areas } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export const AREA = '2518';

/** The one municipality that mood tests need. */
export async function addMunicipality(store: Store): Promise<void> {
	await store
		.insert(areas)
		.values([{ code: '25', name: 'Norrbottens län', kind: 'county', countyCode: null }])
		.onConflictDoNothing();
	await store
		.insert(areas)
		.values([{ code: AREA, name: 'Övertorneå', kind: 'municipality', countyCode: '25' }])
		.onConflictDoNothing();
}

/** A compilation file: one line per group and week, headings first. */
export function compilationFile(lines: readonly string[], name = 'maende.csv') {
	const text = ['vecka;grupp;typ;grön;gul;röd;inbjudna', ...lines].join('\n');
	return { name, bytes: new TextEncoder().encode(text) };
}
