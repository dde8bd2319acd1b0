import { expect, test } from 'vitest';
import { autocorrelations, ljungBox, ljungBoxLag } from '../../reference/methods/autocorrelation';
import { durbinWatson } from '../../reference/methods/durbin-watson';
import { neweyWestLag, neweyWestRegression } from '../../reference/methods/newey-west';
import { praisWinstenRegression } from '../../reference/methods/prais-winsten';
import { combine, ordinaryRegression } from '../../reference/methods/regression';
import { reasonOf, valueOf } from '../../support/answers';

const line = (length: number) => Array.from({ length }, (_, time) => [1, time]);
const mean = (length: number) => Array.from({ length }, () => [1]);
const Y = [1, 2, 2, 5];

test('a line’s errors, by hand', () => {
	const { coefficients, sigma, rSquared, degrees } = valueOf(ordinaryRegression(line(4), Y));
	// s² = 1.8/2, Var(slope) = s²/5; Σ(y − ȳ)² = 9.
	expect([sigma ** 2, rSquared, degrees]).toEqual([
		expect.closeTo(0.9, 12),
		expect.closeTo(0.8, 12),
		2
	]);
	const slope = coefficients[1];
	expect(slope?.standardError).toBeCloseTo(Math.sqrt(0.18), 12);
	expect(slope?.t).toBeCloseTo(1.2 / Math.sqrt(0.18), 12);
	// t with two degrees: p = 1 − t/√(t² + 2).
	expect(slope?.p).toBeCloseTo(1 - Math.sqrt(8 / 10), 12);
	expect(slope?.high).toBeCloseTo(1.2 + 4.302652729749464 * Math.sqrt(0.18), 10);
	expect(slope?.low).toBeCloseTo(1.2 - 4.302652729749464 * Math.sqrt(0.18), 10);
});

test('a combination takes the covariance along', () => {
	const regression = valueOf(ordinaryRegression(line(4), Y));
	const { estimate, standardError } = combine(regression, [1, 3]);
	expect([estimate, standardError ** 2]).toEqual([
		expect.closeTo(4.3, 12),
		expect.closeTo(0.9 * (0.7 - 6 * 0.3 + 9 * 0.2), 12)
	]);
});

const REGRESSIONS = [ordinaryRegression, neweyWestRegression, praisWinstenRegression, durbinWatson];

test.each([
	['values on a line', line(5), [1, 2, 3, 4, 5], 'no-variation'],
	['no rows', [], [], 'empty'],
	['no number', line(4), [1, 2, NaN, 4], 'not-a-number'],
	['two points', line(2), [1, 2], 'too-few-points']
] as const)('%s are refused by every regression', (_, design, y, reason) => {
	expect(REGRESSIONS.map((fit) => reasonOf(fit(design, y)))).toEqual(Array(4).fill(reason));
});

test.each([
	[18, 2],
	[26, 2],
	[100, 4],
	[110, 4]
])('%i observations carry a lag of %i', (observations, lag) => {
	expect(neweyWestLag(observations)).toBe(lag);
});

test('Newey–West of a mean, by hand', () => {
	// e = −2, 0, 0, 2 with lag 1: Ω = 8 + 2·½·0 = 8; over n² and times 4/3.
	const fit = valueOf(neweyWestRegression(mean(4), [1, 3, 3, 5], 1));
	expect([fit.unadjustedErrors[0], fit.coefficients[0]?.standardError]).toEqual([
		expect.closeTo(Math.sqrt(8 / 16), 12),
		expect.closeTo(Math.sqrt((8 / 16) * (4 / 3)), 12)
	]);
});

test('neighbours that are alike make Newey–West wider', () => {
	// e = −2, −2, 2, 2: Ω = 16 + 2·½·(4 − 4 + 4) = 20.
	const fit = valueOf(neweyWestRegression(mean(4), [1, 1, 5, 5], 1));
	expect(fit.unadjustedErrors[0]).toBeCloseTo(Math.sqrt(20 / 16), 12);
});

test.each([-1, 0.5, 4])('a lag of %d among four is refused', (lag) => {
	expect(reasonOf(neweyWestRegression(mean(4), [1, 1, 5, 5], lag))).toBe('not-estimable');
});

test('a lag of 0 is White’s error', () => {
	const fit = valueOf(neweyWestRegression(mean(4), [1, 1, 5, 5], 0));
	expect(fit.unadjustedErrors[0]).toBeCloseTo(1, 12);
});

