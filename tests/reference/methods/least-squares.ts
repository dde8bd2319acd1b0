import { Matrix, QrDecomposition } from 'ml-matrix';
import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { areNumbers } from '$lib/statistics/numbers';
import { dot, sum } from '$lib/statistics/sum';

/** One row an observation, one column a term; the intercept is a column of ones. */
export type Design = readonly (readonly number[])[];

/** A column is dependent when what the earlier columns leave of it is smaller than this share (as stats::lm). */
const DEPENDENT = 1e-7;
/** Residuals below this share of the values are rounding: nothing is left to estimate a variance from. */
const ROUNDING = 1e-12;

export interface LeastSquares {
	readonly coefficients: readonly number[];
	readonly fitted: readonly number[];
	readonly residuals: readonly number[];
	/** Σ residual², in the unit of y squared. */
	readonly residualSquares: number;
	/** Observations less terms. */
	readonly degrees: number;
	/** (X'X)⁻¹, from the triangle of the decomposition. */
	readonly unscaled: readonly (readonly number[])[];
	/** Σ ln|R_jj|: half the logarithm of the determinant of X'X. */
	readonly logDeterminant: number;
	/** Nothing but rounding is left: standard errors would say nothing. */
	readonly exact: boolean;
}

/**
 * Least squares of y on the columns of the design, by Householder QR (Golub & Van Loan 5.3); never the normal equations.
 * Refused: no rows, rows of unequal length or not one a value, not more rows than columns, a value that is no number, columns that
 * depend on each other.
 */
export function fitLeastSquares(design: Design, y: readonly number[]): Answer<LeastSquares> {
	const terms = design[0]?.length ?? 0;
	if (design.length !== y.length || design.some((row) => row.length !== terms)) {
		return refuse('unequal-lengths');
	}
	if (y.length === 0 || terms === 0) return refuse('empty');
	if (!areNumbers(y) || !design.every(areNumbers)) return refuse('not-a-number');
	if (y.length <= terms) return refuse('too-few-points');

	const x = new Matrix(design.map((row) => [...row]));
	const decomposed = new QrDecomposition(x);
	const triangle = decomposed.upperTriangularMatrix;
	const diagonal = triangle.diagonal().map(Math.abs);
	const independent = diagonal.every(
		(length, column) => length > DEPENDENT * Math.hypot(...x.getColumn(column))
	);
	if (!independent) return refuse('not-estimable');

	const values = Matrix.columnVector([...y]);
	const coefficients = decomposed.solve(values).getColumn(0);
	// From the orthogonal factor, not from the coefficients: columns that nearly depend on each other have coefficients so large that their rounding shows.
	const directions = decomposed.orthogonalMatrix;
	const fitted = directions.mmul(directions.transpose().mmul(values)).getColumn(0);
	const residuals = y.map((value, row) => value - at(fitted, row));
	const residualSquares = squares(residuals);
	if (!areNumbers([...coefficients, residualSquares])) return refuse('not-estimable');
	return answer({
		coefficients,
		fitted,
		residuals,
		residualSquares,
		degrees: y.length - terms,
		unscaled: inverseSquare(triangle),
		logDeterminant: sum(diagonal.map(Math.log)),
		exact: Math.sqrt(residualSquares) <= ROUNDING * Math.sqrt(squares(y))
	});
}

/** c'Mc, such as the variance of a combination of coefficients. */
export function quadraticForm(
	matrix: readonly (readonly number[])[],
	weights: readonly number[]
): number {
	return sum(
		matrix.flatMap((row, i) => row.map((value, j) => at(weights, i) * value * at(weights, j)))
	);
}

/** A value that must be there. */
export function at(values: readonly number[], index: number): number {
	const value = values[index];
	if (value === undefined) throw new Error(`No value ${index} among ${values.length}`);
	return value;
}

export function squares(values: readonly number[]): number {
	return dot(values, values);
}

/** (R'R)⁻¹ = R⁻¹R⁻¹', with R⁻¹ by back substitution. */
function inverseSquare(triangle: Matrix): number[][] {
	const size = triangle.rows;
	const inverse = Matrix.zeros(size, size);
	for (let column = 0; column < size; column++) {
		for (let row = column; row >= 0; row--) {
			let rest = row === column ? 1 : 0;
			for (let next = row + 1; next <= column; next++) {
				rest -= triangle.get(row, next) * inverse.get(next, column);
			}
			inverse.set(row, column, rest / triangle.get(row, row));
		}
	}
	return inverse.mmul(inverse.transpose()).to2DArray();
}
