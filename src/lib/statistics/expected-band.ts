import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { individualsLimits, mostlyAlike } from './control-chart';
import { refusalOfShare } from './numbers';
import { shareLimits } from './share-chart';
import type { Share } from './share-chart';
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
 * One band for the whole window: XmR, or Laney's p′ at the mean number of answers where the largest n is over 1.5 times the smallest;
 * with p′ never narrower than chance under 20 weeks. Null weeks are gaps in place.
 * Refused: no weeks, all hidden, n = 0 or what is no share, fewer than 8 weeks, no variation or more than half of the weeks alike.
 */
export function expectedBand(weeks: readonly (Share | null)[]): Answer<Band> {
	if (weeks.length === 0) return refuse('empty');
	const counted = weeks.filter((week) => week !== null);
	if (counted.length === 0) return refuse('all-hidden');
	for (const { count, n } of counted) {
		const reason = refusalOfShare(count, n);
		if (reason) return refuse(reason);
	}
	if (counted.length < LEAST_WEEKS) return refuse('too-few-points');
	if (mostlyAlike(counted.map(({ count, n }) => count / n))) return refuse('no-variation');
	const limits = answersVary(counted) ? primeLimits(weeks, counted) : plainLimits(weeks);
	if (!limits.ok) return limits;
	const { centre, low, high } = limits.value;
	if (low === high) return refuse('no-variation');
	return answer({
		centre,
		low: Math.max(0, low),
		high: Math.min(1, high),
		weeks: counted.length,
		preliminary: counted.length < LOCKABLE_WEEKS
	});
}

function answersVary(weeks: readonly Share[]): boolean {
	const answers = weeks.map((week) => week.n);
	return Math.max(...answers) / Math.min(...answers) > MOST_VARYING_ANSWERS;
}

type Limits = Omit<Band, 'weeks' | 'preliminary'>;

function plainLimits(weeks: readonly (Share | null)[]): Answer<Limits> {
	const found = individualsLimits(weeks.map((week) => week && week.count / week.n));
	if (!found.ok) return found;
	const [limits] = found.value;
	if (!limits) throw new Error('A chart without new limits has one segment');
	return answer({ centre: limits.mean, low: limits.low, high: limits.high });
}

function primeLimits(weeks: readonly (Share | null)[], counted: readonly Share[]): Answer<Limits> {
	const found = shareLimits(weeks, 'p-prime');
	if (!found.ok) return found;
	const [limits] = found.value;
	if (!limits) throw new Error('A chart without new limits has one segment');
	const answers = mean(counted.map((week) => week.n)) ?? 0;
	const sigma = counted.length < FIRM_WEEKS ? Math.max(1, limits.sigmaZ) : limits.sigmaZ;
	const half = 3 * sigma * Math.sqrt((limits.centre * (1 - limits.centre)) / answers);
	return answer({ centre: limits.centre, low: limits.centre - half, high: limits.centre + half });
}
