import { fitFlooredAr1 } from '$lib/statistics/ar1-fit';
import type { Ar1Fit } from '$lib/statistics/ar1-fit';
import type { TimedValue } from '$lib/statistics/weekly-series';
import { isObserved } from '$lib/statistics/weekly-series';
import { areNumbers } from '$lib/statistics/numbers';
import { mean } from '$lib/statistics/sum';
import { layColumns, layKnots } from './columns';
import type { Register } from './columns';
import { makeRegular } from './regular';
import type { RegularDesign } from './regular';

/** The observed weeks. */
interface ObservedSeries {
	readonly times: Float64Array;
	readonly values: Float64Array;
	/** Last week of the calendar, observed or not. */
	readonly last: number;
	/** Mean answers a week; null where the figures are no answers. */
	readonly meanN: number | null;
}

/** One regression over the whole series and register. */
export interface JointModel {
	readonly series: ObservedSeries;
	readonly register: Register;
	readonly design: RegularDesign;
	readonly fits: JointFits | NoFit;
}

/** With the autocorrelation never below 0.3, for what lasts, and never below 0.2, for single weeks. */
interface JointFits {
	readonly lasting: Ar1Fit;
	readonly single: Ar1Fit;
}

type NoFit = 'too-many-columns' | 'no-variation' | 'not-estimable';

const FLOOR_OF_LASTING = 0.3;
const FLOOR_OF_SINGLE = 0.2;
const WEEKS_A_COLUMN = 5;
/** A residual variance below this share of the values' own is rounding. */
const NO_VARIATION = 1e-18;

export function fitJointModel(points: readonly TimedValue[], register: Register): JointModel {
	const observed = points.filter(isObserved);
	const series = {
		times: Float64Array.from(observed, ({ time }) => time),
		values: Float64Array.from(observed, ({ value }) => value!),
		last: points.at(-1)!.time,
		meanN: mean(observed.flatMap(({ n }) => n ?? []))
	};
	const design = layDesign(series.times, register);
	return { series, register, design, fits: fitBoth(series, design) };
}

function fitBoth({ times, values }: ObservedSeries, { columns }: RegularDesign): JointFits | NoFit {
	if (columns.length > times.length / 2) return 'too-many-columns';
	if (values.every((value) => value === values[0])) return 'no-variation';
	const floors = [FLOOR_OF_LASTING, FLOOR_OF_SINGLE];
	const laid = columns.map((column) => column.values);
	const [lasting, single] = fitFlooredAr1(times, laid, values, floors) ?? [];
	if (!lasting || !single || !areNumbers(lasting.coefficients)) return 'not-estimable';
	const squares = values.reduce((total, value) => total + value * value, 0);
	const isRounding = lasting.variance <= (NO_VARIATION * squares) / values.length;
	return isRounding ? 'no-variation' : { lasting, single };
}

/** Columns made regular; the trend bends once a year where there are five weeks to a column. */
export function layDesign(times: Float64Array, register: Register): RegularDesign {
	const span = times.at(-1)! - times[0]! + 1;
	const laid = layColumns(times, register, span);
	const straight = makeRegular(laid);
	const knots = layKnots(times);
	return knots.length === 0 || times.length < WEEKS_A_COLUMN * straight.columns.length
		? straight
		: makeRegular([laid[0]!, laid[1]!, ...knots, ...laid.slice(2)]);
}
