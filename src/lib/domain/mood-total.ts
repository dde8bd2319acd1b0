import type { MoodCounts, MoodGap, MoodWeek } from './mood';
import type { IsoWeek } from './week';

/**
 * The whole municipality's week: the sum of the groups that have counts. Without any, the gap they agree on, else `not-asked`.
 * `invited` is null as soon as one group's is.
 */
export function totalOf(week: IsoWeek, groups: readonly MoodWeek[]): MoodWeek {
	const counted = groups.filter((group) => group.gap === null);
	if (counted.length === 0) return { week, counts: null, invited: null, gap: commonGap(groups) };
	const counts = counted.reduce<MoodCounts>(
		(total, group) => ({
			green: total.green + group.counts.green,
			yellow: total.yellow + group.counts.yellow,
			red: total.red + group.counts.red
		}),
		{ green: 0, yellow: 0, red: 0 }
	);
	const invited = counted.reduce<number | null>(
		(total, group) => (total === null || group.invited === null ? null : total + group.invited),
		0
	);
	return { week, counts, invited, gap: null };
}

function commonGap(groups: readonly MoodWeek[]): MoodGap {
	const [first, ...others] = groups.map((group) => group.gap);
	return first && others.every((gap) => gap === first) ? first : 'not-asked';
}
