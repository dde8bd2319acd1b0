import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { studentPoint, studentTwoSided } from '$lib/statistics/distributions';
import { at, fitLeastSquares, quadraticForm, squares } from './least-squares';
import type { Design } from './least-squares';
import { mean } from '$lib/statistics/sum';

/** A coefficient, or a combination of coefficients, with its 95 % interval by Student's t, in the unit of y. */
export interface Estimate {
	readonly estimate: number;
	readonly standardError: number;
	readonly t: number;
	/** Two-sided. */
	readonly p: number;
	readonly low: number;
	readonly high: number;
}

/** A linear model with the covariance that its estimator holds true. */
export interface Regression {
	readonly coefficients: readonly Estimate[];
	readonly covariance: readonly (readonly number[])[];
	/** Degrees of freedom of the intervals. */
	readonly degrees: number;
	readonly residuals: readonly number[];
}

export interface OrdinaryRegression extends Regression {
	/** Residual standard deviation, in the unit of y. */
	readonly sigma: number;
	/** 1 − Σe²/Σ(y − ȳ)², for designs that hold an intercept. */
	readonly rSquared: number;
}

/**
 * Ordinary least squares: Var(β) = s²(X'X)⁻¹, s² = Σe²/(n − k), intervals by t(n − k).
 * Refused as fitLeastSquares, where nothing is left to measure the variance by (`no-variation`), and where errors come out as 0.
 */
export function ordinaryRegression(
	design: Design,
	y: readonly number[]
): Answer<OrdinaryRegression> {
	const fit = fitLeastSquares(design, y);
	if (!fit.ok) return fit;
	const { coefficients, degrees, residualSquares, residuals, unscaled, exact } = fit.value;
	if (exact) return refuse('no-variation');
	const variance = residualSquares / degrees;
	const covariance = unscaled.map((row) => row.map((value) => value * variance));
	if (!haveErrors(covariance)) return refuse('not-estimable');
	const centre = mean(y) ?? 0;
	const total = squares(y.map((value) => value - centre));
	return answer({
		...describe(coefficients, covariance, degrees),
		residuals,
		sigma: Math.sqrt(variance),
		rSquared: 1 - residualSquares / total
	});
}

/** Whether every coefficient has an error above 0; values near the smallest number have none. */
export function haveErrors(covariance: readonly (readonly number[])[]): boolean {
	return covariance.every((row, term) => at(row, term) > 0);
}

/** Coefficients with errors and intervals, from their covariance. */
export function describe(
	coefficients: readonly number[],
	covariance: readonly (readonly number[])[],
	degrees: number
): Omit<Regression, 'residuals'> {
	const estimates = coefficients.map((estimate, term) =>
		estimateOf(estimate, Math.sqrt(at(covariance[term] ?? [], term)), degrees)
	);
	return { coefficients: estimates, covariance, degrees };
}

/** Σ weight·coefficient with its error: such as a level and some weeks of slope. */
export function combine(regression: Regression, weights: readonly number[]): Estimate {
	const coefficients = regression.coefficients.map(({ estimate }) => estimate);
	const estimate = coefficients.reduce(
		(total, value, term) => total + value * at(weights, term),
		0
	);
	const variance = quadraticForm(regression.covariance, weights);
	return estimateOf(estimate, Math.sqrt(variance), regression.degrees);
}

function estimateOf(estimate: number, standardError: number, degrees: number): Estimate {
	const t = estimate / standardError;
	const half = studentPoint(0.975, degrees) * standardError;
	const p = studentTwoSided(t, degrees);
	return { estimate, standardError, t, p, low: estimate - half, high: estimate + half };
}
