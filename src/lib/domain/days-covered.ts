import { isoDate, lastDayOfMonth, yearOf } from './day';
import type { IsoDate } from './day';
import type { ApproximateDate, InterventionContent } from './intervention';
import { weekEnd, weekOf } from './week';

/** The last day of the day, week, month or year that the date stands for. */
export function lastDayOf({ date, precision }: ApproximateDate): IsoDate {
	switch (precision) {
		case 'day':
			return date;
		case 'week':
			return weekEnd(weekOf(date));
		case 'month':
			return lastDayOfMonth(yearOf(date), Number(date.slice(5, 7)));
		case 'year':
			return isoDate(`${date.slice(0, 4)}-12-31`);
	}
}

/** The days that an intervention may cover; `to` is null while it is going on. */
export function spanOf({ start, end }: Pick<InterventionContent, 'start' | 'end'>): {
	readonly from: IsoDate;
	readonly to: IsoDate | null;
} {
	switch (end.kind) {
		case 'ongoing':
			return { from: start.date, to: null };
		case 'ended':
			return { from: start.date, to: lastDayOf(end) };
		case 'point':
			return { from: start.date, to: lastDayOf(start) };
	}
}
