import { fault, type FileProblem } from '$lib/domain/problem';
import { answersOf, MOODS, type MoodCounts } from '$lib/domain/mood';
import { problemAt } from '$lib/server/files/cube';
import type { CompiledRow } from './compilation-row';
import type { GroupSeries } from './doubts/counted-twice';
import { groupKey } from './group-name';

/** `varav Hemtjänst` is counted in the row above it as well. */
const PART = /^(?:varav|därav|of which|including|joista|josta|siitä)\s/i;
/** Fewer answers may be alike by chance. */
const FEWEST = 30;

/** Groups whose answers stand in the file twice: parts of another, and sums of the rows beside them under a name of their own. */
export function overlappingGroups(rows: readonly CompiledRow[]): FileProblem[] {
	const parts = rows.filter(({ group }) => PART.test(group));
	if (parts.length > 0) {
		return parts.map(({ line }) => problemAt(line, 'grupp', fault('mood-group-part')));
	}
	const series = [...seriesOf(rows).values()];
	const sum = series.find((own, at) => {
		const before = series.slice(0, at).toReversed();
		return isSumOfSome(own, before) || isSumOfSome(own, series.slice(at + 1));
	});
	return sum ? [problemAt(sum.line, 'grupp', fault('mood-group-sum'))] : [];
}

interface Series extends GroupSeries {
	/** Where the group stands first. */
	readonly line: number;
}

/** By the keys of the groups; the counts by week, or month. */
export function seriesOf(rows: readonly CompiledRow[]): ReadonlyMap<string, Series> {
	const found = new Map<string, Series & { readonly counts: Map<string, MoodCounts> }>();
	for (const { line, group: name, kind, month, week, mood } of rows) {
		const key = groupKey(name);
		const own = found.get(key) ?? { line, name, kind, counts: new Map<string, MoodCounts>() };
		found.set(key, own);
		const time = week ?? month;
		if (mood.counts && !own.counts.has(time)) own.counts.set(time, mood.counts);
	}
	return found;
}

/** Whether a group is, in every week and colour, the first two or more of the others together. */
function isSumOfSome({ counts }: Series, others: readonly Series[]): boolean {
	const own = [...counts];
	const answers = own.reduce((sum, [, count]) => sum + answersOf(count), 0);
	if (answers < FEWEST) return false;
	let left = own.map(([, count]) => count);
	for (const [index, other] of others.entries()) {
		left = own.map(([time], at) => less(left[at], other.counts.get(time)));
		// Counts only grow: what is passed is never met again.
		if (left.some((count) => MOODS.some((mood) => count[mood] < 0))) return false;
		if (index > 0 && left.every((count) => answersOf(count) === 0)) return true;
	}
	return false;
}

const NONE: MoodCounts = { green: 0, yellow: 0, red: 0 };

function less(from: MoodCounts = NONE, taken: MoodCounts = NONE): MoodCounts {
	return {
		green: from.green - taken.green,
		yellow: from.yellow - taken.yellow,
		red: from.red - taken.red
	};
}
