import type { Series } from './chart-subject';
import { addDays } from './day';
import { isValued } from './series-values';
import type { ValuedPoint } from './series-values';
import { weekStart } from './week';
import type { IsoWeek } from './week';

/** What a line says in a week: the value of the period that holds its Thursday; of years and longer spans also the latest before, which holds until a newer one comes; else null. */
export function valueIn({ points }: Pick<Series, 'points'>, week: IsoWeek): ValuedPoint | null {
	const day = addDays(weekStart(week), 3);
	const valued = points.filter(isValued);
	const now = valued.findLast(({ period }) => period.start <= day && day <= period.end);
	if (now) return now;
	const before = valued.findLast(({ period }) => period.end < day);
	return before && ['year', 'span'].includes(before.period.frequency) ? before : null;
}
