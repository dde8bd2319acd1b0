import type { TimedValue } from '$lib/statistics/weekly-series';
import { binomial } from './binomial';
import { autoregressive, fillNoise } from './noise';
import type { Random } from './random';

/** A made-up weekly share, in percentage points. */
export interface Survey {
	readonly weeks: number;
	readonly n: number;
	/** Proportion 0–1. */
	readonly share: number;
	readonly rho: number;
	/**
	 * `process`: binomial answers around a share that wanders autoregressively by `wander` points;
	 * `total`: the week's share itself is autoregressive with binomial variance, as when the same people answer.
	 */
	readonly kind: 'process' | 'total';
	readonly wander: number;
	/** Lasting change in percentage points from a week on. */
	readonly change?: { readonly from: number; readonly size: number };
}

export function drawSurvey(survey: Survey, random: Random): TimedValue[] {
	const { weeks, n, share, rho, kind, wander, change } = survey;
	const noise = new Float64Array(weeks);
	fillNoise(noise, autoregressive(rho), random);
	return Array.from(noise, (step, time) => {
		const mean = share + (change && time >= change.from ? change.size / 100 : 0);
		const green =
			kind === 'process'
				? binomial(n, mean + (wander / 100) * step, random)
				: Math.min(
						n,
						Math.max(0, Math.round(n * mean + step * Math.sqrt(n * share * (1 - share))))
					);
		return { time, value: (100 * green) / n, n };
	});
}
