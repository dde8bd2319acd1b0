import { z } from 'zod';
import { autocorrelations } from '../methods/autocorrelation';
import { normalPoint, normalTwoSided, studentTwoSided } from '$lib/statistics/distributions';
import { fitBinomial, fitPoisson } from '../methods/generalised-linear';
import type { GeneralisedFit } from '../methods/generalised-linear';
import type { Answer } from '$lib/statistics/answer';
import { adapterFor } from './adapter';
import type { Comparison } from './adapter';
import { formulaColumns, listTerms } from './formula-terms';
import { periodOf } from './interrupted-design';
import { named, numbers, single } from './shapes';

const fitShape = z
	.object({
		coef: named,
		se: named,
		p: named,
		rr: named,
		rr_low: named,
		rr_high: named,
		or: named,
		or_low: named,
		or_high: named,
		dispersion: z.number(),
		deviance: z.number(),
		df_residual: z.number(),
		deviance_resid_acf1: z.number()
	})
	.partial();
type Wanted = z.output<typeof fitShape>;

const FAMILIES = ['poisson', 'quasipoisson', 'binomial', 'quasibinomial'] as const;

/**
 * Counts or shares by a formula `y ~ offset(log(a)) + b + c`, or `cbind(x, n - x) ~ b`, with one list of numbers a variable;
 * terms of a segmented series (formula-terms.ts) where the input has no list of that name.
 */
const counts = adapterFor(
	'its',
	z.object({
		input: z.record(z.string(), z.unknown()),
		parameters: z.object({ model: z.string(), intervention_time: z.number().optional() }),
		expected: z
			.object({
				poisson: fitShape,
				quasipoisson: fitShape,
				binomial: fitShape,
				quasibinomial: fitShape
			})
			.partial()
			.refine((held) => FAMILIES.some((family) => held[family]), 'no generalised linear model')
	}),
	({ input, parameters, expected }) => {
		const [left = '', right = ''] = parameters.model.split('~').map((side) => side.trim());
		const listOf = (name: string) => numbers.safeParse(input[name]).data;
		const terms = listTerms(right);
		const offset = terms.find((term) => term.startsWith('offset('));
		const exposure = offset && findExposure(offset, Object.keys(input));
		const [, successes = left, all = ''] = /^cbind\((\w+),\s*(\w+)/.exec(left) ?? [];
		const y = listOf(successes) ?? [];
		const columns = formulaColumns(
			terms.filter((term) => term !== offset),
			{
				listOf,
				rows: y.length,
				start: parameters.intervention_time,
				period: periodOf(parameters.model)
			}
		);
		const design = y.map((_, row) => [1, ...columns.map((column) => column[row] ?? NaN)]);
		return FAMILIES.flatMap((family) => {
			const wanted = expected[family];
			if (!wanted) return [];
			const logs = exposure ? (listOf(exposure) ?? []).map(Math.log) : y.map(() => 0);
			const fit = family.endsWith('poisson')
				? fitPoisson(design, y, logs)
				: fitBinomial(design, y, listOf(all) ?? []);
			return compareFit(family, fit, wanted);
		});
	}
);

/** `offset(log(pop))` is the variable pop, or the one whose name says that it is the offset. */
function findExposure(term: string, variables: readonly string[]): string | undefined {
	const [, named = ''] = /log\((\w+)\)/.exec(term) ?? [];
	return variables.find((name) => name === named) ?? variables.find((name) => /offset/.test(name));
}

function compareFit(family: string, answer: Answer<GeneralisedFit>, wanted: Wanted): Comparison[] {
	const fit = answer.ok ? answer.value : null;
	const quasi = family.startsWith('quasi');
	const dispersion = quasi ? (fit?.dispersion ?? NaN) : 1;
	const errors = fit?.covariance.map((row, term) => Math.sqrt((row[term] ?? NaN) * dispersion));
	const z95 = normalPoint(0.975);
	const columns: Readonly<Record<string, (estimate: number, error: number) => number>> = {
		coef: (estimate) => estimate,
		se: (_, error) => error,
		p: (estimate, error) =>
			quasi && fit
				? studentTwoSided(estimate / error, fit.degrees)
				: normalTwoSided(estimate / error),
		r: (estimate) => Math.exp(estimate),
		r_low: (estimate, error) => Math.exp(estimate - z95 * error),
		r_high: (estimate, error) => Math.exp(estimate + z95 * error)
	};
	const correlation = autocorrelations(fit?.devianceResiduals ?? [], 1);
	return [
		// Coefficients are told by their place in the formula: a case may name them otherwise than its variables.
		...(['coef', 'se', 'p', 'rr', 'rr_low', 'rr_high', 'or', 'or_low', 'or_high'] as const).flatMap(
			(what) =>
				Object.entries(wanted[what] ?? {}).map(([name, value], place) => {
					const estimate = fit?.coefficients[place];
					const error = errors?.[place];
					const pick = columns[what.replace(/^[ro]r/, 'r')];
					const known = pick && estimate !== undefined && error !== undefined;
					return {
						name: `${family} ${what} ${name}`,
						actual: known ? pick(estimate, error) : null,
						wanted: value
					};
				})
		),
		...single(`${family} dispersion`, fit && dispersion, wanted.dispersion),
		...single(`${family} deviance`, fit?.deviance, wanted.deviance),
		...single(`${family} df`, fit?.degrees, wanted.df_residual),
		...single(
			`${family} acf1`,
			correlation.ok ? correlation.value[0] : null,
			wanted.deviance_resid_acf1
		)
	];
}

export const generalisedAdapters = [counts];
