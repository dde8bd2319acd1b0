import { spreadOf } from './guess';
import type { AttackMeasure } from './measure';
import { inPercent } from './measure';

/** What is promised, as logarithms of the ratio between two colours' likelihoods. */
const PROMISED = { one: 2, late: 1, both: 3 } as const;
/** What sums of floating numbers may be wrong by. */
const TOLERANCE = 1e-6;
const COLOURS = 3;

/**
 * (4) No colour more certain than promised. With prior p a posterior never passes pR/(pR + 1 − p) just when no two colours' likelihoods
 * are further apart than R. What the thresholds hide, and whether a week was drawn anew, counts as seen.
 */
export function measurePosteriorBound(): AttackMeasure {
	const most = { one: 0, late: 0, both: 0 };
	let guesses = 0;
	return {
		see: ({ month }, views) => {
			for (const [index, { target }] of month.cells.entries()) {
				for (const { redrawn, one, both } of views[index]!) {
					const two = target.comes === 'late' ? 'late' : redrawn ? 'both' : 'one';
					most.one = Math.max(most.one, spreadOf(one));
					most[two] = Math.max(most[two], spreadOf(both));
					guesses += 1;
				}
			}
		},
		conclude: () => {
			const names = ['one', 'late', 'both'] as const;
			const posterior = inPercent(1 / (1 + (COLOURS - 1) / Math.exp(most.both)));
			return {
				holds: names.every((name) => most[name] <= PROMISED[name] + TOLERANCE),
				text: `ratio of likelihoods: e^${most.one.toFixed(2)} in one version (≤ e²), e^${most.late.toFixed(2)} for a late answer (≤ e), e^${most.both.toFixed(2)} in both (≤ e³: posterior ${posterior})`,
				guesses
			};
		}
	};
}
