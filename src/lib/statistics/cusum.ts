import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { baselineOf, standardise } from './baseline';
import table from './signal-values.json';
import { isObserved, LEAST_MEAN_ANSWERS, MOST_MISSING, problemOf } from './weekly-series';
import { followSums } from './cumulative-sums';
import type { TimedValue } from './weekly-series';
import { between, placeOf } from './nodes';
import { mean } from './sum';

/** The only signal: the first week in which a cumulative sum passes its threshold. */
interface Signal {
	/** Time of the week, as in the series. */
	readonly time: number;
	readonly direction: 'up' | 'down';
	/** Time of the first week after the last one whose sum was 0: about when the change began. */
	readonly onset: number;
	/** Whether the sum has not been back at 0 since. */
	readonly standing: boolean;
}

/** How the weeks after a baseline are watched. */
export interface Monitoring {
	readonly signals: readonly Signal[];
	/** Mean of the baseline, and the standard deviation of an ordinary week, in the unit of the values. */
	readonly baselineMean: number;
	readonly baselineDeviation: number;
	readonly baselineWeeks: number;
	/** Observed weeks after the baseline. */
	readonly monitoredWeeks: number;
	/** Estimated autocorrelation of the baseline. */
	readonly phi: number;
	/** Slack and threshold of the sums, in standard deviations. */
	readonly slack: number;
	readonly threshold: number;
	/** Expected false signals in 104 monitored weeks without any change, where the true autocorrelation is the estimated one. */
	readonly falseSignalsPerTwoYears: number;
	/** For a lasting drop of 10 in the unit of the values. */
	readonly delay: Delay;
	readonly method: string;
}

interface Delay {
	/** Half of such drops have given a signal after this many weeks. */
	readonly weeks: number;
	/** Share 0–1 that gives a signal within six weeks. */
	readonly withinSixWeeks: number;
}

/** Changes when the sums or their table do. */
const SIGNAL_METHOD = 'cusum-1';
export const BASELINE_WEEKS = 26;
export const SLACK = 1;
const DROP = 10;

/** Thresholds, false signals and delays from simulation, at nodes of φ̂ and of the size of a drop in standard deviations. */
export interface SignalValueTable {
	readonly phi: readonly number[];
	readonly threshold: readonly number[];
	readonly falseSignals: readonly number[];
	readonly drops: readonly number[];
	/** [phi][drop] */
	readonly delay: readonly (readonly number[])[];
	readonly withinSixWeeks: readonly (readonly number[])[];
}

/**
 * Two cumulative sums of the standardised weeks after the first 26 observed ones, which stay the baseline. The threshold follows the
 * autocorrelation that those 26 weeks show: at most one false signal in two monitored years at any true autocorrelation up to 0.5.
 * Refused: fewer than 27 observed weeks, more than 20 % missing in the baseline, a mean n below 30, no variation.
 */
export function monitor(points: readonly TimedValue[]): Answer<Monitoring> {
	const problem = problemOf(points);
	if (problem) return refuse(problem);
	const observed = points.filter(isObserved);
	const start = observed.slice(0, BASELINE_WEEKS);
	const monitored = observed.slice(BASELINE_WEEKS);
	if (monitored.length === 0) return refuse('too-few-points');
	const span = start.at(-1)!.time - points[0]!.time + 1;
	if (1 - BASELINE_WEEKS / span > MOST_MISSING) return refuse('too-many-missing');
	const counted = observed.every(({ n }) => n !== null);
	const answersOf = ({ n }: TimedValue) => (counted ? n! : 1);
	if (counted && mean(start.map(answersOf))! < LEAST_MEAN_ANSWERS) return refuse('too-few-answers');
	const baseline = baselineOf(
		start.map(({ time }) => time),
		Float64Array.from(start, ({ value }) => value!),
		Float64Array.from(start, answersOf)
	);
	if (!baseline) return refuse('no-variation');

	const values = signalValuesAt(table, baseline.phi, DROP / baseline.deviation);
	const standardised = monitored.map((point) =>
		standardise(baseline, point.value!, answersOf(point))
	);
	return answer({
		signals: followSums(standardised, SLACK, values.threshold).map((crossing) => ({
			time: monitored[crossing.index]!.time,
			direction: crossing.direction,
			onset: monitored[crossing.onset]!.time,
			standing: crossing.standing
		})),
		baselineMean: baseline.mean,
		baselineDeviation: baseline.deviation,
		baselineWeeks: BASELINE_WEEKS,
		monitoredWeeks: monitored.length,
		phi: baseline.phi,
		slack: SLACK,
		threshold: values.threshold,
		falseSignalsPerTwoYears: values.falseSignals,
		delay: { weeks: Math.round(values.delay), withinSixWeeks: values.withinSixWeeks },
		method: SIGNAL_METHOD
	});
}

/** The lowest and the highest threshold of all that the signal is tried with, in standard deviations. */
export const THRESHOLDS = {
	least: Math.min(...table.threshold),
	most: Math.max(...table.threshold)
};

/** Linear between the nodes, the nearest node outside them. */
export function signalValuesAt(values: SignalValueTable, phi: number, drop: number) {
	const row = placeOf(values.phi, phi);
	const column = placeOf(values.drops, drop);
	const read = (list: readonly number[]) => between(row, (node) => list[node]!);
	const readDrop = (grid: SignalValueTable['delay']) =>
		between(row, (i) => between(column, (j) => grid[i]![j]!));
	return {
		threshold: read(values.threshold),
		falseSignals: read(values.falseSignals),
		delay: readDrop(values.delay),
		withinSixWeeks: readDrop(values.withinSixWeeks)
	};
}
