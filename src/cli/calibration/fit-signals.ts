import { baselineOf } from '$lib/statistics/baseline';
import { followSums } from '$lib/statistics/cumulative-sums';
import { BASELINE_WEEKS, SLACK } from '$lib/statistics/cusum';
import type { SignalValueTable } from '$lib/statistics/cusum';
import { between, placeOf } from '$lib/statistics/nodes';
import { borrow } from './borrow';
import { autoregressive, fillNoise } from './noise';
import type { NoiseModel } from './noise';
import type { Random } from './random';

const PHI_NODES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
const DROPS = [0.75, 1, 1.5, 2, 2.5, 3, 4, 6];
/** Thresholds grow as e^(1.4φ̂): the false signals are then about as many at every true autocorrelation. */
const GROWTH = 1.4;
/** In 104 monitored weeks; one is allowed, whatever the true autocorrelation up to 0.5. */
const MOST_FALSE_SIGNALS = 0.93;
const MONITORED = 104;
/** Delays are followed for this long. */
const FOLLOWED = 60;
const NOISE: readonly NoiseModel[] = [
	...[0, 0.1, 0.2, 0.3, 0.4, 0.5].map(autoregressive),
	{ rho: 0.5, signal: 0.2 },
	{ rho: 0.5, signal: 0.5 }
];

/** One series: the weeks after its baseline, standardised by it. */
interface Watched {
	readonly phi: number;
	readonly deviation: number;
	readonly weeks: Float64Array;
}

export function fitSignals(runs: number, random: Random): SignalValueTable {
	const sets = NOISE.map((model) => watch(model, runs, random));
	let [low, high] = [0.5, 10];
	for (let step = 0; step < 16; step++) {
		const scale = (low + high) / 2;
		const most = Math.max(...sets.map((set) => falseSignals(set, thresholdsFrom(scale))));
		if (most > MOST_FALSE_SIGNALS) low = scale;
		else high = scale;
	}
	const threshold = thresholdsFrom(high);
	const all = sets.slice(0, -2).flat();
	const delays = DROPS.map((drop) => delaysNear(all, threshold, drop));
	return {
		phi: PHI_NODES,
		threshold,
		falseSignals: PHI_NODES.map((rho) =>
			falseSignals(watch(autoregressive(rho), runs, random), threshold)
		),
		drops: DROPS,
		delay: PHI_NODES.map((_, node) => delays.map((near) => near.median[node]!)),
		withinSixWeeks: PHI_NODES.map((_, node) => delays.map((near) => near.withinSix[node]!))
	};
}

function watch(model: NoiseModel, runs: number, random: Random): Watched[] {
	const times = Float64Array.from({ length: BASELINE_WEEKS }, (_, week) => week);
	const answers = new Float64Array(BASELINE_WEEKS).fill(1);
	return Array.from({ length: runs }, () => {
		const series = new Float64Array(BASELINE_WEEKS + MONITORED);
		fillNoise(series, model, random);
		const baseline = baselineOf(times, series.slice(0, BASELINE_WEEKS), answers, 0.05)!;
		return {
			phi: baseline.phi,
			deviation: baseline.deviation,
			weeks: series
				.slice(BASELINE_WEEKS)
				.map((value) => (value - baseline.mean) / baseline.deviation)
		};
	});
}

function thresholdsFrom(scale: number): number[] {
	return PHI_NODES.map((phi) => scale * Math.exp(GROWTH * phi));
}

function thresholdOf(threshold: readonly number[], phi: number): number {
	return between(placeOf(PHI_NODES, phi), (node) => threshold[node]!);
}

function falseSignals(set: readonly Watched[], threshold: readonly number[]): number {
	let count = 0;
	for (const { phi, weeks } of set) {
		count += followSums(weeks, SLACK, thresholdOf(threshold, phi)).length;
	}
	return count / set.length;
}

/** Median delay, and share within six weeks, of a drop of so many estimated deviations, near each node. */
function delaysNear(all: readonly Watched[], threshold: readonly number[], drop: number) {
	const delays = all.map(({ phi, weeks }) => {
		const dropped = weeks.slice(0, FOLLOWED).map((value) => value - drop);
		const first = followSums(dropped, SLACK, thresholdOf(threshold, phi)).find(
			({ direction }) => direction === 'down'
		);
		return { phi, value: first ? first.index + 1 : FOLLOWED };
	});
	const within = delays.map(({ phi, value }) => ({ phi, value: value <= 6 ? 1 : 0 }));
	return {
		median: borrow(PHI_NODES.map((_, node) => nearMedian(delays, node))),
		withinSix: borrow(PHI_NODES.map((_, node) => nearMean(within, node)))
	};
}

interface Near {
	readonly phi: number;
	readonly value: number;
}

const LEAST_NEAR = 100;

function weightAt(phi: number, node: number): number {
	const place = placeOf(PHI_NODES, phi);
	if (place.node === node) return 1 - place.share;
	return place.node + 1 === node ? place.share : 0;
}

function nearMean(all: readonly Near[], node: number): number | null {
	let [total, weight] = [0, 0];
	for (const { phi, value } of all) {
		const near = weightAt(phi, node);
		total += near * value;
		weight += near;
	}
	return weight < LEAST_NEAR ? null : total / weight;
}

/** Of whole weeks, spread evenly over each week so that it moves smoothly. */
function nearMedian(all: readonly Near[], node: number): number | null {
	const weights = new Float64Array(FOLLOWED + 1);
	for (const { phi, value } of all) weights[value]! += weightAt(phi, node);
	const half = weights.reduce((total, weight) => total + weight, 0) / 2;
	if (half < LEAST_NEAR / 2) return null;
	let passed = 0;
	for (let week = 1; week <= FOLLOWED; week++) {
		if (passed + weights[week]! >= half) return week - 0.5 + (half - passed) / weights[week]!;
		passed += weights[week]!;
	}
	return FOLLOWED;
}
