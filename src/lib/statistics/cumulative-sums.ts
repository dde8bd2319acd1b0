/** A place in the row at which one of two cumulative sums passes the threshold. */
export interface Crossing {
	readonly index: number;
	readonly direction: 'up' | 'down';
	/** The place after the last one at which the sum was 0. */
	readonly onset: number;
	/** Whether the sum has not been back at 0 since. */
	readonly standing: boolean;
}

/**
 * Two-sided CUSUM (Page 1954): S = max(0, S ± z − slack), a crossing where S > threshold. A sum is held at the threshold, so that it falls
 * soon after things are as before, and must have been back at 0 before it counts again: one lasting change is one signal.
 * A null changes nothing.
 */
export function followSums(
	standardised: readonly (number | null)[] | Float64Array,
	slack: number,
	threshold: number
): Crossing[] {
	const crossings: Crossing[] = [];
	const sums: readonly Sum[] = [
		{ direction: 'up', sign: 1, value: 0, onset: 0, crossing: null },
		{ direction: 'down', sign: -1, value: 0, onset: 0, crossing: null }
	];
	for (let index = 0; index < standardised.length; index++) {
		const z = standardised[index]!;
		if (z === null) continue;
		for (const sum of sums) {
			const value = Math.max(0, sum.value + sum.sign * z - slack);
			if (value > threshold && !sum.crossing) {
				const { direction, onset } = sum;
				sum.crossing = { index, direction, onset, standing: true };
				crossings.push(sum.crossing);
			}
			if (value === 0) {
				if (sum.crossing) sum.crossing.standing = false;
				sum.crossing = null;
				sum.onset = index + 1;
			}
			sum.value = Math.min(value, threshold);
		}
	}
	return crossings;
}

interface Sum {
	readonly direction: Crossing['direction'];
	readonly sign: 1 | -1;
	value: number;
	onset: number;
	/** Since the sum was last at 0; while there is one, another does not count. */
	crossing: { -readonly [Key in keyof Crossing]: Crossing[Key] } | null;
}
