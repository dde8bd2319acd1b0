/** Right guesses, and guesses. A guess between equals is right in its share. */
export interface Tries {
	readonly right: number;
	readonly guesses: number;
}

export const NO_TRIES: Tries = { right: 0, guesses: 0 };

/** Likelihoods are equal within this share of them. */
const EQUAL = 1e-6;

/** Adds the guess of one who believes all colours equally before, and the most probable after. */
export function addGuess(
	{ right, guesses }: Tries,
	likelihoods: readonly number[],
	truth: number
): Tries {
	const most = Math.max(...likelihoods);
	const best = likelihoods.map((one) => one >= most * (1 - EQUAL));
	const share = best[truth] ? 1 / best.filter(Boolean).length : 0;
	return { right: right + share, guesses: guesses + 1 };
}

export function shareRight({ right, guesses }: Tries): number {
	return guesses === 0 ? 0 : right / guesses;
}

/** The largest ratio between two likelihoods, as a logarithm; infinite where one colour is ruled out. */
export function spreadOf(likelihoods: readonly number[]): number {
	return Math.log(Math.max(...likelihoods) / Math.min(...likelihoods));
}
