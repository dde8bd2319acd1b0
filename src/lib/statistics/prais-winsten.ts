import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { at, fitLeastSquares, squares } from './least-squares';
import type { Design, LeastSquares } from './least-squares';
import { describe, haveErrors } from './regression';
import type { Regression } from './regression';
import { dot } from './sum';

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
	let { coefficients } = first.value;
	let rho = 0;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const next = autocorrelationOf(residualsOf(design, y, coefficients));
		if (!(Math.abs(next) < 1)) return refuse('not-estimable');
		const fit = fitTransformed(design, y, next);
		if (!fit.ok) return fit;
		if (Math.abs(next - rho) < SETTLED) return report(design, y, fit.value, next);
		rho = next;
		coefficients = fit.value.coefficients;
	}
	return refuse('not-estimable');
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
	const terms = (design[0] ?? []).map((_, term) => transform(design.map((row) => at(row, term))));
	return fitLeastSquares(
		y.map((_, t) => terms.map((column) => at(column, t))),
		transform(y)
	);
}

function residualsOf(
	design: Design,
	y: readonly number[],
	coefficients: readonly number[]
): number[] {
	return y.map((value, t) => value - dot(design[t] ?? [], coefficients));
}

function autocorrelationOf(residuals: readonly number[]): number {
	return dot(residuals, residuals, 1) / squares(residuals.slice(0, -1));
}
