import type { MoodCounts } from '$lib/domain/mood';
import type { Draw } from '$lib/domain/release';
import { EPSILON } from './noise';

/**
 * Counts for sums and means. A published 0 may have been moved there from below, and counts as −a/(1 − a) with a = exp(−ε): then the
 * mean over many weeks is the true one.
 */
export function unbias(counts: MoodCounts, draw: Draw): MoodCounts {
	if (draw === 'carried') return counts;
	const below = -1 / (Math.exp(EPSILON[draw]) - 1);
	const of = (count: number) => (count === 0 ? below : count);
	return { green: of(counts.green), yellow: of(counts.yellow), red: of(counts.red) };
}
