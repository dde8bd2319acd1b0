/** Columns made orthonormal in their order (Gram–Schmidt, twice: orthogonal to working precision). Null when one depends on those before it. */
export function orthonormalColumns(columns: readonly Float64Array[]): Float64Array[] | null {
	const basis: Float64Array[] = [];
	for (const column of columns) {
		const unit = Float64Array.from(column);
		const before = norm(unit);
		removeColumns(unit, basis);
		removeColumns(unit, basis);
		const length = norm(unit);
		if (!(length > 1e-9 * before)) return null;
		for (let row = 0; row < unit.length; row++) unit[row] = unit[row]! / length;
		basis.push(unit);
	}
	return basis;
}

/** Takes the part that lies along the columns out of the series, in place. */
export function removeColumns(series: Float64Array, basis: readonly Float64Array[]): void {
	for (const column of basis) {
		let along = 0;
		for (let row = 0; row < series.length; row++) {
			along += series[row]! * column[row]!;
		}
		for (let row = 0; row < series.length; row++) {
			series[row] = series[row]! - along * column[row]!;
		}
	}
}

function norm(series: Float64Array): number {
	let squares = 0;
	for (const value of series) squares += value * value;
	return Math.sqrt(squares);
}
