import { fault, type Fault } from '$lib/domain/problem';
import type { MoodGroup } from '$lib/domain/mood';
import type { CompiledRow } from './compilation-row';
import { countIn } from './cells/compilation-count';
import { findGroup } from './group-name';

/** What a file says of known groups that they were not before, and what it says of groups without counting their answers. */
export function findDoubtedGroups(
	rows: readonly CompiledRow[],
	known: readonly MoodGroup[]
): Fault[] {
	const before = ({ group }: CompiledRow) => findGroup(known, group)?.kind ?? null;
	const changed = rows.filter((row) => {
		const kind = before(row);
		return row.kindUnread === undefined && kind !== null && row.kind !== null && row.kind !== kind;
	});
	const unread = rows.filter((row) => row.kindUnread !== undefined && before(row) !== null);
	const uncounted = rows.filter(
		(row) =>
			row.mood.gap === 'not-asked' &&
			(countIn(row.cells.invited) ?? 0) > 0 &&
			isBesideCounts(row, rows)
	);
	return [
		...ofGroups(changed, (groups) => fault('mood-doubt-kind', { groups })),
		...ofGroups(unread.map(withKind), (groups) => fault('mood-doubt-kind-unread', { groups })),
		...ofGroups(uncounted, (groups) => fault('mood-doubt-uncounted', { groups })),
		...hiddenGroups(rows)
	];
}

/** Its name with the kind as the file writes it. */
function withKind({ group, kindUnread = '' }: CompiledRow) {
	return { group: `${group} (${kindUnread.slice(0, LONGEST_KIND)})` };
}

const LONGEST_KIND = 40;

/** Groups that the sender has hidden in weeks of which other groups’ answers are counted. */
function hiddenGroups(rows: readonly CompiledRow[]): Fault[] {
	const hidden = rows.filter(
		(row) => row.mood.gap === 'too-few-answers' && isBesideCounts(row, rows)
	);
	return [...new Set(hidden.map(({ group }) => group))].map((group) => {
		const own = hidden.filter((row) => row.group === group);
		const periods = [...new Set(own.map(({ week, month }) => week ?? month))].sort();
		return fault('mood-doubt-hidden-group', { group, weeks: { periods } });
	});
}

/** A week of which nobody has an answer was not asked. */
function isBesideCounts({ month, week }: CompiledRow, rows: readonly CompiledRow[]): boolean {
	return rows.some((row) => row.month === month && row.week === week && row.mood.gap === null);
}

function ofGroups(
	rows: readonly Pick<CompiledRow, 'group'>[],
	doubt: (groups: string) => Fault
): Fault[] {
	const names = [...new Set(rows.map(({ group }) => group))];
	return names.length === 0 ? [] : [doubt(names.join(', '))];
}
