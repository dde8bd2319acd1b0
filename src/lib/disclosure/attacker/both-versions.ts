import { addGuess, NO_TRIES, shareRight } from './guess';
import type { AttackMeasure } from './measure';
import { GUESSES_A_HISTORY, inPercent } from './measure';

const MOST = 0.68;

/** (3) Both versions of a corrected week, by one who knows all other answers. */
export function measureBothVersions(histories: number): AttackMeasure {
	let tries = NO_TRIES;
	return {
		see: ({ month }, views) => {
			for (const [index, { target }] of month.cells.entries()) {
				if (target.comes === 'late') continue;
				for (const [truth, { first, second, redrawn, both }] of views[index]!.entries()) {
					const isShown = first.gap === null && second.gap === null;
					if (isShown && redrawn) tries = addGuess(tries, both, truth);
				}
			}
		},
		conclude: () => {
			const right = shareRight(tries);
			return {
				holds: tries.guesses >= GUESSES_A_HISTORY * histories && right <= MOST,
				text: `both versions, all others known: ${inPercent(right)} right of ${tries.guesses} (≤ 68 %)`,
				guesses: tries.guesses
			};
		}
	};
}
