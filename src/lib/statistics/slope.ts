import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { studentTwoSided } from './distributions';
import { areNumbers } from './numbers';
import { dot, mean, sum } from './sum';

/** Residuals below this share of the values are rounding. */
const ROUNDING = 1e-12;

export interface Slope {
	/** Change from one time to the next, in the unit of the values. */
	readonly slope: number;
	/** Two-sided, by t(n − 2); 0 where the values lie on a line that is not level. */
	readonly p: number;
}

/**
 * The least-squares line through values at equal distances in time. Refused: fewer than three values, no numbers, and values
 * that are all alike (`no-variation`).
 */
export function slopeOf(values: readonly number[]): Answer<Slope> {
	if (values.length < 3) return refuse('too-few-points');
	if (!areNumbers(values)) return refuse('not-a-number');
	const centre = mean(values) ?? 0;
	const times = values.map((_, time) => time - (values.length - 1) / 2);
	const spread = sum(times.map((time) => time * time));
	const slope = dot(times, values) / spread;
	const residuals = values.map((value, index) => value - centre - slope * (times[index] ?? 0));
	const left = Math.sqrt(dot(residuals, residuals));
	const rounding = ROUNDING * Math.sqrt(dot(values, values));
	if (left <= rounding) {
		const isLevel = Math.abs(slope) * Math.sqrt(spread) <= rounding;
		return isLevel ? refuse('no-variation') : answer({ slope, p: 0 });
	}
	const degrees = values.length - 2;
	const error = left / Math.sqrt(degrees * spread);
	return answer({ slope, p: studentTwoSided(slope / error, degrees) });
}
