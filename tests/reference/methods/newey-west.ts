import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { at, fitLeastSquares } from './least-squares';
import type { Design } from './least-squares';
import { describe, haveErrors } from './regression';
import type { Regression } from './regression';
import { dot } from '$lib/statistics/sum';

export interface NeweyWest extends Regression {
	readonly lag: number;
	/** Without the factor n/(n − k). */
	readonly unadjustedErrors: readonly number[];
}

/** Lags that n observations carry: ⌊4(n/100)^(2/9)⌋ (Newey & West 1994). */
export function neweyWestLag(observations: number): number {
	return Math.floor(4 * (observations / 100) ** (2 / 9));
}

/**
 * Least squares with errors that allow for autocorrelation and uneven variance (Newey & West 1987):
 * (X'X)⁻¹ Ω (X'X)⁻¹ with Bartlett weights 1 − l/(L + 1), times n/(n − k), intervals by t(n − k); no prewhitening.
 * Shown beside a verdict and never instead of it: with 26 weeks of pure chance it calls 15 % of them a change.
 * Refused as ordinaryRegression; `not-estimable` too where the errors come out as 0, and for a lag that is no count below n.
 */
export function neweyWestRegression(
	design: Design,
	y: readonly number[],
	lag = neweyWestLag(y.length)
): Answer<NeweyWest> {
	const fit = fitLeastSquares(design, y);
	if (!fit.ok) return fit;
	const { coefficients, degrees, residuals, unscaled, exact } = fit.value;
	const weeks = residuals.length;
	if (exact) return refuse('no-variation');
	if (!Number.isInteger(lag) || lag < 0 || lag >= weeks) return refuse('not-estimable');

	const scores = coefficients.map((_, term) =>
		design.map((row, index) => at(row, term) * at(residuals, index))
	);
	const smoothed = scores.map((one) => smooth(one, lag));
	const half = smoothed.map((one, term) =>
		scores.slice(0, term + 1).map((other) => dot(one, other))
	);
	const meat = half.map((_, term) =>
		half.map((_, other) => at(half[Math.max(term, other)] ?? [], Math.min(term, other)))
	);
	const beside = unscaled.map((row) => meat.map((column) => dot(row, column)));
	const plain = beside.map((row) => unscaled.map((column) => dot(row, column)));
	const adjusted = plain.map((row) => row.map((value) => (value * weeks) / degrees));
	const variances = plain.map((row, term) => at(row, term));
	if (!haveErrors(adjusted)) return refuse('not-estimable');
	return answer({
		...describe(coefficients, adjusted, degrees),
		residuals,
		lag,
		unadjustedErrors: variances.map(Math.sqrt)
	});
}

/** s_t + Σ_l w_l (s_(t−l) + s_(t+l)): its product with u is Σ_t s_t u_t + Σ_l w_l Σ_t (s_t u_(t−l) + s_(t−l) u_t). */
function smooth(series: readonly number[], lag: number): Float64Array {
	const smoothed = Float64Array.from(series);
	for (let distance = 1; distance <= lag; distance++) {
		const weight = 1 - distance / (lag + 1);
		for (let t = distance; t < series.length; t++) {
			smoothed[t]! += weight * series[t - distance]!;
			smoothed[t - distance]! += weight * series[t]!;
		}
	}
	return smoothed;
}
