import { z } from 'zod';
import { fitAr1, fitUnclampedAr1 } from '$lib/statistics/ar1-fit';
import type { Ar1Fit } from '$lib/statistics/ar1-fit';
import { studentPoint, studentTwoSided } from '$lib/statistics/distributions';
import { neweyWestRegression } from '../methods/newey-west';
import { combine, ordinaryRegression } from '../methods/regression';
import type { Comparison } from './adapter';
import { designColumn, lastPlace } from './interrupted-design';
import type { SegmentedSeries } from './interrupted-design';
import { named, single } from './shapes';

const effectShape = z
	.object({
		estimate: z.number(),
		se: z.number(),
		ci_low: z.number(),
		ci_high: z.number(),
		p: z.number()
	})
	.partial();

export const autoregressiveShape = z
	.object({
		phi_unclamped: z.number(),
		phi: z.number(),
		df_eff: z.number(),
		coef: named,
		se: named,
		p: named,
		ci_low: named,
		ci_high: named,
		effect_at_last_point: effectShape
	})
	.partial();

export const lastPointShape = z
	.object({
		contrast: named,
		estimate: z.number(),
		se_ols: z.number(),
		se_newey_west_adjusted: z.number(),
		ci_low_nw: z.number(),
		ci_high_nw: z.number()
	})
	.partial();

/** A segmented model of one series. */
export interface SegmentedModel {
	readonly series: SegmentedSeries;
	readonly terms: readonly string[];
	readonly lag: number | undefined;
}

/** Generalised least squares with AR(1) errors: the recipe (φ ≥ 0, effective df), or as `nlme::gls` has it (n − k df). */
export function compareAutoregressive(
	{ series, terms }: SegmentedModel,
	method: 'recommended_reml' | 'gls',
	wanted: z.output<typeof autoregressiveShape>
): Comparison[] {
	const columns = terms.map((term) => designColumn(term, series));
	const estimator = method === 'gls' ? fitUnclampedAr1 : fitAr1;
	const fit = estimator(series.times, columns, Float64Array.from(series.y));
	const degrees = method === 'gls' ? series.y.length - terms.length : (fit?.df ?? NaN);
	const contrastOf = (weights: Readonly<Record<string, number>>) =>
		fit &&
		estimateAlong(
			fit,
			terms.map((term) => weights[term] ?? 0),
			degrees
		);
	const byName = (what: 'coef' | 'se' | 'p' | 'ci_low' | 'ci_high', key: keyof Along) =>
		Object.entries(wanted[what] ?? {}).map(([term, value]) => ({
			name: `${method} ${what} ${term}`,
			actual: terms.includes(term) ? contrastOf({ [term]: 1 })?.[key] : undefined,
			wanted: value,
			tolerance: method
		}));
	const last = contrastOf({ level: 1, slope: lastPlace(series) });
	const effect = wanted.effect_at_last_point ?? {};
	return [
		...single(
			`${method} phi`,
			method === 'gls' ? fit?.phi.estimated : fit?.phi.used,
			wanted.phi,
			method
		),
		...single(`${method} phi unclamped`, fit?.phi.estimated, wanted.phi_unclamped, method),
		...single(`${method} df`, degrees, wanted.df_eff, method),
		...byName('coef', 'estimate'),
		...byName('se', 'standardError'),
		...byName('p', 'p'),
		...byName('ci_low', 'low'),
		...byName('ci_high', 'high'),
		...single(`${method} last`, last?.estimate, effect.estimate, method),
		...single(`${method} last se`, last?.standardError, effect.se, method),
		...single(`${method} last p`, last?.p, effect.p, method),
		...single(`${method} last low`, last?.low, effect.ci_low, method),
		...single(`${method} last high`, last?.high, effect.ci_high, method)
	];
}

interface Along {
	readonly estimate: number;
	readonly standardError: number;
	readonly p: number;
	readonly low: number;
	readonly high: number;
}

function estimateAlong(fit: Ar1Fit, weights: readonly number[], degrees: number): Along {
	const estimate = weights.reduce(
		(sum, weight, term) => sum + weight * (fit.coefficients[term] ?? NaN),
		0
	);
	const standardError = fit.standardError(weights);
	const half = studentPoint(0.975, degrees) * standardError;
	const p = studentTwoSided(estimate / standardError, degrees);
	return { estimate, standardError, p, low: estimate - half, high: estimate + half };
}

/** The effect at the last point by least squares, with plain and Newey–West errors. */
export function compareLastPoint(
	{ series, terms, lag }: SegmentedModel,
	wanted: z.output<typeof lastPointShape>
): Comparison[] {
	if (Object.keys(wanted).length === 0) return [];
	const columns = terms.map((term) => designColumn(term, series));
	const design = series.y.map((_, row) => columns.map((column) => column[row] ?? NaN));
	const contrast = wanted.contrast ?? { level: 1, slope: lastPlace(series) };
	const weights = terms.map((term) => contrast[term] ?? 0);
	const ordinary = ordinaryRegression(design, series.y);
	const robust = neweyWestRegression(design, series.y, lag);
	const plain = ordinary.ok ? combine(ordinary.value, weights) : null;
	const wide = robust.ok ? combine(robust.value, weights) : null;
	return [
		...single('last point', plain?.estimate, wanted.estimate),
		...single('last point se', plain?.standardError, wanted.se_ols),
		...single(
			'last point robust se',
			wide?.standardError,
			wanted.se_newey_west_adjusted,
			'newey_west'
		),
		...single('last point robust low', wide?.low, wanted.ci_low_nw, 'newey_west'),
		...single('last point robust high', wide?.high, wanted.ci_high_nw, 'newey_west')
	];
}
