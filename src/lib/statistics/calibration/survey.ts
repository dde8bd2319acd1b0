import type { TimedValue } from '$lib/statistics/interrupted-series';
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

/** Takes out so many weeks at random, never from a side that would keep fewer than eight. */
export function dropWeeks(
	points: readonly TimedValue[],
	start: number,
	count: number,
	random: Random
): TimedValue[] {
	const kept = [...points];
	for (let dropped = 0, tries = 0; dropped < count && tries < 1000; tries++) {
		const place = Math.floor(random.uniform() * kept.length);
		const before = kept.filter(({ time }) => time < start).length;
		const side = kept[place]!.time < start ? before : kept.length - before;
		if (side <= 8 || place === 0 || place === kept.length - 1) continue;
		kept.splice(place, 1);
		dropped++;
	}
	return kept;
}
