/** A place in the row at which one of two cumulative sums passes the threshold. */
export interface Crossing {
	readonly index: number;
	readonly direction: 'up' | 'down';
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
		{ direction: 'up', sign: 1, value: 0, armed: true },
		{ direction: 'down', sign: -1, value: 0, armed: true }
	];
	for (let index = 0; index < standardised.length; index++) {
		const z = standardised[index]!;
		if (z === null) continue;
		for (const sum of sums) {
			const value = Math.max(0, sum.value + sum.sign * z - slack);
			if (value > threshold && sum.armed) {
				crossings.push({ index, direction: sum.direction });
				sum.armed = false;
			}
			if (value === 0) sum.armed = true;
			sum.value = Math.min(value, threshold);
		}
	}
	return crossings;
}

interface Sum {
	readonly direction: Crossing['direction'];
	readonly sign: 1 | -1;
	value: number;
	armed: boolean;
}
