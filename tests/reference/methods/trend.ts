import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { normalTwoSided } from '$lib/statistics/distributions';
import { at } from './least-squares';
import { areNumbers } from '$lib/statistics/numbers';
import { sum } from '$lib/statistics/sum';

export interface MonotoneTrend {
	/** Pairs that rise less pairs that fall. */
	readonly score: number;
	/** −1 to 1, corrected for ties (tau-b). */
	readonly tau: number;
	/** Two-sided. */
	readonly p: number;
	readonly exact: boolean;
	/** Theil–Sen: the median step a time, in the unit of the values. */
	readonly slope: number;
	/** From eight values on; below, p is shown and nothing is concluded. */
	readonly judged: boolean;
}

const LEAST_VALUES = 5;
const JUDGED_VALUES = 8;
const MOST_EXACT = 50;

/**
 * Mann–Kendall and Theil–Sen of evenly spaced values, gaps in place (Mann 1945; Kendall 1975; Sen 1968). Without ties and below 50 values p is exact;
 * else from the normal distribution with the variance corrected for ties, no continuity correction. `exact: false` never counts exactly.
 * Refused: nothing but gaps, fewer than five values (four can never be sure: p ≥ 0.08), no numbers, all values equal.
 */
export function monotoneTrend(
	series: readonly (number | null)[],
	{ exact = true }: { readonly exact?: boolean } = {}
): Answer<MonotoneTrend> {
	if (series.length === 0) return refuse('empty');
	const points = series.flatMap((value, time) => (value === null ? [] : { time, value }));
	const values = points.map(({ value }) => value);
	if (values.length === 0) return refuse('all-hidden');
	if (!areNumbers(values)) return refuse('not-a-number');
	if (values.length < LEAST_VALUES) return refuse('too-few-points');
	const n = values.length;
	const steps = points.flatMap((later, index) =>
		points.slice(0, index).map((earlier) => ({
			sign: Math.sign(later.value - earlier.value),
			slope: (later.value - earlier.value) / (later.time - earlier.time)
		}))
	);
	const score = sum(steps.map(({ sign }) => sign));
	const ties = tieSizes(values);
	const pairs = (n * (n - 1)) / 2;
	const untied = pairs - sum(ties.map((size) => (size * (size - 1)) / 2));
	if (untied === 0) return refuse('no-variation');
	const counted = exact && ties.length === 0 && n < MOST_EXACT;
	return answer({
		score,
		tau: score / Math.sqrt(pairs * untied),
		p: counted ? exactP(score, n) : approximateP(score, n, ties),
		exact: counted,
		slope: median(steps.map(({ slope }) => slope)),
		judged: n >= JUDGED_VALUES
	});
}

/** The middle value, or the mean of the two. Throws for none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return (at(sorted, Math.ceil(half) - 1) + at(sorted, Math.floor(half))) / 2;
}

function approximateP(score: number, n: number, ties: readonly number[]): number {
	const spread = (size: number) => size * (size - 1) * (2 * size + 5);
	const variance = (spread(n) - sum(ties.map(spread))) / 18;
	return normalTwoSided(score / Math.sqrt(variance));
}

/** Both tails as far out as the score, among all orders of n different values. */
function exactP(score: number, n: number): number {
	const pairs = (n * (n - 1)) / 2;
	const falls = (pairs - Math.abs(score)) / 2;
	const below = sum(inversionShares(n).slice(0, falls + 1));
	return Math.min(1, 2 * below);
}

/** Share of all orders of n values that have 0, 1, 2 … falling pairs. */
function inversionShares(n: number): number[] {
	let shares = [1];
	for (let size = 2; size <= n; size++) {
		const longer = new Array<number>(shares.length + size - 1).fill(0);
		shares.forEach((share, falls) => {
			for (let more = 0; more < size; more++) {
				longer[falls + more] = at(longer, falls + more) + share / size;
			}
		});
		shares = longer;
	}
	return shares;
}

/** How many values each tie holds. */
function tieSizes(values: readonly number[]): number[] {
	const times = new Map<number, number>();
	for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
	return [...times.values()].filter((size) => size > 1);
}
