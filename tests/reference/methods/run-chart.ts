import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { binomialPoint } from '$lib/statistics/distributions';
import { isCount } from '$lib/statistics/numbers';
import { median } from './trend';
import { onCentre } from '$lib/statistics/sum';

/** What chance allows among `useful` points. */
export interface RunLimits {
	/** A longer run on one side is a signal. */
	readonly longestRun: number;
	/** Fewer crossings of the centre are a signal. */
	readonly crossings: number;
}

/** From this many useful points the two rules mean something. */
const LEAST_USEFUL = 10;

/**
 * Critical values of the two Anhøj rules (Anhøj & Olesen 2014, PLoS ONE 9:e113825): round(log₂ n) + 3 and the 5 % point of
 * a binomial of n − 1 even throws. Refused: n that is no count, or 0.
 */
export function runLimits(useful: number): Answer<RunLimits> {
	if (!isCount(useful)) return refuse('not-a-count');
	if (useful === 0) return refuse('empty');
	return answer({
		longestRun: Math.round(Math.log2(useful)) + 3,
		crossings: binomialPoint(0.05, useful - 1, 0.5)
	});
}

export interface RunAnalysis {
	readonly centre: number;
	/** Points that are not on the centre. */
	readonly useful: number;
	readonly longestRun: number;
	readonly crossings: number;
	readonly limits: RunLimits;
	readonly signal: boolean;
	/** Fewer than ten useful points: nothing is concluded. */
	readonly tooFew: boolean;
}

/**
 * The two Anhøj rules around a centre. Points on it count for nothing and end no run; gaps neither.
 * Refused: no values, all hidden, no numbers, every point on the centre (`no-variation`).
 */
export function analyseRuns(
	values: readonly (number | null)[],
	centre: number
): Answer<RunAnalysis> {
	if (values.length === 0) return refuse('empty');
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return refuse('all-hidden');
	if (![...known, centre].every(Number.isFinite)) return refuse('not-a-number');
	const sides = known.filter((value) => !onCentre(value, centre)).map((value) => value > centre);
	if (sides.length === 0) return refuse('no-variation');
	const limits = runLimits(sides.length);
	if (!limits.ok) return limits;
	const starts = sides.flatMap((side, index) => (side === sides[index - 1] ? [] : index));
	const lengths = starts.map((start, run) => (starts[run + 1] ?? sides.length) - start);
	const longestRun = Math.max(...lengths);
	const crossings = starts.length - 1;
	return answer({
		centre,
		useful: sides.length,
		longestRun,
		crossings,
		limits: limits.value,
		signal: longestRun > limits.value.longestRun || crossings < limits.value.crossings,
		tooFew: sides.length < LEAST_USEFUL
	});
}

/**
 * Run chart around the median of the first `frozen` values, or of all. Refused as analyseRuns,
 * and for a baseline without values (`all-hidden`).
 */
export function runChart(
	values: readonly (number | null)[],
	frozen = values.length
): Answer<RunAnalysis> {
	if (values.length === 0) return refuse('empty');
	const base = values.slice(0, frozen).filter((value) => value !== null);
	if (base.length === 0) return refuse('all-hidden');
	return analyseRuns(values, median(base));
}
