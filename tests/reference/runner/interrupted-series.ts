import { z } from 'zod';
import { LEAST_STEP } from '$lib/statistics/joint/entry-weeks';
import { judgeRegister } from '$lib/statistics/joint/judge-register';
import type { WhyNotJudged } from '$lib/statistics/joint/outcome';
import { adapterFor } from './adapter';
import type { Comparison } from './adapter';
import { designColumn, periodOf, termsOf } from './interrupted-design';
import type { SegmentedSeries } from './interrupted-design';
import {
	autoregressiveShape,
	compareAutoregressive,
	compareLastPoint,
	lastPointShape
} from './interrupted-estimates';
import { compareRegression, regressionShape } from './linear-model';
import { gaps, numbers, single } from './shapes';

const modelShape = regressionShape.extend({
	gls_ar1_reml: autoregressiveShape.optional(),
	recommended_reml_ar1_clamped: autoregressiveShape.optional(),
	effect_at_last_point: lastPointShape.optional()
});
type Wanted = z.output<typeof modelShape>;

const parametersShape = z.object({
	y: z.string().optional(),
	model: z.string().optional(),
	models: z.array(z.string()).optional(),
	intervention_time: z.number(),
	newey_west_lag: z.number().nullish()
});
type Parameters = z.output<typeof parametersShape>;
type Input = Readonly<Record<string, unknown>>;

/** One segmented model, its expectations beside each other. */
const oneModel = adapterFor(
	'its',
	z.object({
		input: z.record(z.string(), z.unknown()),
		parameters: parametersShape,
		expected: modelShape
			.extend({
				verdict: z.string().optional(),
				n_pre: z.number().optional(),
				n_post: z.number().optional()
			})
			.refine((held) => PARTS.some((part) => part in held) || held.verdict, 'no segmented model')
	}),
	({ input, parameters, expected }) => {
		const values = findSeries(input, parameters);
		const start = parameters.intervention_time;
		const order = timesOf(input, values.length);
		const observed = order.filter((_, index) => values[index] !== null);
		return [
			...compareModel(input, parameters, expected, parameters.model),
			...single('verdict', expected.verdict && verdictOf(values, order, start), expected.verdict),
			...single('n_pre', observed.filter((time) => time < start).length, expected.n_pre),
			...single('n_post', observed.filter((time) => time >= start).length, expected.n_post)
		];
	}
);

const PARTS = Object.keys(modelShape.shape);

/** Several models of one series, each with expectations under a name of its own. */
const severalModels = adapterFor(
	'its',
	z.object({
		input: z.record(z.string(), z.unknown()),
		parameters: parametersShape.extend({ models: z.array(z.string()) }),
		expected: z.record(z.string(), modelShape)
	}),
	({ input, parameters, expected }) =>
		Object.entries(expected).flatMap(([name, wanted], index) =>
			compareModel(input, parameters, wanted, parameters.models[index]).map((one) => ({
				...one,
				name: `${name} ${one.name}`
			}))
		)
);

/** Series for which the library must say why it says nothing. */
const degenerate = adapterFor(
	'its',
	z.object({
		input: z.record(z.string(), gaps),
		parameters: z.object({
			cases: z.array(z.object({ series: z.string(), intervention_time: z.number() }))
		}),
		expected: z.object({ verdicts: z.array(z.string()) })
	}),
	({ input, parameters, expected }) =>
		parameters.cases.map(({ series, intervention_time }, index) => ({
			name: `${series} at ${intervention_time}`,
			actual: verdictOf(input[series] ?? [], [], intervention_time),
			wanted: expected.verdicts[index]
		}))
);

function compareModel(
	input: Input,
	parameters: Parameters,
	wanted: Wanted,
	model: string | undefined
): Comparison[] {
	const series = segment(input, parameters, model ?? '');
	const terms = Object.keys(wanted.ols?.coef ?? wanted.recommended_reml_ar1_clamped?.coef ?? {});
	const segmented = {
		series,
		terms: terms.length > 0 ? terms : termsOf(model ?? ''),
		lag: parameters.newey_west_lag ?? wanted.newey_west?.lag
	};
	const columns = segmented.terms.map((term) => designColumn(term, series));
	const design = series.y.map((_, row) => columns.map((column) => column[row] ?? NaN));
	return [
		...compareRegression({ terms: segmented.terms, design, y: series.y }, wanted, segmented.lag),
		...compareAutoregressive(segmented, 'gls', wanted.gls_ar1_reml ?? {}),
		...compareAutoregressive(
			segmented,
			'recommended_reml',
			wanted.recommended_reml_ar1_clamped ?? {}
		),
		...compareLastPoint(segmented, wanted.effect_at_last_point ?? {})
	];
}

/** Points without a value are left out and keep their place on the calendar. */
function segment(input: Input, parameters: Parameters, model: string): SegmentedSeries {
	const values = findSeries(input, parameters);
	const order = timesOf(input, values.length);
	const times = values.flatMap((value, index) => (value === null ? [] : [order[index] ?? NaN]));
	const first = [input.first_month, Array.isArray(input.months) ? input.months[0] : null];
	const month = first.map((text) => /^\d{4}-(\d\d)/.exec(String(text))?.[1]).find(Boolean);
	return {
		times,
		y: values.filter((value) => value !== null),
		start: parameters.intervention_time,
		period: periodOf(model),
		firstPlace: Number(month ?? 1)
	};
}

/** Calendar indexes that the input tells, else 1, 2, … */
function timesOf(input: Input, length: number): number[] {
	const told = numbers.safeParse(input.time ?? input.times).data;
	return told?.length === length ? told : Array.from({ length }, (_, index) => index + 1);
}

/** The series on the formula's left side, such as `log(front)`; else the one called values, else the only one there is. */
function findSeries(input: Input, { y: told, model }: Parameters): (number | null)[] {
	const y = told ?? model?.split('~')[0]?.trim();
	const [, name = y] = /^log\((\w+)\)$/.exec(y ?? '') ?? [];
	const lists = Object.entries(input).flatMap(([key, list]) => {
		const held = gaps.safeParse(list);
		return held.success ? [[key, held.data] as const] : [];
	});
	const called = (key: string | undefined) => lists.find(([own]) => own === key);
	const only = lists.length === 1 ? lists[0] : undefined;
	const values = (called(name) ?? called('values') ?? only)?.[1] ?? [];
	return y?.startsWith('log(')
		? values.map((value) => (value === null ? null : Math.log(value)))
		: values;
}

/** What the joint model says of one thing that began and goes on, in the words of the cases. */
function verdictOf(
	values: readonly (number | null)[],
	order: readonly number[],
	start: number
): string {
	const points = values.map((value, index) => ({
		time: order[index] ?? index + 1,
		value,
		n: null
	}));
	const entry = { id: 'it', from: start, latest: start, end: null, isJudged: true };
	const outcome = judgeRegister(points, { entries: [entry], holidays: [] }).get(entry.id)!;
	if (outcome.kind === 'event' || outcome.weeks.within === 0) return 'not_estimable';
	if (outcome.kind === 'not-judged') return NAMES[outcome.why] ?? 'not_estimable';
	return outcome.weeks.within < LEAST_STEP ? 'insufficient_data' : 'estimable';
}

const NAMES: Partial<Record<WhyNotJudged, string>> = {
	'too-few-weeks': 'insufficient_data',
	'no-variation': 'no_variation'
};

export const interruptedAdapters = [oneModel, severalModels, degenerate];
