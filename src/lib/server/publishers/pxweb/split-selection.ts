import type { Selected } from './select-codes';

/** The same selection in pieces of at most `most` cells, cut along the longest dimension and then the next. */
export function splitSelection(
	selection: readonly Selected[],
	most: number
): readonly (readonly Selected[])[] {
	const cells = countCells(selection);
	const [longest] = [...selection].sort((a, b) => b.codes.length - a.codes.length);
	if (cells <= most || !longest || longest.codes.length < 2) return [selection];
	const perCode = cells / longest.codes.length;
	const size = Math.max(Math.floor(most / perCode), 1);
	const pieces: (readonly Selected[])[] = [];
	for (let start = 0; start < longest.codes.length; start += size) {
		const codes = longest.codes.slice(start, start + size);
		const piece = selection.map((one) => (one === longest ? { ...one, codes } : one));
		pieces.push(...splitSelection(piece, most));
	}
	return pieces;
}

function countCells(selection: readonly Selected[]): number {
	return selection.reduce((product, { codes }) => product * codes.length, 1);
}
