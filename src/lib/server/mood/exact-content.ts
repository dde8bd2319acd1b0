import type { ExactCell, ExactMonth, ExactWeek } from '$lib/domain/exact-month';
import type { MoodGroup, MoodGroupKind } from '$lib/domain/mood';
import { gatherSmall } from '$lib/disclosure/support';
import type { CompiledRow } from './compilation-row';
import { WHOLE } from './group-name';

/** What the rows of a compilation come to, week by week or as the month's one sum; weeks that the file leaves out or empty are not in it. */
export function contentOf(
	rows: readonly CompiledRow[],
	idOf: (group: string) => number
): ExactMonth {
	const weeks = [...new Set(rows.flatMap(({ week }) => week ?? []))].sort();
	if (weeks.length === 0) return { per: 'month', sum: cellOf(rows, idOf) };
	const content = weeks.map((week): ExactWeek => {
		const own = rows.filter((row) => row.week === week);
		return { week, ...cellOf(own, idOf) };
	});
	return { per: 'week', weeks: content.filter(({ gap }) => gap !== 'not-asked') };
}

/** The same before it is kept: groups that are new have ids that no group has. */
export function contentBefore(
	rows: readonly CompiledRow[],
	known: readonly MoodGroup[]
): ExactMonth {
	const ids = new Map(known.map(({ name, id }) => [name, id]));
	for (const { group } of rows) if (!ids.has(group)) ids.set(group, -1 - ids.size);
	return contentOf(rows, (name) => ids.get(name) ?? 0);
}

/** A group that the sender has left out makes the sum of the others less than the whole. */
function cellOf(rows: readonly CompiledRow[], idOf: (group: string) => number): ExactCell {
	const counted = rows.flatMap(({ group, kind, mood }) =>
		mood.gap === null ? [{ group, kind, counts: mood.counts, invited: mood.invited }] : []
	);
	// How many answered where the sender shows nothing is not for anybody to say.
	if (rows.some(({ mood }) => mood.gap === 'too-few-answers')) return { gap: 'incomplete' };
	if (counted.length === 0) return { gap: 'not-asked' };
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
