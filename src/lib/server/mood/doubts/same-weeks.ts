import { MOODS, type MoodCounts } from '$lib/domain/mood';
import type { IsoWeek } from '$lib/domain/week';

interface AnsweredRow {
	readonly week: IsoWeek | null;
	readonly group: string;
	readonly mood: { readonly counts: MoodCounts | null };
}

/** Fewer numbers may be alike by chance. */
const FEWEST_GROUPS = 6;

/** Weeks of which several groups all have the same answers as in another: one may have been copied. None where the weeks differ. */
export function findSameWeeks(rows: readonly AnsweredRow[]): readonly IsoWeek[] {
	const told = new Map<IsoWeek, string[]>();
	for (const { week, group, mood } of rows) {
		if (week === null || mood.counts === null) continue;
		const { counts } = mood;
		const numbers = MOODS.map((one) => counts[one]);
		told.set(week, [...(told.get(week) ?? []), [group, ...numbers].join('\u0000')]);
	}
	const weeks = [...told].filter(([, groups]) => groups.length >= FEWEST_GROUPS);
	const texts = weeks.map(([, groups]) => groups.toSorted().join('\n'));
	return weeks.flatMap(([week], at) =>
		texts.some((text, other) => other !== at && text === texts[at]) ? [week] : []
	);
}
