import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { areNumbers, isCount } from '$lib/statistics/numbers';

/** Means of units before and after, with the standard deviation (n − 1) of their own changes. */
export interface ChangeSample {
	readonly n: number;
	readonly before: number;
	readonly after: number;
	readonly deviation: number;
}

export interface ChangeDifference {
	readonly estimate: number;
	/** √(s₁²/n₁ + s₀²/n₀). */
	readonly standardError: number;
	/** The same with variances over n, as estimators by influence functions give. */
	readonly influenceError: number;
}

/**
 * (treated after − before) − (controls after − before), from two samples of units (Card & Krueger 1994).
 * Refused: no numbers, a sample that is no count or a deviation below 0 (`not-a-count`), fewer than two units on a side.
 */
export function differenceOfChanges(
	treated: ChangeSample,
	control: ChangeSample
): Answer<ChangeDifference> {
	const samples = [treated, control];
	if (!samples.every((one) => areNumbers(Object.values(one)))) return refuse('not-a-number');
	if (samples.some(({ n, deviation }) => !isCount(n) || deviation < 0))
		return refuse('not-a-count');
	if (samples.some(({ n }) => n < 2)) return refuse('too-few-points');
	const variance = ({ n, deviation }: ChangeSample) => deviation ** 2 / n;
	const plain = (one: ChangeSample) => (variance(one) * (one.n - 1)) / one.n;
	return answer({
		estimate: treated.after - treated.before - (control.after - control.before),
		standardError: Math.sqrt(variance(treated) + variance(control)),
		influenceError: Math.sqrt(plain(treated) + plain(control))
	});
}
