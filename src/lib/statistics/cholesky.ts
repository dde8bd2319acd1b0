/** Lower Cholesky factor of a matrix stored by rows, in place of its lower triangle; returns Σ ln of the diagonal but the last. */
export function factorise(factor: Float64Array, size: number): number {
	let determinant = 0;
	for (let row = 0; row < size; row++) {
		for (let column = 0; column <= row; column++) {
			let value = factor[row * size + column]!;
			for (let inner = 0; inner < column; inner++) {
				value -= factor[row * size + inner]! * factor[column * size + inner]!;
			}
			factor[row * size + column] =
				column === row ? Math.sqrt(Math.max(value, 0)) : value / factor[column * size + column]!;
		}
		if (row < size - 1) determinant += Math.log(factor[row * size + row]!);
	}
	return determinant;
}
