import { readZipSizes } from './zip-sizes';

/** What a workbook carries along that no sheet shows as cells: the rows that a pivot table was made of, or notes to cells. Null: neither. */
export function findCarried(bytes: Uint8Array): 'pivot-rows' | 'notes' | null {
	const names = readZipSizes(bytes)?.entries.map(({ name }) => name.toLowerCase()) ?? [];
	if (names.some((name) => /^xl\/pivotcache\/pivotcacherecords\d*\.xml$/.test(name)))
		return 'pivot-rows';
	const isNotes = (name: string) => /^xl\/(?:comments|threadedcomments|persons\/)/.test(name);
	return names.some(isNotes) ? 'notes' : null;
}
