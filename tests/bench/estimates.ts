import { performance } from 'node:perf_hooks';
import { judgeRegister } from '$lib/statistics/joint/judge-register';
import { randomFrom } from '../../src/cli/calibration/random';
import { weeklySeries } from '../support/weekly-series';

interface Size {
	readonly weeks: number;
	readonly measures: number;
	/** Milliseconds on two cores. */
	readonly limit: number;
}

const SIZES: readonly Size[] = [
	{ weeks: 156, measures: 30, limit: 150 },
	{ weeks: 520, measures: 100, limit: 1500 }
];

/**
 * `npm run bench -- estimates [--rounds=20]`: everything that is said of the mood after the measures of a register, three years of weeks with
 * 30 measures and ten years with 100. Prints the first and the median in milliseconds, and fails above a limit.
 */
export async function bench(_root: string, { rounds = '20' }): Promise<boolean> {
	const medians = SIZES.map((size) => {
		const points = weeklySeries({ weeks: size.weeks, rho: 0.3 });
		const register = registerOf(size);
		const times = Array.from({ length: Number(rounds) }, () => {
			const began = performance.now();
			judgeRegister(points, register);
			return performance.now() - began;
		});
		const first = times[0] ?? NaN;
		const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
		const { weeks, measures, limit } = size;
		console.log(
			`${weeks} weeks, ${measures} measures: first ${first.toFixed(0)} ms, median ${median.toFixed(0)} ms, limit ${limit} ms`
		);
		return { median, limit };
	});
	return medians.every(({ median, limit }) => median <= limit);
}

/** A third go on, a third last from four weeks to sixteen, and a third pass in a week. */
function registerOf({ weeks, measures }: Size) {
	const random = randomFrom(13);
	const entries = Array.from({ length: measures }, (_, index) => {
		const from = 8 + Math.floor(random.uniform() * (weeks - 16));
		const last = index % 3 === 1 ? from + 4 + Math.floor(random.uniform() * 12) : from;
		const end = index % 3 === 0 ? null : { from: last, latest: last };
		return { id: String(index), from, latest: from, end, isJudged: true };
	});
	return { entries, holidays: [] };
}
