import type { CheckedCell } from '$lib/disclosure/check-month';
import { roundToTen } from '$lib/disclosure/rounding';
import { answersOf } from '$lib/domain/mood';
import type { Release } from '$lib/domain/release';

/** A week with far more or fewer answers than is usual: perhaps a mistake, for somebody to see. */
export interface UnusualWeek {
	readonly period: CheckedCell['period'];
	/** In tens, as all answers are told. */
	readonly answers: number;
	readonly usual: number;
}

/** So many spreads from the usual are asked about: by chance one week in thousands. */
const FAR = 4;
/** Fewer published weeks do not tell what is usual. */
const LEAST_USUAL = 4;
const RECENT = 26;

/**
 * Weeks whose answers lie far from those of the weeks published last. How many of those who may answer do so varies at least as the root of
 * their number does, for each comes or stays away by themselves; where whole workplaces come and go together it varies more, and then
 * the weeks themselves tell by how much. A share of the usual would be wide for many answers and narrow for few.
 */
export function findUnusualWeeks(
	month: string,
	cells: readonly CheckedCell[],
	releases: readonly Release[]
): UnusualWeek[] {
	const published = releases
		.filter((one) => one.month !== month)
		.flatMap(({ publicWeeks }) => publicWeeks)
		.flatMap((week) => (week.gap === null ? [answersOf(week.counts)] : []))
		.slice(-RECENT);
	if (published.length < LEAST_USUAL) return [];
	const middle = medianOf(published);
	// The median of distances times this is the standard deviation of a normal distribution.
	const measured = 1.4826 * medianOf(published.map((answers) => Math.abs(answers - middle)));
	const spread = Math.max(Math.sqrt(middle), measured);
	const usual = roundToTen(middle);
	return cells.flatMap((cell) => {
		if (!cell.shown || cell.period === 'month') return [];
		const { period, answers } = cell;
		return Math.abs(answers - usual) > FAR * spread ? [{ period, answers, usual }] : [];
	});
}

function medianOf(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)]!;
}
