import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { controlledSeries } from './controlled-series';
import { slopeOf } from './slope';
import { mean, sum } from './sum';

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
	/** What each control would have as its estimate, set against the other controls, in their order; 0 for an only one. */
	readonly placebos: readonly number[];
}

export const LEAST_YEARS_BEFORE = 3;
export const LEAST_YEARS_AFTER = 2;
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
	if (!Number.isInteger(before) || before < LEAST_YEARS_BEFORE || after < LEAST_YEARS_AFTER) {
		return refuse('too-few-points');
	}
	const series = controlledSeries(treated, controls);
	if (!series.ok) return series;
	const differences = series.value.filter((value) => value !== null);
	if (differences.length < treated.length) return refuse('too-many-missing');
	const estimate = changeAt(differences, before);
	const placebos = placebosOf(controls, before);
	return answer({
		estimate,
		preTrend: preTrendOf(differences.slice(0, before), Math.abs(estimate) / after),
		lowestP: 1 / (controls.length + 1),
		p:
			controls.length < LEAST_CONTROLS
				? refuse('too-few-controls')
				: answer(rankAmong(placebos, estimate)),
		placebos
	});
}

/** (1 + how many placebos are as large) / (placebos + 1). Equal but for rounding is as large. */
export function rankAmong(placebos: readonly number[], estimate: number): number {
	const least = Math.abs(estimate) * (1 - 1e-12);
	const asLarge = placebos.filter((placebo) => Math.abs(placebo) >= least).length;
	return (1 + asLarge) / (placebos.length + 1);
}

function changeAt(values: readonly number[], before: number): number {
	return (mean(values.slice(before)) ?? 0) - (mean(values.slice(0, before)) ?? 0);
}

function preTrendOf(
	differences: readonly number[],
	large: number
): DifferenceInDifferences['preTrend'] {
	if (differences.length < LEAST_TREND) return refuse('too-few-points');
	const found = slopeOf(differences);
	if (!found.ok) return found;
	const { slope, p } = found.value;
	return answer({ slope, p, differs: p < 0.05 || Math.abs(slope) > large });
}

/** The change of the difference is the difference of the changes: each control's own less the mean of the others'. */
function placebosOf(controls: readonly (readonly (number | null)[])[], before: number): number[] {
	const changes = controls.map((control) =>
		changeAt(
			control.map((value) => value ?? 0),
			before
		)
	);
	const others = changes.length - 1;
	if (others === 0) return [0];
	const total = sum(changes);
	return changes.map((change) => change - (total - change) / others);
}
