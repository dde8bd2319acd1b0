import { describe, expect, test } from 'vitest';
import { compareChange } from '$lib/statistics/comparison/compare-change';
import { randomFrom } from '../../src/cli/calibration/random';
import { valueOf } from '../support/answers';

const ROUNDS = 400;
const OTHERS = 25;

/** Municipalities of which none changes, and one of them once more with the change that is said to be large enough to see. */
function simulate(before: number, after: number, correlation: number, seed: number) {
	const { normal } = randomFrom(seed);
	const series = () => {
		let level = normal() / Math.sqrt(1 - correlation ** 2);
		return Array.from({ length: before + after }, () => (level = correlation * level + normal()));
	};
	const tally = { judged: 0, clear: 0, planted: 0, found: 0 };
	for (let round = 0; round < ROUNDS; round++) {
		const own = series();
		const others = Array.from({ length: OTHERS }, series);
		const nothing = valueOf(compareChange(own, others, before));
		const changed = own.map((value, time) => (time < before ? value : value + nothing.detectable));
		const something = valueOf(compareChange(changed, others, before));
		if (!nothing.diverging) {
			tally.judged++;
			if (nothing.low > 0 || nothing.high < 0) tally.clear++;
		}
		if (!something.diverging) {
			tally.planted++;
			if (something.low > 0) tally.found++;
		}
	}
	return tally;
}

const allowance = (share: number, cases: number) => 2 * Math.sqrt((share * (1 - share)) / cases);

describe.each([
	[3, 2, 0.5],
	[5, 3, 0.5],
	[8, 3, 0.3],
	[8, 2, 0.8]
])('%i years before, %i after and an autocorrelation of %f', (before, after, correlation) => {
	const { judged, clear, planted, found } = simulate(before, after, correlation, 20261130);

	test('give a false verdict in at most 55 of 1 000', () => {
		expect(clear / judged).toBeLessThanOrEqual(0.055 + allowance(0.055, judged));
	});

	test('show a change of the size that is said to be seen in at least 75 of 100', () => {
		expect(found / planted).toBeGreaterThanOrEqual(0.75 - allowance(0.75, planted));
	});

	test('can be judged more often than not', () => {
		expect(judged).toBeGreaterThan(ROUNDS / 2);
	});
});
