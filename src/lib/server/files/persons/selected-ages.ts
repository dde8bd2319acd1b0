/** Whether a column has single ages or years of birth in the order in which people happened to come, as no table that counts by age has them. */
export function areSelectedAges(cells: readonly string[]): boolean {
	if (cells.length < 3 || !cells.every((cell) => /^\d{1,4}$/.test(cell))) return false;
	const ages = cells.map(Number);
	const runs = Math.min(countRuns(ages), countRuns(ages.toReversed()));
	const each = new Map<number, number>();
	for (const age of ages) each.set(age, (each.get(age) ?? 0) + 1);
	const [times = 1, ...others] = each.values();
	// The same ages once for every place, sex or year.
	const isCycle = times > 1 && others.every((one) => one === times) && runs <= times;
	return !isCycle && runs > Math.max(1, ages.length / 3);
}

/** Into how many ascending pieces numbers fall. */
function countRuns(numbers: readonly number[]): number {
	return numbers.filter((one, at) => at === 0 || one < (numbers[at - 1] ?? one)).length;
}
