/** The probability of a sum of squares at least so large, for an even number of degrees of freedom: then it is a finite sum. */
function chiSquareBeyond(statistic: number, freedom: number): number {
	let term = Math.exp(-statistic / 2);
	let sum = term;
	for (let index = 1; index < freedom / 2; index++) {
		term *= statistic / 2 / index;
		sum += term;
	}
	return sum;
}

/** How improbable the counts are under the expected shares: Pearson's test, one degree of freedom fewer than there are counts. */
export function fitOf(counts: ArrayLike<number>, shares: readonly number[], all: number): number {
	const statistic = shares.reduce((sum, share, index) => {
		const expected = share * all;
		return sum + (counts[index]! - expected) ** 2 / expected;
	}, 0);
	return chiSquareBeyond(statistic, shares.length - 1);
}
