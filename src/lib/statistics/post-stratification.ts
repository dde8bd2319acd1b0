import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { isCount, refusalOfShare } from './numbers';
import { wilsonInterval } from './proportion';
import { sum } from './sum';

/** A group's x of n answers, and how many were invited. */
export interface GroupAnswers {
	readonly count: number;
	readonly n: number;
	readonly invited: number;
}

/** A share as it would be had every group answered to the same degree. Proportions, with a 95 % interval. */
export interface WeightedShare {
	readonly share: number;
	readonly unweighted: number;
	readonly low: number;
	readonly high: number;
	/** Kish's effective number of answers, (Σw)²/Σw². */
	readonly effectiveAnswers: number;
	/** Σ (N_g/N)²·p_g(1 − p_g)/(n_g − 1), the correction for few invited left out. */
	readonly standardError: number;
	/** Groups of fewer than five answers, put together before they were weighted. */
	readonly collapsed: number;
	/** Weights that were cut to 0.3–3. */
	readonly trimmed: number;
}

const LEAST_ANSWERS = 5;
const LEAST_WEIGHT = 0.3;
const MOST_WEIGHT = 3;

/**
 * Post-stratified share Σ w_g·x_g / Σ w_g·n_g with w_g = (N_g/N)/(n_g/n), cut to 0.3–3, and Wilson's interval at Kish's n
 * (Kish 1965, 11.7). Groups under five answers are put together, with the smallest other group where they are still under five.
 * Refused: no groups, what is no share, more answers than invited (`not-a-count`), nobody answered, fewer than five in all (`too-few-answers`).
 */
export function postStratifiedShare(groups: readonly GroupAnswers[]): Answer<WeightedShare> {
	if (groups.length === 0) return refuse('empty');
	for (const { count, n, invited } of groups) {
		const reason = refusalOfShare(count, n);
		if (reason && reason !== 'no-answers') return refuse(reason);
		if (!isCount(invited) || n > invited) return refuse('not-a-count');
	}
	const whole = together(groups);
	if (whole.n === 0) return refuse('no-answers');
	if (whole.n < LEAST_ANSWERS) return refuse('too-few-answers');
	const cells = collapse(groups);
	const weights = cells.map((cell) => cell.invited / whole.invited / (cell.n / whole.n));
	const kept = weights.map((weight) => Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, weight)));
	const weighted = (value: (cell: GroupAnswers) => number, power = 1) =>
		sum(cells.map((cell, index) => (kept[index] ?? 0) ** power * value(cell)));

	const answers = weighted(({ n }) => n);
	const share = weighted(({ count }) => count) / answers;
	const effectiveAnswers = answers ** 2 / weighted(({ n }) => n, 2);
	// Rounding must not carry a share of all past all.
	const favourable = Math.min(effectiveAnswers, share * effectiveAnswers);
	const interval = wilsonInterval(favourable, effectiveAnswers);
	if (!interval.ok) return interval;
	return answer({
		...interval.value,
		share,
		unweighted: whole.count / whole.n,
		effectiveAnswers,
		standardError: Math.sqrt(
			sum(cells.map((cell) => (cell.invited / whole.invited) ** 2 * varianceOf(cell)))
		),
		collapsed: groups.filter(({ n }) => n < LEAST_ANSWERS).length,
		trimmed: weights.filter((weight, index) => weight !== kept[index]).length
	});
}

function varianceOf({ count, n }: GroupAnswers): number {
	const share = count / n;
	return (share * (1 - share)) / (n - 1);
}

function together(groups: readonly GroupAnswers[]): GroupAnswers {
	return {
		count: sum(groups.map(({ count }) => count)),
		n: sum(groups.map(({ n }) => n)),
		invited: sum(groups.map(({ invited }) => invited))
	};
}

function collapse(groups: readonly GroupAnswers[]): GroupAnswers[] {
	const large = groups.filter(({ n }) => n >= LEAST_ANSWERS).sort((a, b) => a.n - b.n);
	const small = groups.filter(({ n }) => n < LEAST_ANSWERS);
	if (small.length === 0) return large;
	const rest = together(small);
	const [smallest, ...others] = large;
	if (rest.n >= LEAST_ANSWERS || !smallest) return [rest, ...large];
	return [together([rest, smallest]), ...others];
}
