import type { FileProblem } from './problem';

/** Why a fetch brought nothing in, as it is kept. The figures are what they were. */
export interface FetchTrouble {
	/** What was asked for; null where the problem itself says it. */
	readonly about: string | null;
	/** The first of them. */
	readonly problems: readonly FileProblem[];
	/** How many there are in all. */
	readonly of: number;
	/** The moment, ISO 8601; null where the sentence is from before codes and says it. */
	readonly at: string | null;
}
