import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { coefficientsAt, leftCorrelation, sumsOf } from '$lib/statistics/ar1-profile';
import { at, fitLeastSquares } from './least-squares';
import type { Design, LeastSquares } from './least-squares';
import { orthonormalColumns } from '$lib/statistics/orthonormal';
import { describe, haveErrors } from './regression';
import type { Regression } from './regression';
import { dot } from '$lib/statistics/sum';

export interface PraisWinsten extends Regression {
	/** Lag-1 autocorrelation of the residuals. */
	readonly rho: number;
}

const MOST_ROUNDS = 200;
const SETTLED = 1e-10;

/**
 * Feasible generalised least squares for AR(1) errors (Prais & Winsten 1954): ρ = Σ e_t e_{t−1} / Σ e²_{t−1},
 * rows y_t − ρ y_{t−1} with the first times √(1 − ρ²), repeated until ρ stands still; errors and intervals by t(n − k).
 * Times are evenly spaced. Refused as ordinaryRegression; `not-estimable` where |ρ| reaches 1 or never settles.
 */
export function praisWinstenRegression(design: Design, y: readonly number[]): Answer<PraisWinsten> {
	const first = fitLeastSquares(design, y);
	if (!first.ok) return first;
	if (first.value.exact) return refuse('no-variation');
	const rho = findStableCorrelation(design, first.value);
	if (rho === null) return refuse('not-estimable');
	const fit = fitTransformed(design, y, rho);
	return fit.ok ? report(design, y, fit.value, rho) : fit;
}

/** The rounds need cross products of an orthonormal basis only, which lose nothing that QR would keep; null: |ρ| reaches 1 or never settles. */
function findStableCorrelation(design: Design, { residuals }: LeastSquares): number | null {
	const basis = orthonormalColumns(columnsOf(design).map((column) => Float64Array.from(column)));
	if (!basis) return null;
	const sums = sumsOf(
		residuals.map((_, time) => time),
		[...basis, Float64Array.from(residuals)]
	);
	let coefficients: Float64Array = new Float64Array(basis.length);
	let rho = 0;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const next = leftCorrelation(sums, coefficients);
		if (!(Math.abs(next) < 1)) return null;
		if (Math.abs(next - rho) < SETTLED) return next;
		rho = next;
		coefficients = coefficientsAt(sums, next);
	}
	return null;
}

function report(
	design: Design,
	y: readonly number[],
	fit: LeastSquares,
	rho: number
): Answer<PraisWinsten> {
	const variance = fit.residualSquares / fit.degrees;
	const covariance = fit.unscaled.map((row) => row.map((value) => value * variance));
	if (!haveErrors(covariance)) return refuse('not-estimable');
	const residuals = residualsOf(design, y, fit.coefficients);
	return answer({ ...describe(fit.coefficients, covariance, fit.degrees), residuals, rho });
}

function fitTransformed(design: Design, y: readonly number[], rho: number): Answer<LeastSquares> {
	const transform = (values: readonly number[]) =>
		values.map((value, t) =>
			t === 0 ? value * Math.sqrt(1 - rho * rho) : value - rho * at(values, t - 1)
		);
	const terms = columnsOf(design).map(transform);
	return fitLeastSquares(
		y.map((_, t) => terms.map((column) => at(column, t))),
		transform(y)
	);
}

function columnsOf(design: Design): number[][] {
	return (design[0] ?? []).map((_, term) => design.map((row) => at(row, term)));
}

function residualsOf(
	design: Design,
	y: readonly number[],
	coefficients: readonly number[]
): number[] {
	return y.map((value, t) => value - dot(design[t] ?? [], coefficients));
}
