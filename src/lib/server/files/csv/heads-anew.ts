const YEAR = /^(?:18|19|20)\d\d(?!\d)/;

const COUNT = /^\d{1,3}(?:[.,]\d+)?$/;
const WEEK_OR_DAY = /^(?:19|20)\d\d-?[wv]?\d\d(?:-?\d\d)?$/i;

/** Whether what is taken for headings has a count and a time where the row has others: then both are rows of a table without headings. */
function areBothRows(cells: readonly string[], headings: readonly string[]): boolean {
	const areBoth = (pattern: RegExp) =>
		cells.some((cell, at) => pattern.test(cell) && pattern.test(headings[at] ?? ''));
	return areBoth(COUNT) && areBoth(WEEK_OR_DAY);
}

/** Whether a row below a table's headings is the headings of another: the same first one, and other periods or contents than before, or any where words stand before it. */
export function headsAnew(
	cells: readonly string[],
	headings: readonly string[],
	apart = false
): boolean {
	const [first = '', ...others] = cells;
	if (first === '' || first !== headings[0] || !/\p{L}/u.test(first)) return false;
	if (areBothRows(cells, headings)) return false;
	const filled = others.filter((cell) => cell !== '');
	const isSame = cells.every((cell, at) => cell === (headings[at] ?? ''));
	if (!apart && (isSame || new Set(headings).size < headings.length)) return false;
	const isKnown = (cell: string) => headings.indexOf(cell) > 0;
	const areKnown = apart ? filled.some(isKnown) : filled.length > 0 && filled.every(isKnown);
	return areKnown || filled.some((cell) => YEAR.test(cell));
}
