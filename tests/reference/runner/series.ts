import { z } from 'zod';
import { differenceInDifferences } from '$lib/statistics/difference-in-differences';
import { differenceOfChanges } from '../methods/difference-of-changes';
import { monotoneTrend } from '../methods/trend';
import { adapterFor } from './adapter';
import { gaps, numbers, single, told } from './shapes';

const trend = adapterFor(
	'trend_annual',
	z.object({
		input: z.object({ values: gaps }),
		parameters: z.object({ exact: z.boolean().nullish() }),
		expected: z
			.object({
				S: z.number().nullable(),
				tau: z.number().nullable(),
				p: z.number().nullable(),
				theil_sen_slope: z.number().nullable()
			})
			.partial()
	}),
	({ input, parameters, expected }) => {
		const { exact } = parameters;
		const found = monotoneTrend(input.values, typeof exact === 'boolean' ? { exact } : {});
		return [
			...single(
				'S',
				told(found, (one) => one.score),
				expected.S
			),
			...single(
				'tau',
				told(found, (one) => one.tau),
				expected.tau
			),
			...single(
				'p',
				told(found, (one) => one.p),
				expected.p
			),
			...single(
				'slope',
				told(found, (one) => one.slope),
				expected.theil_sen_slope
			)
		];
	}
);

const cells = adapterFor(
	'did',
	z.object({
		input: z.object({
			cells: z.array(
				z.object({
					n_treated: z.number(),
					n_control: z.number(),
					mean_treated_pre: z.number(),
					mean_treated_post: z.number(),
					mean_control_pre: z.number(),
					mean_control_post: z.number(),
					sd_change_treated: z.number(),
					sd_change_control: z.number()
				})
			)
		}),
		expected: z.object({
			att: z.array(
				z.object({
					estimate: z.number(),
					se_welch: z.number().optional(),
					se_influence: z.number().optional()
				})
			)
		})
	}),
	({ input, expected }) => [
		...single('cells', input.cells.length, expected.att.length),
		...expected.att.flatMap((wanted, index) => {
			const cell = input.cells[index];
			const found =
				cell && differenceOfChanges(sampleOf(cell, 'treated'), sampleOf(cell, 'control'));
			if (!found) return [];
			return [
				...single(
					`${index} estimate`,
					told(found, (one) => one.estimate),
					wanted.estimate
				),
				...single(
					`${index} se`,
					told(found, (one) => one.standardError),
					wanted.se_welch
				),
				...single(
					`${index} influence`,
					told(found, (one) => one.influenceError),
					wanted.se_influence
				)
			];
		})
	]
);

function sampleOf(cell: Readonly<Record<string, number>>, side: 'treated' | 'control') {
	return {
		n: cell[`n_${side}`] ?? NaN,
		before: cell[`mean_${side}_pre`] ?? NaN,
		after: cell[`mean_${side}_post`] ?? NaN,
		deviation: cell[`sd_change_${side}`] ?? NaN
	};
}

const units = adapterFor(
	'did',
	z.object({
		input: z.object({
			n_pre_years: z.number(),
			treated_values: numbers,
			control_values: z.array(numbers)
		}),
		expected: z
			.object({
				estimate: z.number(),
				pre_trend_slope_difference: z.number(),
				pre_trend_p: z.number(),
				permutation_p: z.number()
			})
			.partial()
	}),
	({ input, expected }) => {
		const { treated_values, control_values, n_pre_years } = input;
		const found = differenceInDifferences(treated_values, control_values, n_pre_years);
		const preTrend = (pick: (value: { slope: number; p: number }) => number) =>
			told(found, (one) => told(one.preTrend, pick));
		return [
			...single(
				'estimate',
				told(found, (one) => one.estimate),
				expected.estimate
			),
			...single(
				'slope',
				preTrend(({ slope }) => slope),
				expected.pre_trend_slope_difference
			),
			...single(
				'slope p',
				preTrend(({ p }) => p),
				expected.pre_trend_p
			),
			...single(
				'p',
				told(found, (one) => told(one.p, (p) => p)),
				expected.permutation_p
			)
		];
	}
);

export const seriesAdapters = [trend, cells, units];
