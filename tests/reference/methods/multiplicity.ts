import { answer, refuse } from '$lib/statistics/answer';
import type { Answer, Refusal } from '$lib/statistics/answer';
import { isCount } from '$lib/statistics/numbers';

/** p times their number, at most 1: the chance of any false verdict in the family. Refused: empty, p outside 0–1. */
export function bonferroni(ps: readonly number[]): Answer<number[]> {
	const reason = refusalOf(ps);
	return reason ? refuse(reason) : answer(ps.map((p) => Math.min(1, p * ps.length)));
}

/** Step-down: the j-th smallest times m − j + 1, never below the one before (Holm 1979). Refused as bonferroni. */
export function holm(ps: readonly number[]): Answer<number[]> {
	const reason = refusalOf(ps);
	if (reason) return refuse(reason);
	let largest = 0;
	return answer(
		inPlace(ps, ascending(ps), (p, rank) => {
			largest = Math.max(largest, Math.min(1, p * (ps.length - rank)));
			return largest;
		})
	);
}

/** Step-up for lists to explore: the j-th smallest times m/j, never above the next (Benjamini & Hochberg 1995). Refused as bonferroni. */
export function benjaminiHochberg(ps: readonly number[]): Answer<number[]> {
	const reason = refusalOf(ps);
	if (reason) return refuse(reason);
	let smallest = 1;
	return answer(
		inPlace(ps, ascending(ps).reverse(), (p, rank) => {
			smallest = Math.min(smallest, (p * ps.length) / (ps.length - rank));
			return smallest;
		})
	);
}

interface ExpectedSignals {
	/** How many signals chance alone gives, on average. */
	readonly mean: number;
	/** Probability of at least one. */
	readonly atLeastOne: number;
}

/**
 * False signals among `series` independent looks that each signal by chance with probability `rate`: series·rate, 1 − (1 − rate)^series.
 * Refused: series that are no count, a rate outside 0–1.
 */
export function expectedSignals(series: number, rate: number): Answer<ExpectedSignals> {
	if (!isCount(series)) return refuse('not-a-count');
	const reason = refusalOf([rate]);
	if (reason) return refuse(reason);
	return answer({ mean: series * rate, atLeastOne: 1 - (1 - rate) ** series });
}

function refusalOf(ps: readonly number[]): Refusal | null {
	if (ps.length === 0) return 'empty';
	return ps.every((p) => p >= 0 && p <= 1) ? null : 'not-a-probability';
}

/** Places of the values, the smallest first. */
function ascending(ps: readonly number[]): number[] {
	return [...ps.keys()].sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
}

/** Adjusts the values in the given order and puts them back; `rank` counts in that order. */
function inPlace(
	ps: readonly number[],
	order: readonly number[],
	adjust: (p: number, rank: number) => number
): number[] {
	const adjusted = new Array<number>(ps.length);
	order.forEach((place, rank) => (adjusted[place] = adjust(ps[place] ?? 0, rank)));
	return adjusted;
}
