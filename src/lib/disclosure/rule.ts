import type { MoodShares } from '$lib/domain/chart-subject';
import { answersOf } from '$lib/domain/mood';
import type { MoodCounts, MoodWeek } from '$lib/domain/mood';
import type { PublicWeek } from '$lib/domain/release';
import { gridFor, roundShare, roundToTen } from './rounding';
import type { ShareGrid } from './rounding';

/** The fewest answers behind anything shown: to everyone, and to staff. */
export interface Thresholds {
	readonly public: number;
	readonly internal: number;
}

export const FLOOR: Thresholds = { public: 10, internal: 5 };

/** Kept with every release, so that an old one can be read by the rule that made it. */
export const RULE_VERSION = 'total-1';

/** Thresholds may be raised, never lowered; throws on a lower one: only a wrong setting can cause it. */
export function raiseThresholds(wanted: Partial<Thresholds>): Thresholds {
	const raised = { ...FLOOR, ...wanted };
	for (const name of ['public', 'internal'] as const) {
		if (!Number.isInteger(raised[name]) || raised[name] < FLOOR[name]) {
			throw new Error(
				`The ${name} threshold is ${raised[name]}; it may only be raised above ${FLOOR[name]}`
			);
		}
	}
	return raised;
}

/** Whether a week's total may be shown to everyone. */
function isPublishable(counts: MoodCounts, thresholds: Thresholds = FLOOR): boolean {
	return answersOf(counts) >= thresholds.public;
}

/** The whole municipality's week as everyone may see it. Zero answers and too few look alike. */
export function discloseWeek(total: MoodWeek, thresholds: Thresholds = FLOOR): PublicWeek {
	if (total.gap !== null) return { week: total.week, gap: total.gap };
	if (!isPublishable(total.counts, thresholds)) return { week: total.week, gap: 'too-few-answers' };
	const answers = answersOf(total.counts);
	return {
		week: total.week,
		gap: null,
		shares: discloseShares(total.counts, gridFor(answers)),
		answers: roundToTen(answers),
		invited: total.invited === null ? null : roundToTen(total.invited)
	};
}

export function discloseShares(counts: MoodCounts, grid: ShareGrid): MoodShares {
	const answers = answersOf(counts);
	return {
		green: roundShare(counts.green, answers, grid),
		yellow: roundShare(counts.yellow, answers, grid),
		red: roundShare(counts.red, answers, grid)
	};
}
