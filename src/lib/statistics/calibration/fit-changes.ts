import { between, placeOf } from '$lib/statistics/nodes';
import { columnsOf, pointsByPhi, simulateChanges } from './change-runs';
import type { ChangeCell, ChangeRuns } from './change-runs';
import { autoregressive } from './noise';
import type { NoiseModel } from './noise';
import { borrow } from './borrow';
import type { Random } from './random';

export const WEEK_NODES = [8, 10, 12, 16, 20, 26, 39, 52, 78, 104];
export const PHI_NODES = [-0.2, 0, 0.2, 0.4, 0.6, 0.8];
/** No noise model may give more false verdicts than this. */
const MOST_FALSE = 0.06;
const POWER = 0.8;
/** Stated sizes scatter, and power falls faster below than it rises above: they are stated a little larger. */
const SCATTER = 1.03;
/** How fast the correction falls with φ̂: one is chosen for each design. */
const FALLS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
/** A node with a smaller share of the runs borrows from its neighbour. */
const LEAST_WEIGHT = 0.002;

/** What the true noise may be: autoregressive, or such a process under the independent noise of who happened to answer. */
const NOISE: readonly NoiseModel[] = [
	...[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map(autoregressive),
	{ rho: 0.5, signal: 0.5 }
];
/** Noise that the detectable size is averaged over. */
const isTypical = ({ signal }: NoiseModel) => signal === 1;

export interface FittedCell {
	/** Corrections at the nodes of φ̂. */
	readonly critical: number[];
	readonly detectable: number[];
}

/** Runs of one noise model with what the recipe says of each. */
interface ScoredRuns extends ChangeRuns {
	/** |t| over the recipe's two-sided point. */
	readonly ratio: Float64Array;
	/** (t₀.₉₇₅ + t₀.₈₀) standard errors, and t₀.₉₇₅ of them. */
	readonly stated: Float64Array;
	readonly halfWidth: Float64Array;
}

/**
 * Corrections of one design. Size against power: of all corrections scale · e^(−fall · φ̂) that keep every noise model (ρ 0–0.6) at or
 * below 6 % false verdicts, the one with the smallest detectable change, averaged over ρ 0–0.6.
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
		return { critical, sizes, mean: sizes.reduce((total, size) => total + size, 0) };
	});
	const best = candidates.reduce((a, b) => (b.mean < a.mean ? b : a));
	return { critical: best.critical, detectable: fitDetectable(typical, best.sizes) };
}

function score(set: ChangeRuns, points: ReturnType<typeof pointsByPhi>): ScoredRuns {
	const halfWidth = set.phi.map((phi, run) => points.twoSided(phi) * set.standardError[run]!);
	return {
		...set,
		halfWidth,
		ratio: set.estimate.map((estimate, run) => Math.abs(estimate) / halfWidth[run]!),
		stated: set.phi.map((phi, run) => halfWidth[run]! + points.power(phi) * set.standardError[run]!)
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

/** Near each node, the mean of ln(size that this noise needs, over what the run would state uncorrected). */
function fitDetectable(sets: readonly ScoredRuns[], sizes: readonly number[]): number[] {
	const totals = PHI_NODES.map(() => 0);
	const weights = PHI_NODES.map(() => 0);
	sets.forEach((set, index) => {
		set.phi.forEach((phi, run) => {
			const error = sizes[index]! - Math.log(set.stated[run]!);
			const { node, share } = placeOf(PHI_NODES, phi);
			totals[node]! += (1 - share) * error;
			weights[node]! += 1 - share;
			if (share === 0) return;
			totals[node + 1]! += share * error;
			weights[node + 1]! += share;
		});
	});
	const all = weights.reduce((total, weight) => total + weight, 0);
	return borrow(
		totals.map((total, node) =>
			weights[node]! >= LEAST_WEIGHT * all ? SCATTER * Math.exp(total / weights[node]!) : null
		)
	);
}
