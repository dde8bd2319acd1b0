import { EigenvalueDecomposition, Matrix, QrDecomposition } from 'ml-matrix';
import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { normalTwoSided } from '$lib/statistics/distributions';
import { at, fitLeastSquares, squares } from './least-squares';
import type { Design } from './least-squares';
import { probabilityBelowZero } from './quadratic-normal';

export interface DurbinWatson {
	/** Near 2 without autocorrelation, towards 0 when neighbours are alike. */
	readonly statistic: number;
	/** Two-sided. */
	readonly p: number;
}

/** From this many observations the normal approximation of Durbin & Watson 1950 is as good (as lmtest). */
const MANY = 100;

/**
 * d = Σ(e_t − e_{t−1})² / Σe² of the least squares residuals (Durbin & Watson 1950, 1951). With fewer than 100 observations
 * p is exact: d < x is a quadratic form in normal numbers with the eigenvalues of MAM − xM.
 * Weak in short series: shown, never a gate (Turner et al. 2021). Refused as ordinaryRegression.
 */
export function durbinWatson(design: Design, y: readonly number[]): Answer<DurbinWatson> {
	const fit = fitLeastSquares(design, y);
	if (!fit.ok) return fit;
	if (fit.value.exact) return refuse('no-variation');
	const statistic = durbinWatsonStatistic(fit.value.residuals);
	const p = y.length < MANY ? exactP(design, statistic) : approximateP(design, statistic);
	return answer({ statistic, p });
}

/** d alone, of residuals that are not all 0. */
function durbinWatsonStatistic(residuals: readonly number[]): number {
	const steps = residuals.slice(1).map((value, t) => value - at(residuals, t));
	return squares(steps) / squares(residuals);
}

function exactP(design: Design, statistic: number): number {
	const rest = residualBasis(design);
	const form = rest.transpose().mmul(differenced(rest));
	const { realEigenvalues } = new EigenvalueDecomposition(form, { assumeSymmetric: true });
	const below = probabilityBelowZero(realEigenvalues.map((value) => value - statistic));
	return 2 * Math.min(below, 1 - below);
}

function approximateP(design: Design, statistic: number): number {
	const n = design.length;
	const basis = columnBasis(design);
	const terms = basis.columns;
	const spread = differenced(basis);
	const cross = basis.transpose().mmul(spread);
	const p = 2 * (n - 1) - cross.trace();
	const q =
		2 * (3 * n - 4) - 2 * spread.transpose().mmul(spread).trace() + cross.mmul(cross).trace();
	const centre = p / (n - terms);
	const variance = (2 / ((n - terms) * (n - terms + 2))) * (q - p * centre);
	return normalTwoSided((statistic - centre) / Math.sqrt(variance));
}

/** Orthonormal columns that span the design. */
function columnBasis(design: Design): Matrix {
	return new QrDecomposition(new Matrix(design.map((row) => [...row]))).orthogonalMatrix;
}

/** Orthonormal columns that span what the design leaves: n − k of them. */
function residualBasis(design: Design): Matrix {
	const basis = columnBasis(design);
	const left = Matrix.eye(design.length).sub(basis.mmul(basis.transpose()));
	const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(left, {
		assumeSymmetric: true
	});
	const kept = realEigenvalues.flatMap((value, column) => (value > 0.5 ? column : []));
	return eigenvectorMatrix.subMatrixColumn(kept);
}

/** A·M, where e'Ae is the sum of squared steps: 2 on the diagonal (1 at the ends), −1 beside it. */
function differenced(matrix: Matrix): Matrix {
	const last = matrix.rows - 1;
	return new Matrix(
		matrix.to2DArray().map((row, t) =>
			row.map((value, column) => {
				const before = t === 0 ? value : matrix.get(t - 1, column);
				const after = t === last ? value : matrix.get(t + 1, column);
				return 2 * value - before - after;
			})
		)
	);
}
