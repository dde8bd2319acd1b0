import { individualsLimits, shareLimits } from './control-chart';
import type { Share } from './control-chart';
import { mean } from './sum';

/** Where ordinary weeks lie. Proportions, low and high within 0–1. */
export interface Band {
	readonly centre: number;
	readonly low: number;
	readonly high: number;
	readonly weeks: number;
	readonly preliminary: boolean;
}

export const LEAST_WEEKS = 8;
export const LOCKABLE_WEEKS = 12;
const FIRM_WEEKS = 20;
const MOST_VARYING_ANSWERS = 1.5;

/**
 * One band for the whole window: XmR, or Laney's p′ at the mean number of answers where the largest n is over 1.5 times the smallest.
 * Null weeks are gaps in place. Null: fewer than 8 weeks, no variation, or more than half of the weeks alike.
 */
export function expectedBand(weeks: readonly (Share | null)[]): Band | null {
	const counted = weeks.filter((week) => week !== null);
	if (counted.length < LEAST_WEEKS || variesTooLittle(counted)) return null;
	const limits = answersVary(counted) ? primeLimits(weeks, counted) : plainLimits(weeks);
	if (!limits || limits.low === limits.high) return null;
	return {
		centre: limits.centre,
		low: Math.max(0, limits.low),
		high: Math.min(1, limits.high),
		weeks: counted.length,
		preliminary: counted.length < LOCKABLE_WEEKS
	};
}

function answersVary(weeks: readonly Share[]): boolean {
	const answers = weeks.map((week) => week.n);
	return Math.max(...answers) / Math.min(...answers) > MOST_VARYING_ANSWERS;
}

function plainLimits(weeks: readonly (Share | null)[]) {
	const [limits] = individualsLimits(weeks.map((week) => week && week.count / week.n));
	return limits && { centre: limits.mean, low: limits.low, high: limits.high };
}

function primeLimits(weeks: readonly (Share | null)[], counted: readonly Share[]) {
	const [limits] = shareLimits(weeks, 'p-prime');
	const answers = mean(counted.map((week) => week.n));
	if (!limits || !answers) return null;
	const sigma = counted.length < FIRM_WEEKS ? Math.max(1, limits.sigmaZ) : limits.sigmaZ;
	const half = 3 * sigma * Math.sqrt((limits.centre * (1 - limits.centre)) / answers);
	return { centre: limits.centre, low: limits.centre - half, high: limits.centre + half };
}

function variesTooLittle(weeks: readonly Share[]): boolean {
	const times = new Map<number, number>();
	for (const { count, n } of weeks) times.set(count / n, (times.get(count / n) ?? 0) + 1);
	return Math.max(...times.values()) > weeks.length / 2;
}
