import { z } from 'zod';
import { autocorrelations, ljungBox } from '../methods/autocorrelation';
import { durbinWatson } from '../methods/durbin-watson';
import type { Design } from '../methods/least-squares';
import { neweyWestRegression } from '../methods/newey-west';
import { praisWinstenRegression } from '../methods/prais-winsten';
import { ordinaryRegression } from '../methods/regression';
import type { Estimate } from '../methods/regression';
import type { Comparison } from './adapter';
import { named, single } from './shapes';

/** What a case may expect of a linear model; absent parts are not compared. */
export const regressionShape = z.object({
	ols: z
		.object({
			coef: named,
			se: named,
			t: named,
			p: named,
			ci_low: named,
			ci_high: named,
			sigma: z.number(),
			r_squared: z.number(),
			df_residual: z.number()
		})
		.partial()
		.optional(),
	newey_west: z
		.object({
			lag: z.number(),
			se_no_adjust: named,
			se_small_sample_adjusted: named,
			p_adjusted_t_df: named,
			ci_low_adjusted: named,
			ci_high_adjusted: named
		})
		.partial()
		.optional(),
	diagnostics: z
		.object({
			acf1: z.number(),
			acf2: z.number(),
			durbin_watson: z.number(),
			durbin_watson_p_two_sided: z.number(),
			ljung_box_lag: z.number(),
			ljung_box_Q: z.number(),
			ljung_box_p: z.number()
		})
		.partial()
		.optional(),
	prais_winsten: z
		.object({ rho: z.number(), coef: named, se: named, p: named })
		.partial()
		.optional()
});

interface LinearModel {
	/** Names of the columns, as in the case. */
	readonly terms: readonly string[];
	readonly design: Design;
	readonly y: readonly number[];
}

/** Least squares, Newey–West, Prais–Winsten and diagnostics of one model. */
export function compareRegression(
	model: LinearModel,
	expected: z.output<typeof regressionShape>,
	lag?: number
): Comparison[] {
	return [
		...compareOrdinary(model, expected.ols ?? {}),
		...compareNeweyWest(model, expected.newey_west ?? {}, lag),
		...comparePraisWinsten(model, expected.prais_winsten ?? {}),
		...compareDiagnostics(model, expected.diagnostics ?? {})
	];
}

type Expected = z.output<typeof regressionShape>;

function compareOrdinary(model: LinearModel, wanted: NonNullable<Expected['ols']>): Comparison[] {
	const fit = ordinaryRegression(model.design, model.y);
	const value = fit.ok ? fit.value : undefined;
	const terms = { model, estimates: value?.coefficients, method: 'ols' };
	return [
		...byName(terms, 'coef', wanted.coef, (one) => one.estimate),
		...byName(terms, 'se', wanted.se, (one) => one.standardError),
		...byName(terms, 't', wanted.t, (one) => one.t),
		...byName(terms, 'p', wanted.p, (one) => one.p),
		...byName(terms, 'ci_low', wanted.ci_low, (one) => one.low),
		...byName(terms, 'ci_high', wanted.ci_high, (one) => one.high),
		...single('ols sigma', value?.sigma, wanted.sigma),
		...single('ols r_squared', value?.rSquared, wanted.r_squared),
		...single('ols df', value?.degrees, wanted.df_residual)
	];
}

function compareNeweyWest(
	model: LinearModel,
	wanted: NonNullable<Expected['newey_west']>,
	lag = wanted.lag
): Comparison[] {
	const fit = neweyWestRegression(model.design, model.y, lag);
	const value = fit.ok ? fit.value : undefined;
	const terms = { model, estimates: value?.coefficients, method: 'newey_west' };
	const plain = value?.unadjustedErrors;
	return [
		...single('newey_west lag', value?.lag, wanted.lag),
		...byName(terms, 'se_no_adjust', wanted.se_no_adjust, (_, term) => plain?.[term]),
		...byName(terms, 'se', wanted.se_small_sample_adjusted, (one) => one.standardError),
		...byName(terms, 'p', wanted.p_adjusted_t_df, (one) => one.p),
		...byName(terms, 'ci_low', wanted.ci_low_adjusted, (one) => one.low),
		...byName(terms, 'ci_high', wanted.ci_high_adjusted, (one) => one.high)
	];
}

function comparePraisWinsten(
	model: LinearModel,
	wanted: NonNullable<Expected['prais_winsten']>
): Comparison[] {
	if (Object.keys(wanted).length === 0) return [];
	const fit = praisWinstenRegression(model.design, model.y);
	const value = fit.ok ? fit.value : undefined;
	const terms = { model, estimates: value?.coefficients, method: 'prais_winsten' };
	return [
		...single('prais_winsten rho', value?.rho, wanted.rho, 'prais_winsten'),
		...byName(terms, 'coef', wanted.coef, (one) => one.estimate),
		...byName(terms, 'se', wanted.se, (one) => one.standardError),
		...byName(terms, 'p', wanted.p, (one) => one.p)
	];
}

function compareDiagnostics(
	{ design, y }: LinearModel,
	wanted: NonNullable<Expected['diagnostics']>
): Comparison[] {
	const fit = ordinaryRegression(design, y);
	const residuals = fit.ok ? fit.value.residuals : [];
	const correlations = autocorrelations(residuals, 2);
	const [first, second] = correlations.ok ? correlations.value : [];
	const watson = durbinWatson(design, y);
	const box = ljungBox(residuals, wanted.ljung_box_lag);
	const p = watson.ok ? watson.value.p : undefined;
	return [
		...single('acf1', first, wanted.acf1),
		...single('acf2', second, wanted.acf2),
		...single(
			'durbin_watson',
			watson.ok ? watson.value.statistic : undefined,
			wanted.durbin_watson
		),
		...single('durbin_watson_p', p, wanted.durbin_watson_p_two_sided, 'durbin_watson_p'),
		...single('ljung_box_Q', box.ok ? box.value.statistic : undefined, wanted.ljung_box_Q),
		...single('ljung_box_p', box.ok ? box.value.p : undefined, wanted.ljung_box_p)
	];
}

interface Terms {
	readonly model: LinearModel;
	readonly estimates: readonly Estimate[] | undefined;
	/** Also the prefix of its own tolerance. */
	readonly method: string;
}

function byName(
	{ model, estimates, method }: Terms,
	what: string,
	wanted: Readonly<Record<string, number>> | undefined,
	pick: (estimate: Estimate, term: number) => number | undefined
): Comparison[] {
	return Object.entries(wanted ?? {}).map(([name, value]) => {
		const term = model.terms.indexOf(name);
		const estimate = estimates?.[term];
		return {
			name: `${method} ${what} ${name}`,
			actual: estimate && pick(estimate, term),
			wanted: value,
			tolerance: method
		};
	});
}
