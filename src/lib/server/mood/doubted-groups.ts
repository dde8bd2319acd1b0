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
		return row.kindUnread !== true && kind !== null && row.kind !== null && row.kind !== kind;
	});
	const unread = rows.filter((row) => row.kindUnread === true && before(row) !== null);
	const uncounted = rows.filter(
		(row) =>
			row.mood.gap === 'not-asked' &&
			(countIn(row.cells.invited) ?? 0) > 0 &&
			isBesideCounts(row, rows)
	);
	return [
		...ofGroups(changed, (groups) => fault('mood-doubt-kind', { groups })),
		...ofGroups(unread, (groups) => fault('mood-doubt-kind-unread', { groups })),
		...ofGroups(uncounted, (groups) => fault('mood-doubt-uncounted', { groups }))
	];
}

/** A week of which nobody has an answer was not asked. */
function isBesideCounts({ month, week }: CompiledRow, rows: readonly CompiledRow[]): boolean {
	return rows.some((row) => row.month === month && row.week === week && row.mood.gap === null);
}

function ofGroups(rows: readonly CompiledRow[], doubt: (groups: string) => Fault): Fault[] {
	const names = [...new Set(rows.map(({ group }) => group))];
	return names.length === 0 ? [] : [doubt(names.join(', '))];
}
