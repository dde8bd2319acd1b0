import { answer, refuse } from '$lib/statistics/answer';
import type { Answer, Refusal } from '$lib/statistics/answer';
import { areNumbers, isCount, refusalOfShare } from '$lib/statistics/numbers';
import { sum } from '$lib/statistics/sum';

/** What was drawn from a stratum of `population` people: n, their mean and the variance with n − 1. */
export interface Stratum {
	readonly n: number;
	readonly population: number;
	readonly mean: number;
	readonly variance: number;
}

export interface StratifiedEstimate {
	readonly mean: number;
	/** With the finite population correction: about those in the frame, never about causes or coming weeks. */
	readonly standardError: number;
	readonly uncorrectedError: number;
}

/**
 * Mean over strata, Σ W_h·mean_h with W_h = N_h/N and variance Σ W_h²(1 − n_h/N_h)s_h²/n_h (Cochran 1977, 5.3–5.4), in the unit of the mean.
 * Refused: no strata, no numbers, a stratum with more drawn than there are (`not-a-count`), with none (`no-answers`).
 */
export function stratifiedMean(strata: readonly Stratum[]): Answer<StratifiedEstimate> {
	if (strata.length === 0) return refuse('empty');
	for (const stratum of strata) {
		const reason = refusalOf(stratum);
		if (reason) return refuse(reason);
	}
	const total = sum(strata.map((stratum) => stratum.population));
	const weight = (stratum: Stratum) => stratum.population / total;
	const variances = strata.map((stratum) => (weight(stratum) ** 2 * stratum.variance) / stratum.n);
	const corrected = variances.map((variance, index) => {
		const stratum = strata[index];
		return stratum ? variance * (1 - stratum.n / stratum.population) : 0;
	});
	return answer({
		mean: sum(strata.map((stratum) => weight(stratum) * stratum.mean)),
		standardError: Math.sqrt(sum(corrected)),
		uncorrectedError: Math.sqrt(sum(variances))
	});
}

/** x of n that were drawn from a stratum of `population` people. */
export interface StratumCount {
	readonly count: number;
	readonly n: number;
	readonly population: number;
}

/**
 * Share over strata: as stratifiedMean with s_h² = n_h/(n_h − 1)·p_h(1 − p_h).
 * Refused as stratifiedMean, and for a stratum of one answer, whose variance nobody knows (`too-few-points`).
 */
export function stratifiedShare(strata: readonly StratumCount[]): Answer<StratifiedEstimate> {
	for (const { count, n } of strata) {
		const reason = refusalOfShare(count, n);
		if (reason) return refuse(reason);
		if (n < 2) return refuse('too-few-points');
	}
	return stratifiedMean(
		strata.map(({ count, n, population }) => {
			const share = count / n;
			return { n, population, mean: share, variance: (n / (n - 1)) * share * (1 - share) };
		})
	);
}

function refusalOf({ n, population, mean, variance }: Stratum): Refusal | null {
	if (!areNumbers([n, population, mean, variance])) return 'not-a-number';
	if (!isCount(n) || population < n || variance < 0) return 'not-a-count';
	return n === 0 ? 'no-answers' : null;
}
