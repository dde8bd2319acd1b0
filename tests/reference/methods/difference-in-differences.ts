import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import { controlledSeries } from './controlled-series';
import { ordinaryRegression } from './regression';
import { areNumbers, isCount } from '$lib/statistics/numbers';
import { mean } from '$lib/statistics/sum';

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

export interface DifferenceInDifferences {
	readonly estimate: number;
	/** How the treated and the controls drew apart a year before the start. Refused under four years, or without variation. */
	readonly preTrend: Answer<{
		readonly slope: number;
		readonly p: number;
		readonly differs: boolean;
	}>;
	/** 1/(controls + 1): no p can be lower. */
	readonly lowestP: number;
	/** Rank of the estimate among placebos; refused (`too-few-controls`) under nineteen controls. */
	readonly p: Answer<number>;
}

const LEAST_BEFORE = 3;
const LEAST_AFTER = 2;
const LEAST_TREND = 4;
/** Below it p ≤ 0.05 cannot come about. */
export const LEAST_CONTROLS = 19;

/**
 * One treated unit against the mean of its controls, with p by letting each control be the treated one among the others:
 * (1 + #{|placebo| ≥ |estimate|}) / (controls + 1). `before`: how many of the years lie before the start.
 * The trends differ when their slope is sure (p < 0.05) or reaches the estimate over the years after.
 * Refused: fewer than three years before or two after, no controls, gaps (`too-many-missing`), no numbers.
 */
export function differenceInDifferences(
	treated: readonly (number | null)[],
	controls: readonly (readonly (number | null)[])[],
	before: number
): Answer<DifferenceInDifferences> {
	const after = treated.length - before;
	if (!Number.isInteger(before) || before < LEAST_BEFORE || after < LEAST_AFTER) {
		return refuse('too-few-points');
	}
	const series = controlledSeries(treated, controls);
	if (!series.ok) return series;
	const differences = series.value.filter((value) => value !== null);
	if (differences.length < treated.length) return refuse('too-many-missing');
	const estimate = changeAt(differences, before);
	return answer({
		estimate,
		preTrend: preTrendOf(differences.slice(0, before), Math.abs(estimate) / after),
		lowestP: 1 / (controls.length + 1),
		p:
			controls.length < LEAST_CONTROLS
				? refuse('too-few-controls')
				: rank(estimate, controls, before)
	});
}

function changeAt(differences: readonly number[], before: number): number {
	return (mean(differences.slice(before)) ?? 0) - (mean(differences.slice(0, before)) ?? 0);
}

function preTrendOf(
	differences: readonly number[],
	large: number
): DifferenceInDifferences['preTrend'] {
	if (differences.length < LEAST_TREND) return refuse('too-few-points');
	const fit = ordinaryRegression(
		differences.map((_, year) => [1, year]),
		differences
	);
	if (!fit.ok) return fit;
	const [, trend] = fit.value.coefficients;
	if (!trend) throw new Error('A trend has a slope');
	const differs = trend.p < 0.05 || Math.abs(trend.estimate) > large;
	return answer({ slope: trend.estimate, p: trend.p, differs });
}

function rank(
	estimate: number,
	controls: readonly (readonly (number | null)[])[],
	before: number
): Answer<number> {
	let asLarge = 0;
	for (const [index, control] of controls.entries()) {
		const series = controlledSeries(control, controls.toSpliced(index, 1));
		if (!series.ok) return series;
		const placebo = changeAt(
			series.value.filter((value) => value !== null),
			before
		);
		// Equal but for rounding is as large.
		if (Math.abs(placebo) >= Math.abs(estimate) * (1 - 1e-12)) asLarge++;
	}
	return answer((1 + asLarge) / (controls.length + 1));
}
