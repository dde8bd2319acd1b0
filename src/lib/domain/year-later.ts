import { lastDayOf } from './approximate-date';
import { addDays, daysBetween, isoDate, weekdayOf, yearOf } from './day';
import type { IsoDate } from './day';
import type { ApproximateDate, InterventionContent, InterventionEnd } from './intervention';
import { asIsoWeek, parseIsoWeek, weekNumber, weekOf, weekStart, weekYear } from './week';

/** The same content a year later: a day or a week moves to the same ISO week and weekday (52 where there is no 53), a month or a year to the next year's. */
export function moveToYearLater(content: InterventionContent): InterventionContent {
	const start = laterThan(content.start);
	const end = endLater(content, start);
	const { card } = content;
	if (!card?.followUp) return { ...content, start, end };
	const followUp = asLongAfter(content.start, start, card.followUp);
	return { ...content, start, end, card: { ...card, followUp } };
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

function endLater(
	{ start: before, end }: InterventionContent,
	start: ApproximateDate
): InterventionEnd {
	return end.kind === 'ended' ? { kind: 'ended', ...asLongAfter(before, start, end) } : end;
}

/** As long after the start as it was, where both are known to their week; and never before the start. */
function asLongAfter(
	before: ApproximateDate,
	start: ApproximateDate,
	{ date, precision }: ApproximateDate
): ApproximateDate {
	const moved = isToItsWeek(before) && isToItsWeek({ precision });
	const later = moved
		? { date: addDays(date, daysBetween(before.date, start.date)), precision }
		: laterThan({ date, precision });
	return lastDayOf(later) < start.date ? start : later;
}

function isToItsWeek({ precision }: Pick<ApproximateDate, 'precision'>): boolean {
	return precision === 'day' || precision === 'week';
}
