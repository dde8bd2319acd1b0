import { expect, test } from 'vitest';
import { randomFrom } from '../../src/cli/calibration/random';
import type { Random } from '../../src/cli/calibration/random';
import { drawSurvey } from '../../src/cli/calibration/survey';
import { monitor } from '$lib/statistics/cusum';

const RUNS = 400;
/** One in two years, and two standard errors of as many single years. */
const MOST_FALSE = 1 + 2 * Math.sqrt(1 / (RUNS / 2));
/** What a published 0 stands for. */
const BELOW = -Math.exp(-1) / (1 - Math.exp(-1));

/** A two-sided geometric draw with ε = 1. */
function moved(count: number, random: Random): number {
	const steps = () => {
		let found = 0;
		while (random.uniform() < Math.exp(-1)) found++;
		return found;
	};
	return Math.max(0, count + steps() - steps());
}

/** A week's share of green as worked out from counts that were moved before they were published. */
function protectedWeek({ value, n }: { value: number | null; n: number | null }, random: Random) {
	const [green, all] = [Math.round(((value ?? 0) * (n ?? 0)) / 100), n ?? 0];
	const yellow = Math.round(0.7 * (all - green));
	const counts = [green, yellow, all - green - yellow].map((count) => moved(count, random));
	const total = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
	const evened = counts.map((count) => (count === 0 ? BELOW : count));
	return { value: Math.min(100, (100 * evened[0]!) / total(evened)), n: total(counts) };
}

test.each([
	['process', 0.5, 40],
	['total', 0.35, 40],
	['total', 0.5, 40],
	['total', 0.5, 70]
] as const)(
	'a line of protected weeks has at most one false signal in two years: %s, ρ %d, %i answers',
	(kind, rho, n) => {
		const random = randomFrom(31 * n);
		let signals = 0;
		for (let run = 0; run < RUNS; run++) {
			const survey = drawSurvey({ weeks: 26 + 52, n, share: 0.65, rho, kind, wander: 2 }, random);
			const watched = monitor(
				survey.map(({ time, ...week }) => ({ time, ...protectedWeek(week, random) }))
			);
			if (!watched.ok) throw new Error(watched.reason);
			signals += watched.value.signals.length;
		}
		expect((2 * signals) / RUNS).toBeLessThanOrEqual(MOST_FALSE);
	}
);