test('Newey–West without any spread left in the mean is refused', () => {
	expect(reasonOf(neweyWestRegression(mean(2), [1, 3], 1))).toBe(null);
});

test('Prais–Winsten settles on the autocorrelation of its own residuals', () => {
	const y = [3, 4, 4, 6, 5, 7, 9, 8, 8, 7, 6, 7, 5, 4, 4, 3];
	const { rho, residuals } = valueOf(praisWinstenRegression(mean(16), y));
	const products = residuals.slice(1).map((value, t) => value * (residuals[t] ?? 0));
	const before = residuals.slice(0, -1).map((value) => value * value);
	const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
	expect(rho).toBeCloseTo(total(products) / total(before), 8);
});

test('an autocorrelation that reaches one cannot be estimated', () => {
	expect(reasonOf(praisWinstenRegression(mean(6), [1, 3, 9, 27, 81, 243]))).toBe('not-estimable');
});

test('Durbin–Watson, by hand', () => {
	// e = −2, −2, 2, 2: steps 0, 4, 0 over 16.
	expect(valueOf(durbinWatson(mean(4), [1, 1, 5, 5])).statistic).toBeCloseTo(1, 12);
});

test.each([
	['alike neighbours', [1, 1.2, 1.4, 2, 2.6, 3, 3.1, 3.5, 3.4, 3.9], 0, 0.01],
	['neighbours on opposite sides', [1, 3, 1.1, 3.2, 0.9, 3.1, 1, 2.9, 1.2, 3], 0, 0.01],
	['no pattern', [1, 3, 2.9, 1.1, 1.2, 3.1, 2.8, 1, 3, 1.1], 0.3, 1]
])('Durbin–Watson of %s', (_, y, least, most) => {
	const { p } = valueOf(durbinWatson(mean(10), y));
	expect(p >= least && p <= most).toBe(true);
});

test('Durbin–Watson’s p hardly changes where the approximation takes over', () => {
	const wave = (length: number) =>
		Array.from({ length }, (_, t) => Math.sin(t * 1.7) + ((t * 37) % 11) / 4 + t / 40);
	const [exact, approximate] = [99, 100].map(
		(length) => valueOf(durbinWatson(line(length), wave(length))).p
	);
	expect(Math.abs((exact ?? 0) - (approximate ?? 1))).toBeLessThan(0.05);
});

test('autocorrelations, by hand', () => {
	// Deviations −2, −2, 2, 2: (4 − 4 + 4)/16 and (−4 − 4)/16.
	expect(valueOf(autocorrelations([1, 1, 5, 5], 2))).toEqual([0.25, -0.5]);
});

test('Ljung–Box, by hand', () => {
	const { lag, statistic, p } = valueOf(ljungBox([1, 1, 5, 5], 1));
	expect([lag, statistic]).toEqual([1, expect.closeTo((4 * 6 * 0.0625) / 3, 12)]);
	expect(p).toBeCloseTo(0.4795, 4);
});

test('Ljung–Box weighs later lags more', () => {
	const { statistic } = valueOf(ljungBox([1, 1, 5, 5], 2));
	expect(statistic).toBeCloseTo(24 * (0.0625 / 3 + 0.25 / 2), 12);
});

test.each([
	[4, 1],
	[19, 3],
	[49, 9],
	[100, 10]
])('of %i values %i lags are tested together', (observations, lag) => {
	expect(ljungBoxLag(observations)).toBe(lag);
});

test.each([
	['no values', [], 1, 'empty'],
	['no number', [1, NaN], 1, 'not-a-number'],
	['half a lag', [1, 2, 3], 0.5, 'not-estimable'],
	['no lag', [1, 2, 3], 0, 'not-estimable'],
	['as many lags as values', [1, 2], 2, 'too-few-points'],
	['equal values', [3, 3, 3], 1, 'no-variation']
])('%s have no autocorrelation', (_, values, lag, reason) => {
	expect([reasonOf(autocorrelations(values, lag)), reasonOf(ljungBox(values, lag))]).toEqual([
		reason,
		reason
	]);
});

test('values too small to have errors are refused', () => {
	const y = [1, 3, 2, 5, 4].map((value) => value * 1e-162);
	expect(reasonOf(ordinaryRegression(mean(5), y))).toBe('not-estimable');
});
