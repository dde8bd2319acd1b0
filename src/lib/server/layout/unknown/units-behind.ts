import { plainHeading } from '$lib/server/files/headed-length';
import { takeSign } from '$lib/server/files/preliminary-legend';
import type { ReadingNote } from '$lib/domain/reading-note';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import { unitsOfWord } from '$lib/server/layout/words/unit-words';
import { CATEGORY } from './columns/column-words';
import type { SheetParts } from './sheet-header';
import { readValueHeading } from './value-heading';

/** What is measured and never tells rows apart: `2 personer` may be a size of households, and `5 år` an age. */
const MEASURES: readonly string[] = [
	...['kronor', 'thousand-kronor', 'million-kronor'],
	...['percent', 'per-thousand', 'per-hundred-thousand']
];
const BEHIND = /^([-+\u2212\u2013]?\d[\d\s.,'’]{0,24}?)\s?(\p{L}{1,12}(?: \p{L}{1,12})?\.?|‰)$/u;

/**
 * A sheet whose numbers stand without the unit behind them, `31 500 kr`, where every number of the column has the same one. Then a heading
 * says it, or where that is a period the whole sheet.
 */
export function takeUnits(parts: SheetParts): SheetParts {
	const { headings, rows } = parts;
	const units = new Map(
		headings.flatMap((heading, at) => {
			const unit = CATEGORY.test(plainHeading(heading)) ? null : unitBehind(textsOf(parts, at));
			return unit === null ? [] : [[at, unit] as const];
		})
	);
	if (units.size === 0) return parts;
	const notes = [...units].map(([at, of]): ReadingNote => {
		const count = textsOf(parts, at).filter((text) => BEHIND.test(text)).length;
		return { kind: 'unit-behind', of, count };
	});
	const timed = [...units.keys()].filter((at) => isTimed(headings[at] ?? ''));
	const all = new Set(timed.map((at) => units.get(at)));
	const [whole] = timed.length === headings.filter(isTimed).length && all.size === 1 ? all : [];
	return {
		...parts,
		...(whole !== undefined && { unit: whole }),
		told: [...(parts.told ?? []), ...notes],
		headings: headings.map((heading, at) =>
			units.has(at) && !timed.includes(at) ? `${heading} (${units.get(at)})` : heading
		),
		rows: rows.map((row) => ({
			...row,
			cells: row.cells.map((cell, at) => (units.has(at) ? (BEHIND.exec(cell)?.[1] ?? cell) : cell))
		}))
	};
}

function isTimed(heading: string): boolean {
	return readValueHeading(heading).period !== null;
}

function textsOf({ rows }: SheetParts, at: number): readonly string[] {
	return rows.map(({ cells }) => cells[at] ?? '').filter((text) => text !== '');
}

/** The one unit that all numbers have behind them; null where one has another, or none. */
function unitBehind(texts: readonly string[]): string | null {
	const units = new Set<string>();
	for (const text of texts) {
		const [, number = '', unit = ''] = BEHIND.exec(text) ?? [];
		if (unit === '' && parsePxwebNumber(plainMark(text), 'missing')?.value === null) continue;
		const isNumber = parsePxwebNumber(number, 'missing') !== null && takeSign(text)?.sign !== 'p';
		const means = unitsOfWord(unit.replace(/\.$/, ''))?.[0];
		if (!isNumber || means === undefined || !MEASURES.includes(means)) return null;
		units.add(unit.toLowerCase());
	}
	const [unit, ...others] = units;
	return others.length === 0 ? (unit ?? null) : null;
}
