import { addGuess, NO_TRIES, shareRight } from './guess';
import type { AttackMeasure } from './measure';
import { GUESSES_A_HISTORY, inPercent } from './measure';

const LEAST = 0.585;
const MOST = 0.615;

/** (1) One version, by one who knows all other answers. */
export function measureOneVersion(histories: number): AttackMeasure {
	let tries = NO_TRIES;
	return {
		see: ({ month }, views) => {
			for (const [index, { target }] of month.cells.entries()) {
				if (target.comes === 'late') continue;
				for (const [truth, { first, one }] of views[index]!.entries()) {
					if (first.gap === null) tries = addGuess(tries, one, truth);
				}
			}
		},
		conclude: () => {
			const right = shareRight(tries);
			const enough = tries.guesses >= GUESSES_A_HISTORY * histories;
			return {
				holds: enough && right >= LEAST && right <= MOST,
				text: `one version, all others known: ${inPercent(right)} right of ${tries.guesses} (58.5–61.5 %)`,
				guesses: tries.guesses
			};
		}
	};
}
