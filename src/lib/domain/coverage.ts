import { addDays, isoDate, type IsoDate } from './day';
import type { Indicator } from './indicator';
import type { Period } from './period';

type Windowed = Pick<Indicator, 'windowMonths'>;

/** Whether two values count some of the same days: then one may not be taken from the other as if they were independent. */
export function overlap(one: Period, other: Period, indicator: Windowed): boolean {
	const [earlier, later] = one.end <= other.end ? [one, other] : [other, one];
	return coveredFrom(later, indicator) <= earlier.end;
}

/** The first day that a value counts. */
function coveredFrom({ start, end }: Period, { windowMonths }: Windowed): IsoDate {
	if (!windowMonths) return start;
	const [year = 0, month = 0] = addDays(end, 1).split('-').map(Number);
	const first = year * 12 + (month - 1) - windowMonths;
	const text = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`;
	return isoDate(text) < start ? isoDate(text) : start;
}
