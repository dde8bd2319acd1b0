import { z } from 'zod';
import type { Answer } from '$lib/statistics/answer';
import type { ChartOptions } from '$lib/statistics/chart-segments';
import { runChart, runLimits } from '../methods/run-chart';
import type { RunAnalysis } from '../methods/run-chart';
import { adapterFor } from './adapter';
import type { Comparison, Told } from './adapter';
import { gaps, numbers, single, told } from './shapes';

/** The two Anhøj rules, one a part of the chart. */
export const runShape = z
	.object({
		n_useful: z.number(),
		longest_run: z.number().nullable(),
		longest_run_max: z.number().nullable(),
		crossings: z.number().nullable(),
		crossings_min: z.number().nullable(),
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
	const rebaseAt = typeof parts === 'number' ? [parts] : (parts ?? []);
	return {
		screened,
		rebaseAt,
		excluded: exclude_idx0 ?? [],
		// qicharts2 takes no notice of a frozen baseline where the chart has parts.
		...(frozen && rebaseAt.length === 0 && { frozen })
	};
}

export function compareRuns(
	name: string,
	runs: readonly Answer<RunAnalysis>[],
	wanted: readonly z.output<typeof runShape>[] | undefined
): Comparison[] {
	return (wanted ?? []).flatMap((want, part) => {
		const run = runs[part];
		const pick = (value: (found: RunAnalysis) => Told, none: Told = null) =>
			run && (allOnCentre(run) ? none : told(run, value));
		const label = `${name} runs ${part}`;
		return [
			...single(
				`${label} useful`,
				pick((one) => one.useful, 0),
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
				pick((one) => one.signal, false),
				want.runs_signal
			)
		];
	});
}

/** A reason for the library to say nothing, and for the cases to count no useful point. */
function allOnCentre(answer: Answer<unknown>): boolean {
	return !answer.ok && answer.reason === 'no-variation';
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
			return { run: runChart(own, frozen), only: own.find((value) => value !== null) ?? null };
		});
		const centres = found.map(({ run, only }) =>
			allOnCentre(run) ? only : told(run, ({ centre }) => centre)
		);
		return [
			...single('centre', centres, wanted.centre),
			...compareRuns(
				'run chart',
				found.map(({ run }) => run),
				wanted.runs
			)
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
