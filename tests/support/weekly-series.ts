import { randomFrom } from '../../src/cli/calibration/random';
import { autoregressive, fillNoise } from '../../src/cli/calibration/noise';
import type { TimedValue } from '$lib/statistics/weekly-series';

export interface MadeUpSeries {
	readonly weeks: number;
	readonly seed?: number;
	readonly rho?: number;
	readonly deviation?: number;
	readonly n?: number | null;
	/** Percentage points at a week, before the noise. */
	readonly level?: (time: number) => number;
}

/** Autoregressive weeks around a level, the same for the same seed. */
export function weeklySeries({
	weeks,
	seed = 1,
	rho = 0,
	deviation = 4,
	n = 140,
	level = () => 60
}: MadeUpSeries): TimedValue[] {
	const noise = new Float64Array(weeks);
	fillNoise(noise, autoregressive(rho), randomFrom(seed));
	return Array.from(noise, (step, time) => ({ time, value: level(time) + deviation * step, n }));
}
