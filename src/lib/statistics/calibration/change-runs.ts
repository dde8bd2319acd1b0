import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { effectiveFreedom } from '$lib/statistics/ar1-fit';
import { estimatePhi, lastColumnAt, sumColumn, sumsOf } from '$lib/statistics/ar1-profile';
import { designColumns } from '$lib/statistics/change-design';
import { orthonormalColumns, removeColumns } from '$lib/statistics/orthonormal';
import { fillNoise } from './noise';
import type { NoiseModel } from './noise';
import type { Random } from './random';

/** Many series without a change, each estimated: parallel arrays. */
export interface ChangeRuns {
	readonly model: NoiseModel;
	readonly phi: Float64Array;
	readonly estimate: Float64Array;
	readonly standardError: Float64Array;
}

/** From this many weeks the product fits a season, so that the table does. */
const SEASON_WEEKS = 104;

export interface ChangeCell {
	readonly before: number;
	readonly after: number;
}

export function columnsOf({ before, after }: ChangeCell): Float64Array[] {
	const times = Float64Array.from({ length: before + after }, (_, week) => week);
	return designColumns(times, before, before + after >= SEASON_WEEKS ? 2 : 0);
}

export function simulateChanges(
	cell: ChangeCell,
	model: NoiseModel,
	runs: number,
	random: Random
): ChangeRuns {
	const columns = columnsOf(cell);
	const basis = orthonormalColumns(columns)!;
	const others = basis.slice(0, -1);
	const level = Float64Array.from(columns.at(-1)!);
	removeColumns(level, others);
	const length = Math.sqrt(level.reduce((total, value) => total + value * value, 0));
	const series = new Float64Array(level.length);
	const sums = sumsOf(
		level.map((_, week) => week),
		[...basis, series]
	);
	const phi = new Float64Array(runs);
	const estimate = new Float64Array(runs);
	const standardError = new Float64Array(runs);
	for (let run = 0; run < runs; run++) {
		fillNoise(series, model, random);
		removeColumns(series, others);
		sumColumn(sums, basis.length);
		phi[run] = estimatePhi(sums, 0.1, 1e-3);
		const found = lastColumnAt(sums, Math.max(0, phi[run]!));
		estimate[run] = found.coefficient / length;
		standardError[run] = found.standardError / length;
	}
	return { model, phi, estimate, standardError };
}

/** The two points of t that the recipe uses, by φ̂: tabulated, because millions are asked for. */
export function pointsByPhi(weeks: number, columns: number) {
	const STEPS = 490;
	const tabulate = (probability: number) =>
		Float64Array.from({ length: STEPS + 1 }, (_, step) =>
			tQuantile(probability, effectiveFreedom(weeks, columns, step / 500))
		);
	const wide = tabulate(0.975);
	const near = tabulate(0.8);
	const read = (table: Float64Array, phi: number) => {
		const at = Math.min(STEPS, Math.max(0, phi * 500));
		const low = Math.floor(at);
		return table[low]! + (at - low) * ((table[low + 1] ?? table[low]!) - table[low]!);
	};
	return {
		twoSided: (phi: number) => read(wide, phi),
		power: (phi: number) => read(near, phi)
	};
}
