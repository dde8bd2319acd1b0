import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asIsoWeek } from '$lib/domain/week';
import { ljungBox } from '../../reference/methods/autocorrelation';
import { testIndependence } from '../../reference/methods/contingency';
import { individualsLimits } from '$lib/statistics/control-chart';
import { controlledSeries } from '$lib/statistics/controlled-series';
import { monitor } from '$lib/statistics/cusum';
import { differenceInDifferences } from '$lib/statistics/difference-in-differences';
import { expectedBand } from '$lib/statistics/expected-band';
import { compareMonth } from '$lib/statistics/month-comparison';
import { benjaminiHochberg, expectedSignals, holm } from '../../reference/methods/multiplicity';
import { countBand, countChange, threeYearMeans } from '$lib/statistics/noise-band';
import { answersForPower, powerOfShares } from '../../reference/methods/power';
import { newcombeDifference, wilsonInterval } from '$lib/statistics/proportion';
import { runChart } from '../../reference/methods/run-chart';
import { shareLimits } from '$lib/statistics/share-chart';
import { stratifiedMean, stratifiedShare } from '../../reference/methods/stratified';
import { syntheticControl } from '$lib/statistics/synthetic-control';
import { monotoneTrend } from '../../reference/methods/trend';

/** Ordinary numbers, and those that a file or a formula may bring. */
const number = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: 0, max: 200 }) },
	{ weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, -1, 0.5, 1e308, -0, 5e-324) },
	{ weight: 1, arbitrary: fc.double() }
);
const share = fc.double({ min: 0, max: 100, noNaN: true });
const known = fc.oneof({ weight: 9, arbitrary: share }, { weight: 1, arbitrary: number });
const perhaps = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { freq: 5, nil: null });
const values = fc.oneof(
	fc.array(known, { maxLength: 40 }),
	fc.tuple(share, fc.nat({ max: 40 })).map(([value, length]) => Array<number>(length).fill(value))
);
const hidden = fc.array(perhaps(known), { maxLength: 40 });
const counted = fc.record({ count: number, n: number });
const weeks = fc.array(perhaps(counted), { maxLength: 40 });
const points = fc.oneof(
	fc.array(fc.record({ time: number, value: perhaps(known), n: perhaps(number) }), {
		maxLength: 60
	}),
	fc
		.array(fc.record({ value: perhaps(share), n: perhaps(fc.integer({ min: 0, max: 200 })) }), {
			minLength: 16,
			maxLength: 80
		})
		.map((all) => all.map((one, time) => ({ ...one, time })))
);
const start = fc.oneof(fc.integer({ min: -3, max: 90 }), number);

/** Weeks in order or not, each with counts of any kind. */
function monthWeeks(beginning: string) {
	const counts = fc.record({ green: number, yellow: number, red: number });
	const digit = fc.integer({ min: 0, max: 9 });
	return fc.array(
		fc.record({ week: digit.map((last) => asIsoWeek(`${beginning}${last}`)), counts }),
		{ maxLength: 14 }
	);
}

type Answered = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const METHODS: readonly (readonly [string, fc.Arbitrary<Answered>])[] = [
	['Wilson', fc.tuple(number, number).map(([x, n]) => wilsonInterval(x, n))],
	['Newcombe', fc.tuple(number, number, number, number).map((four) => newcombeDifference(...four))],
	[
		'chi-square',
		fc
			.array(fc.array(number, { maxLength: 4 }), { maxLength: 4 })
			.map((rows) => testIndependence(rows))
	],
	[
		'strata',
		fc
			.array(fc.record({ n: number, population: number, mean: number, variance: number }), {
				maxLength: 5
			})
			.map(stratifiedMean)
	],
	[
		'shares of strata',
		fc
			.array(fc.record({ count: number, n: number, population: number }), { maxLength: 5 })
			.map(stratifiedShare)
	],
	[
		'a month',
		fc
			.tuple(monthWeeks('2026-W1'), monthWeeks('2025-W3'))
			.map(([latest, earlier]) => compareMonth(latest, earlier))
	],
	['expected band', weeks.map(expectedBand)],
	['individuals chart', hidden.map((all) => individualsLimits(all))],
	['p-chart', weeks.map((all) => shareLimits(all, 'p'))],
	['p′-chart', weeks.map((all) => shareLimits(all, 'p-prime'))],
	['run chart', hidden.map((all) => runChart(all))],
	['Ljung–Box', values.map((all) => ljungBox(all))],
	['trend', values.map((all) => monotoneTrend(all))],
	['Holm', fc.array(number).map(holm)],
	['Benjamini–Hochberg', fc.array(number).map(benjaminiHochberg)],
	['expected signals', fc.tuple(number, number).map(([n, rate]) => expectedSignals(n, rate))],
	['small counts', number.map(countBand)],
	[
		'change of counts',
		fc.tuple(number, number).map(([before, after]) => countChange(before, after))
	],
	['means of three years', fc.array(perhaps(number)).map(threeYearMeans)],
	[
		'power',
		fc
			.tuple(number, number, number)
			.map(([n, first, second]) => powerOfShares(n, { first, second }))
	],
	[
		'answers for a power',
		fc
			.tuple(number, number, number)
			.map(([power, first, second]) => answersForPower(power, { first, second }))
	],
	[
		'controlled series',
		fc
			.tuple(hidden, fc.array(hidden, { maxLength: 3 }))
			.map(([own, others]) => controlledSeries(own, others))
	],
	[
		'difference in differences',
		fc
			.tuple(hidden, fc.array(hidden, { maxLength: 5 }), start)
			.map(([own, others, before]) => differenceInDifferences(own, others, before))
	],
	[
		'synthetic control',
		fc
			.tuple(values, fc.array(values, { maxLength: 4 }), start)
			.map(([own, others, before]) => syntheticControl(own, others, before))
	],
	['CUSUM', points.map(monitor)]
];

test.each(METHODS)('%s of anything is an answer in numbers or a refusal', (_, answers) => {
	fc.assert(
		fc.property(answers, (answer) => {
			expect(answer.ok ? listNotNumbers(answer.value) : []).toEqual([]);
		}),
		{ numRuns: 100, seed: 20_261_126 }
	);
});

/** Where a result is NaN. */
function listNotNumbers(value: unknown, path = ''): string[] {
	if (typeof value === 'number') return Number.isNaN(value) ? [path] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inside]) => listNotNumbers(inside, `${path}/${key}`));
}
