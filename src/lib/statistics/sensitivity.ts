import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { ljungBox } from './autocorrelation';
import type { LjungBox } from './autocorrelation';
import { designColumns, prepareSeries } from './change-design';
import type { PreparedSeries } from './change-design';
import { durbinWatsonStatistic } from './durbin-watson';
import type { ChangeDesign, ChangeEstimate, Effect, SeriesPoint } from './interrupted-series';
import { fitLeastSquares } from './least-squares';
import type { Design } from './least-squares';
import { neweyWestAfter } from './newey-west';
import { praisWinstenAfter } from './prais-winsten';
import { estimateOdds } from './quasi-binomial-change';
import { ordinaryAfter } from './regression';
import type { Estimate, Regression } from './regression';

/** The same change by other estimators: shown beside the verdict, never instead of it. In the unit of the values. */
export interface Sensitivity {
	readonly ordinary: Effect;
	/** Null: its errors come out as nothing. */
	readonly neweyWest: Effect | null;
	/** Null: the correlation never settles. */
	readonly praisWinsten: Effect | null;
	/** Percentage points by a quasi-binomial model; null unless the largest n is over three times the smallest. */
	readonly quasiBinomial: Effect | null;
	readonly durbinWatson: number;
	readonly ljungBox: LjungBox;
	/** Ordinary least squares and the main estimate point the same way. */
	readonly signsAgree: boolean;
}

const VARYING_ANSWERS = 3;

/**
 * The model of the change by ordinary least squares, Newey–West and Prais–Winsten errors, a quasi-binomial model where n
 * varies strongly, and diagnostics of the ordinary residuals. Weeks that are missing are passed over as if their neighbours were
 * adjacent, which only the main estimate does better. Refused by the guards of the main estimate.
 */
export function testSensitivity(
	points: readonly SeriesPoint[],
	design: ChangeDesign,
	actual: Pick<ChangeEstimate, 'estimate'>
): Answer<Sensitivity> {
	const prepared = prepareSeries(points, design);
	if (!prepared.ok) return prepared;
	const series = prepared.value;
	const y = [...series.values];
	const rows = rowsOf(series);
	const least = fitLeastSquares(rows, y);
	if (!least.ok) return least;
	const fit = ordinaryAfter(least.value, y);
	if (!fit.ok) return fit;
	const ordinary = lastEffect(fit.value);
	const box = ljungBox(fit.value.residuals);
	if (!ordinary || !box.ok) return refuse('no-variation');
	const robust = neweyWestAfter(rows, least.value);
	const whitened = praisWinstenAfter(rows, y, least.value);
	return answer({
		ordinary,
		neweyWest: robust.ok ? lastEffect(robust.value) : null,
		praisWinsten: whitened.ok ? lastEffect(whitened.value) : null,
		quasiBinomial: oddsOf(series, rows),
		durbinWatson: durbinWatsonStatistic(fit.value.residuals),
		ljungBox: box.value,
		signsAgree: Math.sign(ordinary.estimate) === Math.sign(actual.estimate)
	});
}

function rowsOf({ times, from, model }: PreparedSeries): Design {
	const columns = designColumns(times, from, model.harmonics);
	return [...times].map((_, week) => columns.map((column) => column[week]!));
}

/** The level stands last in the design. */
function lastEffect({ coefficients }: Regression): Effect | null {
	const level = coefficients.at(-1);
	return level ? effectOf(level) : null;
}

function effectOf({ estimate, standardError, low, high }: Estimate): Effect {
	return { estimate, standardError, low, high };
}

function oddsOf({ values, answers }: PreparedSeries, rows: Design): Effect | null {
	const sizes = answers.filter((n) => n !== null);
	if (sizes.length < values.length) return null;
	const smallest = sizes.reduce((least, n) => Math.min(least, n), Infinity);
	const largest = sizes.reduce((most, n) => Math.max(most, n), 0);
	if (largest <= VARYING_ANSWERS * smallest) return null;
	const change = estimateOdds(rows, [...values], sizes);
	return change.ok ? change.value : null;
}
