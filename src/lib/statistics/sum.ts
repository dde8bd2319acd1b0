/** Compensated sum (Neumaier 1974): 0.1 + 0.2 + 0.3 … stays where the decimals say. */
export function sum(values: readonly number[]): number {
	let total = 0;
	let lost = 0;
	for (const value of values) {
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	return total + lost;
}

/** Compensated Σ a_t · b_(t − shift) over the t that both have. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>, shift = 0): number {
	let total = 0;
	let lost = 0;
	for (let t = shift; t < a.length; t++) {
		const value = a[t]! * b[t - shift]!;
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	return total + lost;
}

/** Null for no values. */
export function mean(values: readonly number[]): number | null {
	return values.length === 0 ? null : sum(values) / values.length;
}

/** Equal to the centre but for rounding. */
export function onCentre(value: number, centre: number): boolean {
	return Math.abs(value - centre) <= 1e-9 * Math.max(1, Math.abs(centre));
}
