import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { fitAr1 } from './ar1-fit';
import type { Ar1Fit } from './ar1-fit';
import table from './calibration/critical-values.json';
import { designColumns, FIRM_SIDE, prepareSeries } from './change-design';
import type { PreparedSeries } from './change-design';
import { correctionsAt } from './critical-values';
import { growTowardsHalf } from './detectable-change';
import { mean } from './sum';

/** One week of a series. A week without a value may be null or absent: both are gaps in place. */
export interface SeriesPoint {
	/** Whole number of weeks (or months) on the calendar; only differences matter. */
	readonly time: number;
	/** Percentage points, or any other unit. */
	readonly value: number | null;
	/** Answers behind the value, which then is a share in per cent; null where the unit has none. */
	readonly n: number | null;
}

/** What is declared before looking. */
export interface ChangeDesign {
	/** T0: the first week of what was done. */
	readonly start: number;
	/** Weeks 0–4 from the start that are left out of the fit; the weeks after begin behind them. */
	readonly phaseIn?: number;
	/** Pairs of yearly sine and cosine. `auto`: two when the series spans 104 weeks or more, else none. */
	readonly harmonics?: 'auto' | 0 | 1 | 2;
}

/** An estimate with its 95 % interval, in the unit of the values. */
export interface Effect {
	readonly estimate: number;
	readonly standardError: number;
	readonly low: number;
	readonly high: number;
}

/** The estimated change, in the unit of the values. Low and high use the calibrated critical value. */
export interface ChangeEstimate extends Effect {
	/** Effective degrees of freedom of the recipe. */
	readonly df: number;
	/** Lag-1 autocorrelation as estimated, and as used: never below 0. */
	readonly phi: { readonly estimated: number; readonly used: number };
	/** Calibrated critical value: a change is told from chance when |estimate| > critical · standard error. */
	readonly critical: number;
	/** Smallest change, in the direction harder to see, that would be found in 80 of 100 series like this one. */
	readonly detectable: number;
	/** Observed weeks before the start and after the phase-in. */
	readonly weeksBefore: number;
	readonly weeksAfter: number;
	/** Share 0–1 of the weeks between first and last that have no value; phase-in not counted. */
	readonly missingShare: number;
	/** Mean answers a week; null where no week has a number. */
	readonly meanN: number | null;
	readonly model: ChangeModel;
	/** Change a week that the model holds for both sides alike. */
	readonly trend: Effect;
	/** The slope form, shown and never tested; null with fewer than 12 + 12 weeks. */
	readonly levelJump: Effect | null;
	readonly slopeChange: Effect | null;
	readonly lastPoint: Effect | null;
	/** Mean of the observed weeks after; the counterfactual is that mean less the estimate. */
	readonly observedMean: number;
	readonly counterfactualMean: number;
	/** 8–11 weeks on a side. */
	readonly preliminary: boolean;
	/** Version of method and table. */
	readonly method: string;
}

export interface ChangeModel {
	readonly phaseIn: number;
	readonly harmonics: 0 | 1 | 2;
	/** Season fitted to less than two years. */
	readonly seasonPreliminary: boolean;
}

/** Changes when the recipe or its table does. */
const CHANGE_METHOD = 'reml-ar1-1';
/** A residual variance below this share of the values' own is rounding, not variation. */
const NO_VARIATION = 1e-18;

/**
 * The one estimand: the mean difference between the observed weeks after the start and the counterfactual continued from before, in a
 * model with a level and a common trend. y = b0 + b1·time + waves + b2·level + e with e AR(1): the contrast is c = (0, 0, …, 1), the
 * coefficient of the level, and its standard error √(c'Vc). Interval: estimate ± critical · standard error, the critical value calibrated
 * by simulation. Refused by the guards of `prepareSeries`; the slope form beside it is shown, never tested.
 */
export function estimateChange(
	points: readonly SeriesPoint[],
	design: ChangeDesign
): Answer<ChangeEstimate> {
	const prepared = prepareSeries(points, design);
	return prepared.ok ? estimatePrepared(prepared.value) : prepared;
}

function estimatePrepared(series: PreparedSeries): Answer<ChangeEstimate> {
	const { times, values, from, weeksBefore, weeksAfter, model } = series;
	const columns = designColumns(times, from, model.harmonics);
	const fit = fitAr1(times, columns, values);
	if (!fit) return refuse('not-estimable');
	const squares = values.reduce((total, value) => total + value * value, 0);
	if (fit.variance <= (NO_VARIATION * squares) / values.length) return refuse('no-variation');
	const corrections = correctionsAt(table, weeksBefore, weeksAfter, fit.phi.estimated);
	const critical = corrections.critical * tQuantile(0.975, fit.df);
	const level = columns.length - 1;
	const effect = effectOf(fit, unit(columns.length, level), critical);
	const observedMean = mean([...values.slice(weeksBefore)])!;
	const size = corrections.detectable * (critical + tQuantile(0.8, fit.df)) * effect.standardError;
	return answer({
		...effect,
		df: fit.df,
		phi: fit.phi,
		critical,
		detectable: series.meanN === null ? size : growTowardsHalf(size, aroundOf(series, fit)),
		weeksBefore,
		weeksAfter,
		missingShare: series.missingShare,
		meanN: series.meanN,
		model,
		trend: effectOf(fit, unit(columns.length, 1)),
		...slopeForm(series, columns),
		observedMean,
		counterfactualMean: observedMean - effect.estimate,
		preliminary: Math.min(weeksBefore, weeksAfter) < FIRM_SIDE,
		method: CHANGE_METHOD
	});
}

function aroundOf({ values, weeksBefore, weeksAfter, meanN }: PreparedSeries, fit: Ar1Fit) {
	return {
		level: mean([...values.slice(0, weeksBefore)])!,
		answers: meanN!,
		variance: fit.variance,
		phi: fit.phi.used,
		weight: weeksBefore / (weeksBefore + weeksAfter)
	};
}

/** Jump at the first week after, change of slope, and the effect at the last point: b2, b3 and b2 + b3·(T_last − T0). */
function slopeForm(
	{ times, values, from, weeksBefore, weeksAfter }: PreparedSeries,
	columns: readonly Float64Array[]
): Pick<ChangeEstimate, 'levelJump' | 'slopeChange' | 'lastPoint'> {
	const slope = times.map((time) => Math.max(0, time - from));
	const fit =
		Math.min(weeksBefore, weeksAfter) < FIRM_SIDE
			? null
			: fitAr1(times, [...columns, slope], values);
	if (!fit) return { levelJump: null, slopeChange: null, lastPoint: null };
	const size = columns.length + 1;
	const jump = unit(size, size - 2);
	const bend = unit(size, size - 1);
	const last = slope.at(-1)!;
	return {
		levelJump: effectOf(fit, jump),
		slopeChange: effectOf(fit, bend),
		lastPoint: effectOf(
			fit,
			jump.map((weight, index) => weight + last * bend[index]!)
		)
	};
}

function effectOf(
	fit: Ar1Fit,
	contrast: readonly number[],
	critical: number = tQuantile(0.975, fit.df)
): Effect {
	const estimate = contrast.reduce(
		(total, weight, index) => total + weight * fit.coefficients[index]!,
		0
	);
	const standardError = fit.standardError(contrast);
	return {
		estimate,
		standardError,
		low: estimate - critical * standardError,
		high: estimate + critical * standardError
	};
}

function unit(size: number, place: number): number[] {
	return Array.from({ length: size }, (_, index) => (index === place ? 1 : 0));
}
