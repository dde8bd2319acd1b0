import type { ExactCell, ExactMonth, ExactWeek } from '$lib/domain/exact-month';
import type { MoodGap, MoodGroupKind } from '$lib/domain/mood';
import type { IsoWeek } from '$lib/domain/week';
import { gatherSmall } from '$lib/disclosure/support';
import type { MoodCompilation } from './mood-compilation';
import type { CompiledRow } from './compilation-row';
import { WHOLE } from './group-name';

/** What the rows of a compilation come to, week by week; weeks that the file leaves out or empty are not in it. */
export function contentOf({ rows }: MoodCompilation, idOf: (group: string) => number): ExactMonth {
	const weeks = [...new Set(rows.map(({ mood }) => mood.week))].sort();
	const content = weeks.map((week): ExactWeek => {
		const own = rows.filter(({ mood }) => mood.week === week);
		return { week, ...cellOf(own, idOf) };
	});
	return { per: 'week', weeks: content.filter(({ gap }) => gap !== 'not-asked') };
}

/** A group that the sender has left out makes the sum of the others less than the whole. */
function cellOf(rows: readonly CompiledRow[], idOf: (group: string) => number): ExactCell {
	const counted = rows.flatMap(({ group, kind, mood }) =>
		mood.gap === null ? [{ group, kind, counts: mood.counts, invited: mood.invited }] : []
	);
	if (counted.length === 0) {
		return {
			gap: rows.some(({ mood }) => mood.gap === 'too-few-answers') ? 'too-few-answers' : 'not-asked'
		};
	}
	if (rows.some(({ mood }) => mood.gap === 'too-few-answers')) return { gap: 'incomplete' };
	const [whole] = counted;
	if (whole?.group === WHOLE) {
		const { counts, invited } = whole;
		return {
			gap: null,
			groups: [
				{ groups: null, counts, largest: counts.green + counts.yellow + counts.red, invited }
			]
		};
	}
	const singles = counted.map(({ group, kind, counts, invited }) => {
		if (kind === null) throw new Error('A group without a kind passed the reader');
		return { group: idOf(group), kind: partOf(kind), counts, invited };
	});
	return { gap: null, groups: gatherSmall(singles) };
}

/** Small groups are kept together with others of the same part of the municipality. */
function partOf(kind: MoodGroupKind): 'business' | 'municipal' {
	return kind === 'company' || kind === 'association' ? 'business' : 'municipal';
}

/** Weeks of the month that the compilation says nothing of. */
export function missingWeeks(content: ExactMonth, weeks: readonly IsoWeek[]): IsoWeek[] {
	if (content.per === 'month') return [];
	const known = new Set(content.weeks.map(({ week }) => week));
	return weeks.filter((week) => !known.has(week));
}

/** Every week of `weeks`, those that the compilation lacks with the reason that somebody has given. */
export function fillMissing(
	content: ExactMonth,
	weeks: readonly IsoWeek[],
	reasons: ReadonlyMap<IsoWeek, MoodGap>
): ExactMonth {
	if (content.per === 'month') return content;
	return {
		per: 'week',
		weeks: weeks.map((week) => {
			const found = content.weeks.find((one) => one.week === week);
			return found ?? { week, gap: reasons.get(week) ?? 'no-data' };
		})
	};
}
