const YEAR = /^(?:18|19|20)\d\d(?!\d)/;

/** Whether a row below a table's headings is the headings of another: the same first one, and other periods or contents than before, or any where words stand before it. */
export function headsAnew(
	cells: readonly string[],
	headings: readonly string[],
	apart = false
): boolean {
	const [first = '', ...others] = cells;
	if (first === '' || first !== headings[0] || !/\p{L}/u.test(first)) return false;
	const filled = others.filter((cell) => cell !== '');
	const isSame = cells.every((cell, at) => cell === (headings[at] ?? ''));
	if (!apart && (isSame || new Set(headings).size < headings.length)) return false;
	const isKnown = (cell: string) => headings.indexOf(cell) > 0;
	const areKnown = apart ? filled.some(isKnown) : filled.length > 0 && filled.every(isKnown);
	return areKnown || filled.some((cell) => YEAR.test(cell));
}
