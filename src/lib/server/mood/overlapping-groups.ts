import { fault, type FileProblem } from '$lib/domain/problem';
import { answersOf, MOODS } from '$lib/domain/mood';
import { problemAt } from '$lib/server/files/cube';
import type { CompiledRow } from './compilation-row';
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
	const groups = [...new Set(rows.map(({ group }) => groupKey(group)))];
	const series = groups.map((key) => rows.filter(({ group }) => groupKey(group) === key));
	const sum = series.find((own, at) => {
		const before = series.slice(0, at).toReversed();
		return isSumOfSome(own, before) || isSumOfSome(own, series.slice(at + 1));
	});
	const line = sum?.[0]?.line;
	return line === undefined ? [] : [problemAt(line, 'grupp', fault('mood-group-sum'))];
}

/** Whether a group is, in every week and colour, the first two or more of the others together. */
function isSumOfSome(own: readonly CompiledRow[], others: readonly (readonly CompiledRow[])[]) {
	const counted = own.filter(({ mood }) => mood.counts !== null);
	const answers = counted.reduce(
		(sum, { mood }) => sum + (mood.counts ? answersOf(mood.counts) : 0),
		0
	);
	if (answers < FEWEST) return false;
	const sums = counted.map(() => ({ green: 0, yellow: 0, red: 0 }));
	return others.some((other, index) => {
		for (const [at, { month, week }] of counted.entries()) {
			const beside = other.find((row) => row.month === month && row.week === week);
			for (const mood of MOODS) sums[at]![mood] += beside?.mood.counts?.[mood] ?? 0;
		}
		return (
			index > 0 &&
			counted.every(({ mood }, at) => MOODS.every((one) => mood.counts?.[one] === sums[at]?.[one]))
		);
	});
}
