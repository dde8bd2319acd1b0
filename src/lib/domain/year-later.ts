import { lastDayOf } from './approximate-date';
import { addDays, daysBetween, isoDate, weekdayOf, yearOf } from './day';
import type { IsoDate } from './day';
import type { ApproximateDate, InterventionContent, InterventionEnd } from './intervention';
import { asIsoWeek, parseIsoWeek, weekNumber, weekOf, weekStart, weekYear } from './week';

/** The same content a year later: a day or a week moves to the same ISO week and weekday (52 where there is no 53), a month or a year to the next year's. */
export function moveToYearLater(content: InterventionContent): InterventionContent {
	const start = laterThan(content.start);
	return { ...content, start, end: endLater(content, start) };
}

function laterThan({ date, precision }: ApproximateDate): ApproximateDate {
	switch (precision) {
		case 'day':
		case 'week':
			return { date: inSameWeek(date), precision };
		case 'month':
		case 'year':
			return { date: isoDate(`${yearOf(date) + 1}${date.slice(4)}`), precision };
	}
}

function inSameWeek(date: IsoDate): IsoDate {
	const week = weekOf(date);
	const year = weekYear(week) + 1;
	const number = String(weekNumber(week)).padStart(2, '0');
	const same = parseIsoWeek(`${year}-W${number}`) ?? asIsoWeek(`${year}-W52`);
	return addDays(weekStart(same), weekdayOf(date) - 1);
}

/** As long after the start as it was, where both are known to their week; and never before the start. */
function endLater(
	{ start: before, end }: InterventionContent,
	start: ApproximateDate
): InterventionEnd {
	if (end.kind !== 'ended') return end;
	const { date, precision } = end;
	const moved = isToItsWeek(before) && isToItsWeek(end);
	const later = moved
		? { date: addDays(date, daysBetween(before.date, start.date)), precision }
		: laterThan({ date, precision });
	return { kind: 'ended', ...(lastDayOf(later) < start.date ? start : later) };
}

function isToItsWeek({ precision }: Pick<ApproximateDate, 'precision'>): boolean {
	return precision === 'day' || precision === 'week';
}
