import type { ExpectedBand } from '$lib/domain/chart-subject';
import { answersOf } from '$lib/domain/mood';
import type { PublicWeek } from '$lib/domain/release';
import { listWeeks, type IsoWeek } from '$lib/domain/week';
import { expectedBand } from '$lib/statistics/expected-band';

type ShownWeek = Extract<PublicWeek, { gap: null }>;

/** What the weeks shown up to `to` lead one to expect of a week; null: nothing. */
export function bandUpTo(all: readonly ShownWeek[], to: IsoWeek): ExpectedBand | null {
	const shown = all.filter(({ week }) => week <= to);
	const first = shown[0];
	if (!first) return null;
	const byWeek = new Map(shown.map(({ week, counts }) => [week, counts]));
	const band = expectedBand(
		listWeeks(first.week, to).map((week) => {
			const counts = byWeek.get(week);
			return counts ? { count: counts.green, n: answersOf(counts) } : null;
		})
	);
	if (!band.ok) return null;
	const { centre, low, high, weeks, preliminary } = band.value;
	return {
		...{ low: Math.floor(100 * low), high: Math.ceil(100 * high) },
		centre: Math.round(100 * centre),
		...{ weeks, preliminary }
	};
}
