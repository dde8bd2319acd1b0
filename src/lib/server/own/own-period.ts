import { parseIsoDate } from '$lib/domain/day';
import { parsePeriod, type Frequency, type Period } from '$lib/domain/period';
import { weekOf, weekStart } from '$lib/domain/week';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';

/** A period as people write it. A day, as spreadsheets keep months, stands for its month, and a Monday for its week; nobody can tell which year or quarter a day is the figure of. */
export function readOwnPeriod(text: string, frequency: Frequency): Period | null {
	const day = parseIsoDate(text.trim());
	if (!day) return parseWrittenPeriod(text);
	if (frequency === 'month') return parsePeriod(day.slice(0, 7));
	const week = weekOf(day);
	return frequency === 'week' && weekStart(week) === day ? parsePeriod(week) : null;
}
