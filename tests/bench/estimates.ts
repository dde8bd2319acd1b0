import { performance } from 'node:perf_hooks';
import { estimateChange } from '$lib/statistics/interrupted-series';
import { listPlacebos } from '$lib/statistics/placebo-dates';
import { testSensitivity } from '$lib/statistics/sensitivity';
import { weeklySeries } from '../support/weekly-series';

const YEARS = 10;
const WEEKS = 52 * YEARS;
const INTERVENTIONS = 10;

/**
 * `npm run bench -- estimates [--rounds=20]`: everything that one page estimates, a series of 10 years of weeks with 10
 * interventions: change, other estimators and placebo dates of each. Prints the median in milliseconds, and as a ratio to as
 * many passes over a plain loop of the same length, which the machine's speed moves alike. Limit: 150 ms on two cores.
 */
export async function bench(_root: string, { rounds = '20' }): Promise<boolean> {
	const points = weeklySeries({ weeks: WEEKS, rho: 0.3 });
	const starts = Array.from({ length: INTERVENTIONS }, (_, index) =>
		Math.round(((index + 1) * WEEKS) / (INTERVENTIONS + 1))
	);
	const times = Array.from({ length: Number(rounds) }, () => {
		const began = performance.now();
		for (const start of starts) {
			const change = estimateChange(points, { start });
			if (!change.ok) throw new Error(`Refused: ${change.reason}`);
			testSensitivity(points, { start }, change.value);
			listPlacebos(points, { start }, change.value);
		}
		return performance.now() - began;
	});
	const first = times[0] ?? NaN;
	const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
	console.log(`first ${first.toFixed(0)} ms, median ${median.toFixed(0)} ms, limit 150 ms`);
	return median <= 150;
}
