import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { LEAST_CONTROLS } from './difference-in-differences';
import { areNumbers } from './numbers';
import { nearestMixture } from './simplex';
import { mean, sum } from './sum';

export interface SyntheticControl {
	/** One a donor, ≥ 0 with sum 1. */
	readonly weights: readonly number[];
	readonly synthetic: readonly number[];
	/** Mean of treated less synthetic after the start, in the unit of the values. */
	readonly effect: number;
	/** Root mean square of treated less synthetic before the start. */
	readonly fit: number;
	/** Rank of the ratio after/before of root mean squares among the donors' own. */
	readonly p: number;
	/** What each donor would have as its effect, set against the other donors, in multiples of its own fit before. */
	readonly placebos: readonly number[];
}

const LEAST_BEFORE = 10;

/**
 * A weighted mean of donors that follows the treated unit before the start (Abadie 2021, JEL 59:391), weights by least squares on all
 * years before. p = (1 + #{donors whose ratio is as large}) / (donors + 1), each donor against the other donors.
 * Refused: fewer than ten years before, none after (`too-few-points`), fewer than nineteen donors, no numbers, and a fit before of
 * half the effect or more (`poor-fit`): then the donors cannot stand in for the treated.
 */
export function syntheticControl(
	treated: readonly number[],
	donors: readonly (readonly number[])[],
	before: number
): Answer<SyntheticControl> {
	if (treated.length === 0) return refuse('empty');
	if (!Number.isInteger(before) || before < LEAST_BEFORE || before >= treated.length) {
		return refuse('too-few-points');
	}
	if (donors.length < LEAST_CONTROLS) return refuse('too-few-controls');
	if (donors.some(({ length }) => length !== treated.length)) return refuse('unequal-lengths');
	if (![treated, ...donors].every(areNumbers)) return refuse('not-a-number');
	const own = follow(treated, donors, before);
	if (!own.ok) return own;
	if (own.value.fit >= Math.abs(own.value.effect) / 2) return refuse('poor-fit');
	let asLarge = 0;
	const placebos: number[] = [];
	for (const [index, donor] of donors.entries()) {
		const placebo = follow(donor, donors.toSpliced(index, 1), before);
		if (!placebo.ok) return placebo;
		if (placebo.value.ratio >= own.value.ratio) asLarge++;
		placebos.push(placebo.value.effect / placebo.value.fit);
	}
	const { weights, synthetic, effect, fit } = own.value;
	const p = (1 + asLarge) / (donors.length + 1);
	return answer({ weights, synthetic, effect, fit, p, placebos });
}

function follow(
	treated: readonly number[],
	donors: readonly (readonly number[])[],
	before: number
) {
	const columns = donors.map((donor) => donor.slice(0, before));
	const found = nearestMixture(columns, treated.slice(0, before));
	if (!found.ok) return found;
	const weights = found.value;
	const synthetic = treated.map((_, time) =>
		sum(weights.map((weight, index) => weight * (donors[index]?.[time] ?? 0)))
	);
	const gaps = treated.map((value, time) => value - (synthetic[time] ?? 0));
	const fit = rootMeanSquare(gaps.slice(0, before));
	const ratio = rootMeanSquare(gaps.slice(before)) / fit;
	return answer({ weights, synthetic, effect: mean(gaps.slice(before)) ?? 0, fit, ratio });
}

function rootMeanSquare(values: readonly number[]): number {
	return Math.sqrt(mean(values.map((value) => value * value)) ?? 0);
}
