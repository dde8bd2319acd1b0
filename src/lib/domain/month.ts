import { isoDate, lastDayOfMonth, type IsoDate } from './day';
import { compilationMonthOf, fridayOf, listWeeks, weekOf } from './week';
import type { IsoWeek } from './week';

/** A calendar month, `2026-10`. */
export function isMonth(text: string): boolean {
	return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month `months` after `month`; negative goes back. */
export function addMonths(month: string, months: number): string {
	const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
	return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
	const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
	return count(to) - count(from);
}

/** The four or five weeks that are compiled in a month: those whose Friday lies in it. */
export function weeksOfMonth(month: string): IsoWeek[] {
	const first = isoDate(`${month}-01`);
	const last = lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
	return listWeeks(weekOf(first), weekOf(last)).filter(
		(week) => compilationMonthOf(week) === month
	);
}

/** The day when the month's last week is asked about: the month is over from then on. */
export function lastFridayOf(month: string): IsoDate {
	const last = weeksOfMonth(month).at(-1);
	if (!last) throw new Error(`${month} has no weeks`);
	return fridayOf(last);
}
