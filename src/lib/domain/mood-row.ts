import type { MoodPoint, MoodSeries, MoodSum } from './chart-subject';
import { weeksOfMonth } from './month';
import { compilationMonthOf, weekEnd, weekStart } from './week';

/** What a table of the mood has a row for. */
export type MoodRow = MoodPoint | MoodSum;

/** The weeks in their order, and a month that came as a sum before the first of its weeks. */
export function listMoodRows({ points, sums }: MoodSeries): MoodRow[] {
	return points.flatMap((point, at): MoodRow[] => {
		const month = compilationMonthOf(point.week);
		const before = points[at - 1];
		if (before && compilationMonthOf(before.week) === month) return [point];
		return [...sums.filter((sum) => sum.month === month), point];
	});
}

/** `2026-W45`, or `2026-10` from its first week's Monday to its last week's Sunday. */
export function moodPeriodOf(row: MoodRow): { period: string; start: string; end: string } {
	if ('week' in row)
		return { period: row.week, start: weekStart(row.week), end: weekEnd(row.week) };
	const weeks = weeksOfMonth(row.month);
	const [first, last] = [weeks[0], weeks.at(-1)];
	if (!first || !last) throw new Error(`${row.month} has no weeks`);
	return { period: row.month, start: weekStart(first), end: weekEnd(last) };
}
