import { answer, refuse } from '$lib/statistics/answer';
import type { Answer } from '$lib/statistics/answer';
import type { ComparisonMethod } from '$lib/domain/indicator-verdict';
import {
	differenceInDifferences,
	LEAST_CONTROLS,
	rankAmong
} from '$lib/statistics/difference-in-differences';
import { syntheticControl } from '$lib/statistics/synthetic-control';

/** A change beyond the others', in the unit of the values. */
export interface ComparedChange {
	readonly method: ComparisonMethod;
	readonly estimate: number;
	/** 95 % range by the placebos: it leaves 0 out exactly where p ≤ 0.05. */
	readonly low: number;
	readonly high: number;
	/** The smallest change that would be seen in four cases of five. */
	readonly detectable: number;
	readonly p: number;
	/** How unit and controls drew apart a year before; null: too few years, or they did not move. */
	readonly preTrend: { readonly slope: number; readonly differs: boolean } | null;
	/** They drew apart before, and no mixture of the others followed the unit: the range says too little. */
	readonly diverging: boolean;
}

/** Ranks among so many places that are clear: as many as p ≤ 0.05 holds for. */
function clearRanks(places: number): number {
	return Math.floor(places / 20);
}

/** Chance, 0–0.05, of a clear change beside so many others where nothing happened: it is as likely in any of the places, the own one counted in. */
export function falseRate(controls: number): number {
	return clearRanks(controls + 1) / (controls + 1);
}

/** Below it a slope before the start is sure. */
const SURE = 0.05;

/**
 * One unit against at least nineteen others by difference in differences. Where they drew apart before, surely or by as much as a
 * clear estimate over the years after, by a synthetic control, if ten years before and its fit allow it.
 * Refused as both methods, and where the others did not vary at all.
 */
export function compareChange(
	treated: readonly number[],
	controls: readonly (readonly number[])[],
	before: number
): Answer<ComparedChange> {
	const found = differenceInDifferences(treated, controls, before);
	if (!found.ok) return found;
	const { estimate, placebos, preTrend } = found.value;
	if (controls.length < LEAST_CONTROLS) return refuse('too-few-controls');
	const compared = rangeOf(estimate, placebos);
	if (compared.half === 0) return refuse('no-variation');
	const trend = preTrend.ok ? preTrend.value : null;
	const isClear = Math.abs(estimate) > compared.half;
	const diverging = trend !== null && (trend.p < SURE || (isClear && trend.differs));
	const shown = trend && { slope: trend.slope, differs: trend.differs };
	const plain = { method: 'difference-in-differences', preTrend: shown } as const;
	if (!diverging) return answer({ ...plain, ...told(compared), diverging });
	const followed = syntheticControl(treated, controls, before);
	if (!followed.ok) return answer({ ...plain, ...told(compared), diverging });
	const { effect, fit } = followed.value;
	// A unit that is followed badly before is so after: each placebo counts by its own fit.
	const mixed = rangeOf(
		effect,
		followed.value.placebos.map((one) => one * fit)
	);
	return answer({ ...plain, method: 'synthetic-control', ...told(mixed), diverging: false });
}

interface Range {
	readonly estimate: number;
	readonly half: number;
	readonly detectable: number;
	readonly p: number;
}

function rangeOf(estimate: number, placebos: readonly number[]): Range {
	const sizes = placebos.map(Math.abs).sort((a, b) => a - b);
	const ranks = sizes.length + 1;
	const half = sizes[ranks - clearRanks(ranks) - 1] ?? 0;
	const usual = sizes[Math.ceil((3 * ranks) / 5) - 1] ?? 0;
	return { estimate, half, detectable: half + usual, p: rankAmong(placebos, estimate) };
}

function told({ estimate, half, detectable, p }: Range) {
	return { estimate, low: estimate - half, high: estimate + half, detectable, p };
}
