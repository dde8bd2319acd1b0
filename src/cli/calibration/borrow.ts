/** Nodes without a value take the nearest one's. */
export function borrow(values: readonly (number | null)[]): number[] {
	return values.map((value, node) => {
		if (value !== null) return value;
		const distances = values.map((other, index) =>
			other === null ? Infinity : Math.abs(index - node)
		);
		return values[distances.indexOf(Math.min(...distances))]!;
	});
}
