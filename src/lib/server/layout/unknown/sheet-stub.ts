import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { parseSex } from '$lib/domain/sex-words';
import { numberRows } from './columns/nameless-columns';
import type { SheetParts } from './sheet-header';

/**
 * PxWeb leaves the headings of a workbook's first columns empty, and a cell there empty where it would repeat the one
 * above: both are filled in, so that every row says what it is about.
 */
export function fillStub(parts: SheetParts, areas: AreaSpellings): SheetParts {
	const width = parts.headings.findIndex((heading) => heading !== '');
	if (width <= 0) return parts;
	let above: readonly string[] = [];
	const rows = parts.rows.map((row) => {
		const filled = row.cells.map((cell, at) =>
			at < width && cell === '' ? (above[at] ?? '') : cell
		);
		above = filled;
		return { ...row, cells: filled };
	});
	const headings = parts.headings.map((heading, at) =>
		at < width
			? nameColumn(
					rows.map(({ cells }) => cells[at] ?? ''),
					at,
					areas
				)
			: heading
	);
	return { ...parts, headings, rows };
}

/** Areas need no heading to be known; what is neither they nor sexes gets one, so that no part of a table is taken for all of it. */
function nameColumn(texts: readonly string[], at: number, areas: AreaSpellings): string {
	// Nothing at all, or only what numbers the rows.
	if (texts.every((text) => text === '') || numberRows(texts)) return '';
	const sexes = texts.map((text) => parseSex({ code: null, text }));
	const areal = texts.filter((text) => readArea(text, areas).ok).length;
	if (areal >= texts.length / 2) return '';
	const told = sexes.includes('K') || sexes.includes('M');
	return told && !sexes.includes(null) ? 'kön' : `kolumn ${at + 1}`;
}
