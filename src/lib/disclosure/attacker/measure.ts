import type { PublishedMonth } from './publish';
import type { View } from './views';

/** What a measure says when all has been published. */
export interface Finding {
	readonly holds: boolean;
	/** What was measured and its limit. */
	readonly text: string;
	readonly guesses: number;
}

/** One of the eight. */
export interface AttackMeasure {
	/** Views: one row a cell of the month, one in it for each world. */
	readonly see: (published: PublishedMonth, views: readonly (readonly View[])[]) => void;
	readonly conclude: () => Finding;
}

/** Guesses that a measure must rest on. */
export const GUESSES_A_HISTORY = 40;

export function inPercent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}
