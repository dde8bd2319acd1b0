import { answer, refuse } from '$lib/statistics/answer';
import type { Answer, Refusal } from '$lib/statistics/answer';
import { at, fitLeastSquares, squares } from './least-squares';
import type { Design } from './least-squares';
import { areNumbers } from '$lib/statistics/numbers';
import { binomialFamily, poissonFamily } from './family';
import type { ModelFamily } from './family';
import { sum } from '$lib/statistics/sum';

/** Coefficients on the scale of the link: log odds, or the logarithm of a rate. */
export interface GeneralisedFit {
	readonly coefficients: readonly number[];
	/** As if the dispersion were 1; multiply by it for the quasi-families. */
	readonly covariance: readonly (readonly number[])[];
	/** Pearson's χ² over the degrees of freedom: 1 is pure chance. */
	readonly dispersion: number;
	readonly deviance: number;
	readonly degrees: number;
	readonly devianceResiduals: readonly number[];
	/** Expected shares or counts. */
	readonly fitted: readonly number[];
}

/** R's glm.control. */
const MOST_ROUNDS = 25;
const SETTLED = 1e-8;
/** A prediction that still moves this far while the deviance stands still runs away to none or all: R only warns. */
const RUNNING = 0.5;

/**
 * Counts with a logarithmic link, log E(y) = Xβ + offset, by iteratively reweighted least squares
 * (McCullagh & Nelder 1989, 2.5), stopped as R's glm: relative change of deviance below 1e-8, errors from the last round's weights.
 * Refused: as fitLeastSquares; counts that are negative (`not-a-count`); no event at all (`no-variation`); no convergence (`not-estimable`).
 */
export function fitPoisson(
	design: Design,
	counts: readonly number[],
	offset: readonly number[] = counts.map(() => 0)
): Answer<GeneralisedFit> {
	if (design.length !== counts.length || offset.length !== counts.length) {
		return refuse('unequal-lengths');
	}
	if (!areNumbers(counts) || !areNumbers(offset)) return refuse('not-a-number');
	if (counts.some((count) => count < 0)) return refuse('not-a-count');
	if (counts.length > 0 && counts.every((count) => count === 0)) return refuse('no-variation');
	return iterate(design, counts, offset, poissonFamily());
}

/**
 * Shares of n with a logistic link, log odds = Xβ, by the same rounds; weeks weigh by their n. With the dispersion: quasi-binomial.
 * Refused: as fitPoisson; more than all of n or a fraction below 0 (`not-a-count`); n = 0 (`no-answers`); all or none everywhere.
 */
export function fitBinomial(
	design: Design,
	counts: readonly number[],
	sizes: readonly number[]
): Answer<GeneralisedFit> {
	if (design.length !== counts.length || sizes.length !== counts.length) {
		return refuse('unequal-lengths');
	}
	const reason = refusalOfCounts(counts, sizes);
	if (reason) return refuse(reason);
	const shares = counts.map((count, index) => count / at(sizes, index));
	if (shares.length > 0 && (sum(shares) === 0 || shares.every((share) => share === 1)))
		return refuse('no-variation');
	return iterate(
		design,
		shares,
		counts.map(() => 0),
		binomialFamily(sizes)
	);
}

function refusalOfCounts(counts: readonly number[], sizes: readonly number[]): Refusal | null {
	if (!areNumbers(counts) || !areNumbers(sizes)) return 'not-a-number';
	if (sizes.some((size) => size < 0)) return 'not-a-count';
	if (sizes.some((size) => size === 0)) return 'no-answers';
	return counts.some((count, index) => count < 0 || count > at(sizes, index))
		? 'not-a-count'
		: null;
}

function iterate(
	design: Design,
	y: readonly number[],
	offset: readonly number[],
	family: ModelFamily
): Answer<GeneralisedFit> {
	let mu = y.map(family.start);
	let eta = mu.map(family.link);
	let deviance = sum(y.map((value, i) => family.deviance(value, at(mu, i), i)));
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const weights = mu.map((value, i) => Math.sqrt(family.weight(value, i)));
		const working = y.map(
			(value, i) => at(eta, i) - at(offset, i) + (value - at(mu, i)) / family.slope(at(mu, i))
		);
		const fit = fitLeastSquares(
			design.map((row, i) => row.map((value) => value * at(weights, i))),
			working.map((value, i) => value * at(weights, i))
		);
		if (!fit.ok) return fit;
		const { coefficients, degrees, unscaled } = fit.value;
		const before = eta;
		eta = design.map((row, i) => at(offset, i) + sum(row.map((x, j) => x * at(coefficients, j))));
		mu = eta.map(family.inverse);
		if (!mu.every(family.inside)) return refuse('not-estimable');
		const contributions = y.map((value, i) => family.deviance(value, at(mu, i), i));
		const next = sum(contributions);
		if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < SETTLED) {
			if (eta.some((value, i) => Math.abs(value - at(before, i)) > RUNNING)) {
				return refuse('not-estimable');
			}
			const pearson = y.map(
				(value, i) => (at(weights, i) * (value - at(mu, i))) / family.slope(at(mu, i))
			);
			return answer({
				coefficients,
				covariance: unscaled,
				dispersion: squares(pearson) / degrees,
				deviance: next,
				degrees,
				devianceResiduals: contributions.map(
					(part, i) => Math.sign(at(y, i) - at(mu, i)) * Math.sqrt(Math.max(0, part))
				),
				fitted: mu
			});
		}
		deviance = next;
	}
	return refuse('not-estimable');
}
