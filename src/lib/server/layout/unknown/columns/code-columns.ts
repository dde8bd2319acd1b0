import { plainHeading } from '$lib/server/files/headed-length';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import {
	kindOfHeading,
	padCode,
	readArea,
	type AreaSpellings
} from '$lib/server/layout/words/area-spelling';
import type { SheetColumn } from './sheet-plan';

/** So many rows tell what a column holds. */
export const LOOKED_AT = 200;

const CODES = /^(?:kod|code|id|nr)$/i;

/** `Kod` beside `Namn`: a column of codes under a heading that does not say of what, and the one of the names that they belong to. */
export function findCodes(
	columns: readonly SheetColumn[],
	rows: readonly SheetRow[],
	areas: AreaSpellings
): readonly number[] {
	const code = columns.find(({ heading }) => CODES.test(plainHeading(heading)));
	if (!code) return [];
	const filled = rows
		.slice(0, LOOKED_AT)
		.map(({ cells }) => ({ cells, code: padCode(cells[code.index] ?? '', code.heading) }))
		.filter((row) => row.code !== '');
	if (filled.length === 0 || !filled.every((row) => readArea(row.code, areas).ok)) return [];
	const share = (index: number, isOf: (text: string, own: string) => boolean) =>
		filled.filter((row) => isOf(row.cells[index] ?? '', row.code)).length / filled.length;
	const agrees = (text: string, own: string) => readArea(`${own} ${text}`, areas).ok;
	const named = columns.find(
		({ index, role }) => index !== code.index && role !== 'period' && share(index, agrees) >= 0.8
	);
	if (named) return [code.index, named.index];
	// A name beside another's code is told where it stands.
	const placed = columns.find(
		({ index, role }) =>
			role === 'area' && share(index, (text) => isPlace(text, 'kommun', areas)) >= 0.8
	);
	return placed ? [code.index] : [];
}

/** Also a name that two places share, and a code beside another's name. */
export function isPlace(text: string, heading: string, areas: AreaSpellings): boolean {
	const area = readArea(padCode(text, heading), areas, kindOfHeading(heading));
	return area.ok || area.reason.code !== 'area-unknown';
}

/** What counts or measures something holds no codes. */
const COUNTED =
	/^(?:antal|antalet|andel|andelen|värde|belopp|summa|procent|index|medel|medelvärde|snitt|genomsnitt|median|resultat|utfall|kostnad|intäkt|count|number|value|share|amount|total|percent|mean|average|lukumäärä|määrä|osuus|arvo|antall|andel)(?!\p{L})|[%‰]|\((?:antal|andel|procent|st|kr|tkr|mkr)\)/iu;

/**
 * Whether numbers with a zero before another digit are codes: all of one length, or most of them so written, under a heading that counts nothing.
 * Elsewhere such a number is a figure that was written wrong.
 */
export function areCodes(heading: string, texts: readonly string[]): boolean {
	const zeros = texts.filter((text) => /^0\d/.test(text)).length;
	if (zeros === 0 || COUNTED.test(heading.trim())) return false;
	const lengths = new Set(texts.map((text) => (/^\d+$/.test(text) ? text.length : 0)));
	return (lengths.size === 1 && !lengths.has(0)) || 2 * zeros >= texts.length;
}
