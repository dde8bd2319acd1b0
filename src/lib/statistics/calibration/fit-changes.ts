import { between, placeOf } from '$lib/statistics/nodes';
import { columnsOf, pointsByPhi, simulateChanges } from './change-runs';
import type { ChangeCell, ChangeRuns } from './change-runs';
import { autoregressive } from './noise';
import type { NoiseModel } from './noise';
import type { Random } from './random';

export const WEEK_NODES = [8, 10, 12, 16, 20, 26, 39, 52, 78, 104];
export const PHI_NODES = [-0.2, 0, 0.2, 0.4, 0.6, 0.8];
/** No noise model may give more false verdicts than this. */
const MOST_FALSE = 0.06;
const POWER = 0.8;
/** Least power at the size that another series of the same kind has stated. */
const LEAST_POWER = 0.795;
/** How fast the correction falls with φ̂: one is chosen for each design. */
const FALLS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];

/** What the true noise may be: autoregressive, or such a process under the independent noise of who happened to answer. */
const NOISE: readonly NoiseModel[] = [
	...[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map(autoregressive),
	{ rho: 0.5, signal: 0.5 }
];
/** Noise that the detectable size is averaged over. */
const isTypical = ({ rho, signal }: NoiseModel) => signal === 1 && rho <= 0.5;

export interface FittedCell {
	/** Corrections at the nodes of φ̂. */
	readonly critical: number[];
	readonly detectable: number;
}

/** Runs of one noise model with what the recipe says of each. */
interface ScoredRuns extends ChangeRuns {
	/** |t| over the recipe's two-sided point. */
	readonly ratio: Float64Array;
	/** t₀.₉₇₅ and t₀.₈₀ standard errors. */
	readonly halfWidth: Float64Array;
	readonly reach: Float64Array;
}

/**
 * Corrections of one design. Size against power: of all corrections scale · e^(−fall · φ̂) that keep every noise model (ρ 0–0.6) at or
 * below 6 % false verdicts, the one with the smallest detectable change, averaged over ρ 0–0.5.
 */
export function fitChangeCell(cell: ChangeCell, runs: number, random: Random): FittedCell {
	const points = pointsByPhi(cell.before + cell.after, columnsOf(cell).length);
	const simulated = NOISE.map((model) => score(simulateChanges(cell, model, runs, random), points));
	const typical = simulated.filter(({ model }) => isTypical(model));
	const candidates = FALLS.map((fall) => {
		const shape = PHI_NODES.map((phi) => Math.exp(-fall * phi));
		const scale = Math.max(...simulated.map((set) => scaleFor(set, shape)));
		const critical = shape.map((value) => scale * value);
		const sizes = typical.map((set) => Math.log(sizeFound(set.estimate, limitsOf(set, critical))));
		return { critical, mean: sizes.reduce((total, size) => total + size, 0) };
	});
	const best = candidates.reduce((a, b) => (b.mean < a.mean ? b : a));
	return { critical: best.critical, detectable: fitDetectable(typical, best.critical) };
}

function score(set: ChangeRuns, points: ReturnType<typeof pointsByPhi>): ScoredRuns {
	const halfWidth = set.phi.map((phi, run) => points.twoSided(phi) * set.standardError[run]!);
	return {
		...set,
		halfWidth,
		ratio: set.estimate.map((estimate, run) => Math.abs(estimate) / halfWidth[run]!),
		reach: set.phi.map((phi, run) => points.power(phi) * set.standardError[run]!)
	};
}

/** The scale at which this noise gives exactly the most false verdicts. */
function scaleFor(set: ScoredRuns, shape: readonly number[]): number {
	const needed = set.ratio.map((ratio, run) => ratio / readAt(shape, set.phi[run]!));
	needed.sort();
	return needed[Math.ceil((1 - MOST_FALSE) * needed.length) - 1]!;
}

function limitsOf(set: ScoredRuns, critical: readonly number[]): Float64Array {
	return set.halfWidth.map((half, run) => half * readAt(critical, set.phi[run]!));
}

function readAt(values: readonly number[], phi: number): number {
	return between(placeOf(PHI_NODES, phi), (node) => values[node]!);
}

/** The change at which 80 of 100 runs pass their limit. */
export function sizeFound(estimates: Float64Array, limits: Float64Array): number {
	let low = 0;
	let high = 3 * limits.reduce((most, limit) => Math.max(most, limit), 0);
	for (let step = 0; step < 30; step++) {
		const size = (low + high) / 2;
		let found = 0;
		for (let run = 0; run < limits.length; run++) {
			if (Math.abs(estimates[run]! + size) > limits[run]!) found++;
		}
		if (found < POWER * limits.length) low = size;
		else high = size;
	}
	return high;
}

/** How much larger than (critical + t₀.₈₀) standard errors the stated size must be: it scatters, and power falls with a small one. */
function fitDetectable(sets: readonly ScoredRuns[], critical: readonly number[]): number {
	return Math.max(
		...sets.map((set) => {
			const limits = limitsOf(set, critical);
			const stated = limits.map((limit, run) => limit + set.reach[run]!);
			// One series states the size, the next one must show it.
			const needed = limits.map(
				(limit, run) => (limit - set.estimate[run]!) / stated[(run + 1) % stated.length]!
			);
			needed.sort();
			return needed[Math.ceil(LEAST_POWER * needed.length) - 1]!;
		})
	);
}
