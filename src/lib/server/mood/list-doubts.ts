import type { IsoDate } from '$lib/domain/day';
import type { MoodGroup } from '$lib/domain/mood';
import { fault, type Fault } from '$lib/domain/problem';
import { compilationMonthOf, weekOf, type IsoWeek } from '$lib/domain/week';
import type { CompiledRow } from './compilation-row';
import { findCountedTwice } from './doubts/counted-twice';
import { findDoubtedGroups } from './doubted-groups';
import { findFarMonth } from './doubts/far-month';
import { findSameWeeks } from './doubts/same-weeks';
import { seriesOf } from './overlapping-groups';

/** What of a compilation may be a mistake, and what only a person knows is none. `others`: the months that there are. */
export function listDoubts(
	{
		month,
		rows,
		hiddenTotals = []
	}: {
		readonly month: string;
		readonly rows: readonly CompiledRow[];
		readonly hiddenTotals?: readonly IsoWeek[];
	},
	{
		others,
		groups,
		today
	}: {
		readonly others: readonly { readonly month: string }[];
		readonly groups: readonly MoodGroup[];
		readonly today: IsoDate;
	}
): readonly Fault[] {
	const months = others.map((other) => other.month);
	const far = findFarMonth(month, months, compilationMonthOf(weekOf(today)));
	const same = findSameWeeks(rows);
	return [
		...(far ? [far] : []),
		...(same.length > 0 ? [fault('mood-doubt-same-weeks', { weeks: { periods: same } })] : []),
		...findCountedTwice([...seriesOf(rows).values()]),
		...findDoubtedGroups(rows, groups),
		...(hiddenTotals.length > 0
			? [fault('mood-doubt-hidden-total', { weeks: { periods: hiddenTotals } })]
			: [])
	];
}
