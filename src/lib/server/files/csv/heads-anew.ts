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
	return (!isSame || apart) && filled.some((cell) => YEAR.test(cell) || headings.includes(cell));
}
