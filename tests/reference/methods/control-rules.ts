import type { ProcessLimits } from '$lib/statistics/control-chart';
import type { ShareLimits } from '$lib/statistics/share-chart';
import { onCentre } from '$lib/statistics/sum';

/** Points that each of the four Making Data Count rules marks, as indices in the whole series. */
export interface ChartFlags {
	readonly outside: number[];
	readonly shift: number[];
	readonly trend: number[];
	readonly twoOfThree: number[];
}

/** What the rules look at; for shares the standardised ones, with centre 0 and limits ±3. */
export type RuleLimits = Pick<
	ProcessLimits,
	'start' | 'end' | 'mean' | 'low' | 'high' | 'nearLow' | 'nearHigh' | 'varies'
>;

const STANDARD = { mean: 0, low: -3, high: 3, nearLow: -2, nearHigh: 2 };
const SHIFT_LENGTH = 7;
const TREND_LENGTH = 7;

/**
 * The four rules of NHS Making Data Count (NHSRplotthedots 0.2.2), per segment. A gap or a point on the mean ends a run.
 * A mark says "look here", never that something is proven: of 26 weeks of pure chance 18 % get at least one.
 */
export function flagPoints(
	values: readonly (number | null)[],
	segments: readonly RuleLimits[]
): ChartFlags {
	const flags: ChartFlags = { outside: [], shift: [], trend: [], twoOfThree: [] };
	for (const limits of segments) {
		if (!limits.varies) continue;
		const part = values.slice(limits.start, limits.end + 1);
		const sides = part.map((value) => sideOf(value, limits.mean));
		const add = (name: keyof ChartFlags, marked: ReadonlySet<number>) =>
			flags[name].push(...[...marked].sort((a, b) => a - b).map((index) => index + limits.start));

		add(
			'outside',
			marksOf(part, (value) => value > limits.high || value < limits.low)
		);
		add('shift', markRuns(sides, SHIFT_LENGTH));
		const steps = part.map((value, index) => stepOf(part[index - 1] ?? null, value));
		add('trend', withFirstPoint(markRuns(steps, TREND_LENGTH - 1), steps));
		add('twoOfThree', markTwoOfThree(part, sides, limits));
	}
	return flags;
}

/** 1 above, −1 below, 0 on the mean (within rounding) or without a value. */
export function sideOf(value: number | null, centre: number): number {
	return value === null || onCentre(value, centre) ? 0 : Math.sign(value - centre);
}

function stepOf(before: number | null, value: number | null): number {
	return before === null || value === null ? 0 : Math.sign(value - before);
}

function marksOf(part: readonly (number | null)[], test: (value: number) => boolean): Set<number> {
	return new Set(part.flatMap((value, index) => (value !== null && test(value) ? index : [])));
}

/** Indices in runs of at least `length` equal signs other than 0. */
function markRuns(signs: readonly number[], length: number): Set<number> {
	const marked = new Set<number>();
	let start = 0;
	for (let index = 1; index <= signs.length; index++) {
		if (index < signs.length && signs[index] === signs[start]) continue;
		if (signs[start] !== 0 && index - start >= length) {
			for (let inside = start; inside < index; inside++) marked.add(inside);
		}
		start = index;
	}
	return marked;
}

/** A run of steps begins one point before its first step. */
function withFirstPoint(marked: ReadonlySet<number>, steps: readonly number[]): Set<number> {
	const all = new Set(marked);
	for (const index of marked) {
		if (steps[index - 1] !== steps[index]) all.add(index - 1);
	}
	return all;
}

function markTwoOfThree(
	part: readonly (number | null)[],
	sides: readonly number[],
	limits: RuleLimits
): Set<number> {
	const near = part.map(
		(value) =>
			value !== null &&
			((value > limits.nearHigh && value <= limits.high) ||
				(value < limits.nearLow && value >= limits.low))
	);
	const marked = new Set<number>();
	for (let first = 0; first + 2 < part.length; first++) {
		const window = [first, first + 1, first + 2];
		const sameSide = sides[first] !== 0 && window.every((index) => sides[index] === sides[first]);
		const nearOnes = window.filter((index) => near[index]);
		if (sameSide && nearOnes.length >= 2) nearOnes.forEach((index) => marked.add(index));
	}
	return marked;
}

/** The four rules on a chart of shares, per segment, on what is standardised: the centre is 0 and the limits ±3. */
export function flagShares(segments: readonly ShareLimits[]): ChartFlags {
	const values: (number | null)[] = [];
	for (const { start, standardised } of segments) {
		standardised.forEach((value, index) => (values[start + index] = value));
	}
	return flagPoints(
		values,
		segments.map(({ start, end, sigmaZ }) => ({ start, end, varies: sigmaZ > 0, ...STANDARD }))
	);
}
