import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { studentPoint } from './distributions';
import { fitBinomial } from './generalised-linear';
import type { Effect } from './interrupted-series';
import { at, quadraticForm } from './least-squares';
import type { Design } from './least-squares';
import { sum } from './sum';

/**
 * The change in percentage points by a quasi-binomial model of the weekly counts, log odds = Xβ, the level last in the design:
 * the mean over the weeks after of p(x) − p(x without the level), its error by the delta method with the dispersion Pearson χ²/df and
 * t(n − k) (McCullagh & Nelder 1989, 4.5). Shares are percent of `sizes`, counted in whole answers. Refused as fitBinomial.
 */
export function estimateOdds(
	rows: Design,
	shares: readonly number[],
	sizes: readonly number[]
): Answer<Effect> {
	if (sizes.length !== shares.length) return refuse('unequal-lengths');
	const counts = shares.map((share, week) => Math.round((share * at(sizes, week)) / 100));
	const fit = fitBinomial(rows, counts, sizes);
	if (!fit.ok) return fit;
	const { coefficients, covariance, dispersion, degrees } = fit.value;
	const after = rows.filter((row) => row.at(-1) === 1);
	if (after.length === 0) return refuse('start-outside');

	const share = (row: readonly number[]) =>
		1 / (1 + Math.exp(-sum(row.map((x, term) => x * at(coefficients, term)))));
	const without = (row: readonly number[]) => [...row.slice(0, -1), 0];
	const changes = after.map((row) => share(row) - share(without(row)));
	const gradient = coefficients.map(
		(_, term) =>
			sum(
				after.map(
					(row) =>
						slope(share(row)) * at(row, term) - slope(share(without(row))) * at(without(row), term)
				)
			) / after.length
	);
	const estimate = (100 * sum(changes)) / after.length;
	const standardError = 100 * Math.sqrt(dispersion * quadraticForm(covariance, gradient));
	if (!(standardError > 0)) return refuse('no-variation');
	const half = studentPoint(0.975, degrees) * standardError;
	return answer({ estimate, standardError, low: estimate - half, high: estimate + half });
}

/** d p / d log odds. */
function slope(p: number): number {
	return p * (1 - p);
}
