import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { isCount } from './numbers';
import type { Interval } from './proportion';
import { mean } from './sum';

/** Below this many a year the mean of three years is shown instead. */
const FEW_PER_YEAR = 30;
const YEARS = 3;

/**
 * Where a yearly count lies by chance in about 95 years of 100, if events come independently of each other:
 * c ± 2√c (Poisson), never below 0. Refused: what is no count.
 */
export function countBand(count: number): Answer<Interval> {
	if (!isCount(count)) return refuse('not-a-count');
	const half = 2 * Math.sqrt(count);
	return answer({ low: Math.max(0, count - half), high: count + half });
}

export interface CountChange {
	readonly change: number;
	/** The smallest change that is more than chance: 2√(c₀ + c₁). */
	readonly noise: number;
	readonly belowNoise: boolean;
}

/** A change between two yearly counts beside what chance gives. Refused: what is no count. */
export function countChange(before: number, after: number): Answer<CountChange> {
	if (!isCount(before) || !isCount(after)) return refuse('not-a-count');
	const noise = 2 * Math.sqrt(before + after);
	const change = after - before;
	return answer({ change, noise, belowNoise: Math.abs(change) < noise });
}

/**
 * For each year the mean of it and the two before; null where one of the three is missing.
 * Refused: no years, values that are no counts.
 */
export function threeYearMeans(counts: readonly (number | null)[]): Answer<(number | null)[]> {
	if (counts.length === 0) return refuse('empty');
	if (counts.some((count) => count !== null && !isCount(count))) return refuse('not-a-count');
	return answer(
		counts.map((_, year) => {
			const three = counts.slice(Math.max(0, year - YEARS + 1), year + 1);
			const known = three.filter((count) => count !== null);
			return known.length === YEARS ? mean(known) : null;
		})
	);
}

/** Whether single years are too few to be read one by one. Refused as threeYearMeans; all missing: `all-hidden`. */
export function needsThreeYears(counts: readonly (number | null)[]): Answer<boolean> {
	const known = counts.filter((count) => count !== null);
	if (counts.length === 0) return refuse('empty');
	if (known.length === 0) return refuse('all-hidden');
	if (!known.every(isCount)) return refuse('not-a-count');
	return answer(known.some((count) => count < FEW_PER_YEAR));
}
