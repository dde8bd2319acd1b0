import { z } from 'zod';
import type { Answer } from '$lib/statistics/answer';
import type { ChartOptions } from '$lib/statistics/chart-segments';
import { runChart, runLimits } from '$lib/statistics/run-chart';
import type { RunAnalysis } from '$lib/statistics/run-chart';
import { adapterFor } from './adapter';
import type { Comparison, Told } from './adapter';
import { gaps, numbers, single, told } from './shapes';

/** The two Anhøj rules, one a part of the chart. */
export const runShape = z
	.object({
		n_useful: z.number(),
		longest_run: z.number(),
		longest_run_max: z.number(),
		crossings: z.number(),
		crossings_min: z.number(),
		runs_signal: z.boolean()
	})
	.partial();

/** Parts, baselines and points left out, as the charts' cases write them. */
export const partShape = z
	.object({
		new_part_starts_after_n: z.union([z.number(), numbers]).nullable(),
		freeze_after_n: z.number().nullable(),
		exclude_idx0: numbers.nullable()
	})
	.partial();

export function optionsOf(parameters: z.output<typeof partShape>, screened: boolean): ChartOptions {
	const { new_part_starts_after_n: parts, freeze_after_n: frozen, exclude_idx0 } = parameters;
	return {
		screened,
		rebaseAt: typeof parts === 'number' ? [parts] : (parts ?? []),
		excluded: exclude_idx0 ?? [],
		...(frozen && { frozen })
	};
}

export function compareRuns(
	name: string,
	runs: readonly Answer<RunAnalysis>[],
	wanted: readonly z.output<typeof runShape>[] | undefined
): Comparison[] {
	return (wanted ?? []).flatMap((want, part) => {
		const run = runs[part];
		const pick = (value: (found: RunAnalysis) => Told) => (run ? told(run, value) : null);
		const label = `${name} runs ${part}`;
		return [
			...single(
				`${label} useful`,
				pick((one) => one.useful),
				want.n_useful
			),
			...single(
				`${label} longest`,
				pick((one) => one.longestRun),
				want.longest_run
			),
			...single(
				`${label} longest max`,
				pick((one) => one.limits.longestRun),
				want.longest_run_max
			),
			...single(
				`${label} crossings`,
				pick((one) => one.crossings),
				want.crossings
			),
			...single(
				`${label} crossings min`,
				pick((one) => one.limits.crossings),
				want.crossings_min
			),
			...single(
				`${label} signal`,
				pick((one) => one.signal),
				want.runs_signal
			)
		];
	});
}

const runs = adapterFor(
	'run_chart_anhoej',
	z.object({
		input: z.object({ values: gaps }),
		parameters: partShape,
		expected: z.object({
			run_chart: z.object({ centre: numbers, runs: z.array(runShape) }).partial()
		})
	}),
	({ input: { values }, parameters, expected: { run_chart: wanted } }) => {
		const { rebaseAt = [], excluded = [], frozen } = optionsOf(parameters, false);
		const found = [0, ...rebaseAt].map((start, part) => {
			const own = values
				.map((value, index) => (excluded.includes(index) ? null : value))
				.slice(start, rebaseAt[part]);
			return runChart(own, part === 0 ? frozen : undefined);
		});
		const centres = found.map((one) => told(one, ({ centre }) => centre));
		return [
			...single('centre', centres, wanted.centre),
			...compareRuns('run chart', found, wanted.runs)
		];
	}
);

const criticalValues = adapterFor(
	'run_chart_anhoej',
	z.object({
		expected: z.object({
			table: z.array(
				z.object({ n: z.number(), longest_run_max: z.number(), crossings_min: z.number() })
			)
		})
	}),
	({ expected }) =>
		expected.table.flatMap(({ n, longest_run_max, crossings_min }) => {
			const limits = runLimits(n);
			return [
				...single(
					`${n} longest`,
					told(limits, (one) => one.longestRun),
					longest_run_max
				),
				...single(
					`${n} crossings`,
					told(limits, (one) => one.crossings),
					crossings_min
				)
			];
		})
);

export const runChartAdapters = [runs, criticalValues];
