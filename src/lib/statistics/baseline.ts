import { estimatePhi, sumsOf } from './ar1-profile';
import { mean } from './sum';

/** What ordinary weeks look like. */
export interface Baseline {
	/** Mean, weighted by the answers where there are any. */
	readonly mean: number;
	/** Standard deviation of a week with the mean number of answers. */
	readonly deviation: number;
	/** REML estimate of the lag-1 autocorrelation around a constant mean. */
	readonly phi: number;
	/** Answers of an ordinary week; 1 where weeks have none. */
	readonly answers: number;
}

/** Null: the values do not vary. `step` is that of the search for φ̂. */
export function baselineOf(
	times: ArrayLike<number>,
	values: Float64Array,
	answers: Float64Array,
	step = 0.01
): Baseline | null {
	const ordinary = mean([...answers])!;
	const weights = answers.map((n) => n / ordinary);
	let centre = 0;
	for (let week = 0; week < values.length; week++) centre += values[week]! * weights[week]!;
	centre /= values.length;
	const deviations = values.map((value, week) => (value - centre) * Math.sqrt(weights[week]!));
	const squares = deviations.reduce((total, value) => total + value * value, 0);
	if (squares <= 1e-18 * centre * centre * values.length) return null;
	const unit = new Float64Array(values.length).fill(1 / Math.sqrt(values.length));
	return {
		mean: centre,
		deviation: Math.sqrt(squares / (values.length - 1)),
		phi: estimatePhi(sumsOf(times, [unit, deviations]), step, step / 100),
		answers: ordinary
	};
}

/** Distance from the baseline in standard deviations of a week with as many answers. */
export function standardise(baseline: Baseline, value: number, answers: number): number {
	return ((value - baseline.mean) / baseline.deviation) * Math.sqrt(answers / baseline.answers);
}
