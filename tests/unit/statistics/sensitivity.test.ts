import { describe, expect, test } from 'vitest';
import { estimateChange } from '$lib/statistics/interrupted-series';
import type { TimedValue } from '$lib/statistics/interrupted-series';
import { estimateOdds } from '$lib/statistics/quasi-binomial-change';
import { testSensitivity } from '$lib/statistics/sensitivity';
import { valueOf } from '../../support/answers';
import { weeklySeries } from '../../support/weekly-series';

const step = (size: number) => (time: number) => (time >= 26 ? 60 + size : 60);
const design = { start: 26 };

function look(points: readonly TimedValue[]) {
	const actual = valueOf(estimateChange(points, design));
	return { actual, other: valueOf(testSensitivity(points, design, actual)) };
}

describe('the same change by other estimators', () => {
	test('where neighbours are unlike, ordinary least squares is the main estimate', () => {
		const { actual, other } = look(weeklySeries({ weeks: 52, rho: -0.3, level: step(8) }));
		expect(other.ordinary.estimate).toBeCloseTo(actual.estimate, 9);
	});

	test('every estimator finds a step of twelve points', () => {
		const { other } = look(weeklySeries({ weeks: 52, rho: 0.2, level: step(12) }));
		const found = [other.ordinary, other.neweyWest, other.praisWinsten].map((one) => one?.estimate);
		expect(found.every((estimate) => Math.abs((estimate ?? 0) - 12) < 4)).toBe(true);
	});

	test('intervals lie evenly around their estimate', () => {
		const { other } = look(weeklySeries({ weeks: 52, rho: 0.2, level: step(12) }));
		const middles = [other.ordinary, other.neweyWest, other.praisWinsten].map((one) =>
			one ? (one.low + one.high) / 2 - one.estimate : NaN
		);
		expect(middles.every((off) => Math.abs(off) < 1e-9)).toBe(true);
	});

	test('neighbours that are alike bring Durbin and Watson under 2 and Ljung and Box to a small p', () => {
		const { other } = look(weeklySeries({ weeks: 104, rho: 0.7, deviation: 3 }));
		expect([other.durbinWatson < 1.2, other.ljungBox.p < 0.05]).toEqual([true, true]);
	});

	test('a sign that ordinary least squares does not share is said', () => {
		const points = weeklySeries({ weeks: 52, level: step(12) });
		const other = valueOf(testSensitivity(points, design, { estimate: -1 }));
		expect([other.signsAgree, look(points).other.signsAgree]).toEqual([false, true]);
	});

	test.each([
		['alike', () => 140, false],
		['three times as large at most', (time: number) => (time % 2 ? 50 : 150), false],
		['more than three times as large', (time: number) => (time % 2 ? 49 : 150), true]
	])(
		'with numbers of answers that are %s the shares are modelled as counts: %s',
		(_, n, wanted) => {
			const points = weeklySeries({ weeks: 52, level: step(12) });
			const counted = points.map((point) => ({ ...point, n: n(point.time) }));
			expect(look(counted).other.quasiBinomial !== null).toBe(wanted);
		}
	);

	test('a unit without answers has no counts to model', () => {
		expect(look(weeklySeries({ weeks: 52, n: null })).other.quasiBinomial).toBeNull();
	});

	test('what the guards refuse is refused with their reason', () => {
		const points = weeklySeries({ weeks: 30 });
		expect(testSensitivity(points, design, { estimate: 1 })).toEqual({
			ok: false,
			reason: 'too-few-points'
		});
	});
});

describe('a change of odds', () => {
	const rows = Array.from({ length: 40 }, (_, week) => [1, week - 20, week >= 20 ? 1 : 0]);
	const sizes = rows.map((_, week) => (week % 2 ? 400 : 100));

	test('from half to three quarters is 25 percentage points', () => {
		const shares = rows.map(([, , level]) => (level ? 75 : 50));
		const wobbling = shares.map((share, week) => share + (week % 4 < 2 ? 1 : -1));
		const change = valueOf(estimateOdds(rows, wobbling, sizes));
		expect(Math.abs(change.estimate - 25)).toBeLessThan(1);
	});

	test('has an error that grows with the dispersion', () => {
		const shares = (wobble: number) =>
			rows.map((_, week) => 60 + (week % 4 < 2 ? wobble : -wobble));
		const calm = valueOf(estimateOdds(rows, shares(1), sizes)).standardError;
		const restless = valueOf(estimateOdds(rows, shares(3), sizes)).standardError;
		expect(restless / calm).toBeCloseTo(3, 0);
	});

	test('without a week after is refused', () => {
		const before = rows.map(([one, time]) => [one!, time!, 0]);
		expect(
			estimateOdds(
				before,
				sizes.map(() => 60),
				sizes
			).ok
		).toBe(false);
	});

	test('between none and all is refused, since nothing varies', () => {
		expect(
			estimateOdds(
				rows,
				sizes.map(() => 0),
				sizes
			)
		).toEqual({
			ok: false,
			reason: 'no-variation'
		});
	});
});
