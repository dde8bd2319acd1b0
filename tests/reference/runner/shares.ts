import { z } from 'zod';
import { testIndependence } from '../methods/contingency';
import { answersForPower, powerOfShares } from '../methods/power';
import {
	correctedWilsonInterval,
	newcombeDifference,
	wilsonInterval
} from '$lib/statistics/proportion';
import { stratifiedMean, stratifiedShare } from '../methods/stratified';
import { adapterFor } from './adapter';
import { gaps, numbers, single, told } from './shapes';

const limitShape = z.object({ lower: z.number().nullable(), upper: z.number().nullable() });
const level = z.object({ conf: z.number().optional() });

const wilson = adapterFor(
	'wilson',
	z.object({
		parameters: level,
		expected: z.object({
			items: z.array(
				limitShape.extend({
					x: z.number(),
					n: z.number(),
					p: z.number().nullish(),
					lower_cc: z.number().nullish(),
					upper_cc: z.number().nullish(),
					conf: z.number().optional()
				})
			)
		})
	}),
	({ parameters, expected }) =>
		expected.items.flatMap(({ x, n, conf = parameters.conf, lower, upper, ...more }) => {
			const interval = wilsonInterval(x, n, conf);
			const wider = correctedWilsonInterval(x, n, conf);
			// stats::prop.test leaves the correction out of a share of exactly half.
			const corrected = 2 * x === n ? {} : { low: more.lower_cc, high: more.upper_cc };
			return [
				...single(
					`${x}/${n} lower corrected`,
					told(wider, ({ low }) => low),
					corrected.low
				),
				...single(
					`${x}/${n} upper corrected`,
					told(wider, ({ high }) => high),
					corrected.high
				),
				...single(
					`${x}/${n}`,
					told(interval, () => x / n),
					more.p
				),
				...single(
					`${x}/${n} lower`,
					told(interval, ({ low }) => low),
					lower
				),
				...single(
					`${x}/${n} upper`,
					told(interval, ({ high }) => high),
					upper
				)
			];
		})
);

const newcombe = adapterFor(
	'difference_of_proportions',
	z.object({
		parameters: level,
		expected: z.object({
			items: z.array(
				limitShape.extend({
					x1: z.number(),
					n1: z.number(),
					x2: z.number(),
					n2: z.number(),
					diff: z.number().nullish()
				})
			)
		})
	}),
	({ parameters, expected }) =>
		expected.items.flatMap(({ x1, n1, x2, n2, diff, lower, upper }) => {
			const found = newcombeDifference(x1, n1, x2, n2, parameters.conf);
			const name = `${x1}/${n1} − ${x2}/${n2}`;
			return [
				...single(
					`${name} difference`,
					told(found, (one) => one.difference),
					diff
				),
				...single(
					`${name} lower`,
					told(found, (one) => one.low),
					lower
				),
				...single(
					`${name} upper`,
					told(found, (one) => one.high),
					upper
				)
			];
		})
);

const categories = adapterFor(
	'three_category_test',
	z.object({
		input: z.object({ rows: z.array(numbers) }),
		expected: z
			.object({
				chi2: z.number().nullable(),
				df: z.number().nullable(),
				p: z.number().nullable(),
				expected_counts: z.array(gaps).nullable()
			})
			.partial()
	}),
	({ input, expected }) => {
		const test = testIndependence(input.rows);
		return [
			...single(
				'chi2',
				told(test, (one) => one.statistic),
				expected.chi2
			),
			...single(
				'df',
				told(test, (one) => one.degrees),
				expected.df
			),
			...single(
				'p',
				told(test, (one) => told(one.p, (p) => p)),
				expected.p
			),
			...single(
				'expected',
				told(test, (one) => one.expected),
				expected.expected_counts
			)
		];
	}
);

const stratified = adapterFor(
	'survey_fpc',
	z.object({
		input: z.object({
			strata: z.array(
				z.object({
					n: z.number(),
					N: z.number(),
					mean: z.number().optional(),
					var: z.number().optional(),
					k: z.number().optional()
				})
			)
		}),
		expected: z.record(z.string(), z.number())
	}),
	({ input, expected }) => {
		const means = stratifiedMean(
			input.strata.map(({ n, N, mean = NaN, var: variance = NaN }) => ({
				n,
				population: N,
				mean,
				variance
			}))
		);
		const shares = stratifiedShare(
			input.strata.map(({ n, N, k = NaN }) => ({ n, population: N, count: k }))
		);
		// The variable's own name stands in the keys: mean_…, se_…_fpc, se_…_no_fpc; share_… and se_share_….
		return Object.entries(expected).flatMap(([name, wanted]) => {
			const found = /share/.test(name) ? shares : means;
			const actual = told(found, ({ mean, standardError, uncorrectedError }) => {
				if (!name.startsWith('se_')) return mean;
				return name.endsWith('no_fpc') ? uncorrectedError : standardError;
			});
			return single(name, actual, wanted);
		});
	}
);

/** `power_n50`: the power of 50 answers a side; `n_power90_alpha01`: answers for a power of 0.90 at level 0.01. */
const POWER_KEY = /^(power_n|n_power)(\d+)(?:_alpha(\d+))?$/;

const power = adapterFor(
	'power',
	z.object({
		input: z.object({ p1: z.number().optional(), p2: z.number().optional() }),
		parameters: z.object({ p1: z.number().optional(), p2: z.number().optional() }),
		expected: z.record(z.string().regex(POWER_KEY), z.number())
	}),
	({ input, parameters, expected }) =>
		Object.entries(expected).flatMap(([name, wanted]) => {
			const [, kind, digits = '', alpha = '05'] = POWER_KEY.exec(name) ?? [];
			const contrast = {
				// The published example, where a case names no shares of its own.
				first: input.p1 ?? parameters.p1 ?? 0.5,
				second: input.p2 ?? parameters.p2 ?? 0.75,
				level: Number(`0.${alpha}`)
			};
			const found =
				kind === 'power_n'
					? powerOfShares(Number(digits), contrast)
					: answersForPower(Number(`0.${digits}`), contrast);
			return single(
				name,
				told(found, (value) => value),
				wanted
			);
		})
);

export const shareAdapters = [wilson, newcombe, categories, stratified, power];
