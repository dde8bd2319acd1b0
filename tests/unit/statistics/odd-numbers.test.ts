import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '$lib/statistics/answer';
import { autocorrelations } from '../../reference/methods/autocorrelation';
import { individualsLimits } from '$lib/statistics/control-chart';
import { monitor } from '$lib/statistics/cusum';
import { differenceInDifferences } from '$lib/statistics/difference-in-differences';
import { differenceOfChanges } from '../../reference/methods/difference-of-changes';
import { durbinWatson } from '../../reference/methods/durbin-watson';
import { fitBinomial, fitPoisson } from '../../reference/methods/generalised-linear';
import { bonferroni } from '../../reference/methods/multiplicity';
import { neweyWestRegression } from '../../reference/methods/newey-west';
import { praisWinstenRegression } from '../../reference/methods/prais-winsten';
import { correctedWilsonInterval } from '$lib/statistics/proportion';
import { ordinaryRegression } from '../../reference/methods/regression';
import { analyseRuns, runLimits } from '../../reference/methods/run-chart';
import { shareLimits } from '$lib/statistics/share-chart';
import { nearestMixture } from '$lib/statistics/simplex';
import { syntheticControl } from '$lib/statistics/synthetic-control';
import { monotoneTrend } from '../../reference/methods/trend';

const ODD = [NaN, Infinity, -Infinity, -1, 0, 0.5, 1e308, -1e308, 1e160, 1e-160, 5e-324, 2 ** 60];

/** Ordinary numbers, and now and then one that no series should hold. */
const figure = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: 0, max: 200 }) },
	{ weight: 1, arbitrary: fc.constantFrom(...ODD) }
);
/** Series of one size of numbers: constant, ordinary, far too small or far too large to square. */
const series = fc
	.tuple(
		fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 45 }),
		fc.constantFrom(0, 1, 1, 1, 1e-162, 1e160, 1e306)
	)
	.map(([values, size]) => values.map((value) => value * size));
const odd = fc.oneof({ weight: 3, arbitrary: series }, { weight: 1, arbitrary: fc.array(figure) });
const gaps = fc
	.tuple(odd, fc.constantFrom(1, 2, 3, 7, 50))
	.map(([values, every]) => values.map((value, index) => (index % every === 3 ? null : value)));

const RUNS = { numRuns: 50, seed: 20_261_126 };

const two = fc.tuple(odd, odd);
const some = fc.tuple(figure, figure, figure, figure, fc.double());
const lineOf = (values: readonly number[]) => values.map((_, row) => [1, row]);
const sharesOf = (values: readonly number[]) =>
	values.map((count, index) => ({
		count,
		n: values[index + 1] ?? 0,
		invited: 200,
		population: 200
	}));
const pointsOf = (values: readonly (number | null)[], answers: number) =>
	values.map((value, time) => ({ time, value, n: answers }));

/** A value without NaN and infinite numbers, or a reason; whatever is thrown fails the test by itself. */
function expectNumbers(answer: Answer<unknown>): void {
	const told = JSON.stringify(answer, (_, value) => {
		const isNumber = typeof value === 'number';
		return isNumber && !Number.isFinite(value) ? `not finite: ${value}` : value;
	});
	expect(told).not.toContain('not finite');
}

test.each<[string, (values: number[], others: number[]) => Answer<unknown>]>([
	['autocorrelations', (values) => autocorrelations(values, 2)],
	['shareLimits', (values) => shareLimits(sharesOf(values), 'p-prime')],
	['durbinWatson', (values) => durbinWatson(lineOf(values.slice(0, 12)), values.slice(0, 12))],
	['ordinaryRegression', (values) => ordinaryRegression(lineOf(values), values)],
	['regression on others', (values, others) => ordinaryRegression(lineOf(others), values)],
	['neweyWestRegression', (values) => neweyWestRegression(lineOf(values), values)],
	['praisWinstenRegression', (values) => praisWinstenRegression(lineOf(values), values)],
	['fitPoisson', (values, others) => fitPoisson(lineOf(values), values, others)],
	['fitBinomial', (values, others) => fitBinomial(lineOf(values), values, others)],
	['bonferroni', bonferroni],
	['nearestMixture', (values, others) => nearestMixture([others, values], values.toReversed())],
	['syntheticControl', (values, others) => syntheticControl(values, Array(19).fill(others), 10)]
])('%s answers any numbers with numbers or a reason', (_, ask) => {
	fc.assert(
		fc.property(two, ([values, others]) => expectNumbers(ask(values, others))),
		RUNS
	);
});

test.each<[string, (values: (number | null)[], number: number) => Answer<unknown>]>([
	['individualsLimits', (values) => individualsLimits(values, { screened: true })],
	['analyseRuns', analyseRuns],
	['monotoneTrend', (values) => monotoneTrend(values)],
	['monitor', (values, n) => monitor(pointsOf(values, n))],
	['differenceInDifferences', (values) => differenceInDifferences(values, [values.toReversed()], 4)]
])('%s answers any series with gaps with numbers or a reason', (_, ask) => {
	fc.assert(
		fc.property(gaps, figure, (values, number) => expectNumbers(ask(values, number))),
		RUNS
	);
});

test.each<[string, (a: number, b: number, c: number, d: number, share: number) => Answer<unknown>]>(
	[
		['correctedWilsonInterval', (x, n, _, __, level) => correctedWilsonInterval(x, n, level)],
		['runLimits', runLimits],
		[
			'differenceOfChanges',
			(n, before, after, deviation) =>
				differenceOfChanges({ n, before, after, deviation }, { n, before: 0, after, deviation })
		]
	]
)('%s answers any few numbers with numbers or a reason', (_, ask) => {
	fc.assert(
		fc.property(some, (held) => expectNumbers(ask(...held))),
		RUNS
	);
});
