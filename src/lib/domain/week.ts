import { addDays, dayFromNumber, dayNumber, isoDate, weekdayOf, yearOf } from './day';
import type { IsoDate } from './day';

declare const isoWeek: unique symbol;

/** An ISO 8601 week, `2026-W47`: Monday first, week 1 holds the year's first Thursday. */
export type IsoWeek = string & { readonly [isoWeek]: true };

export function parseIsoWeek(text: string): IsoWeek | null {
	// Nothing here happened before 1000, and the last week of 9999 ends in a year of five digits.
	const match = /^([1-8]\d{3})-W(\d{2})$/.exec(text);
	if (!match) return null;
	const number = Number(match[2]);
	if (number < 1 || number > weeksInYear(Number(match[1]))) return null;
	return text as IsoWeek;
}

/** A week known to be well-formed, such as a constant; throws otherwise. */
export function asIsoWeek(text: string): IsoWeek {
	const week = parseIsoWeek(text);
	if (!week) throw new Error(`Not an ISO week: ${text}`);
	return week;
}

export function weekOf(day: IsoDate): IsoWeek {
	const thursday = addDays(day, 4 - weekdayOf(day));
	const year = yearOf(thursday);
	const firstDay = dayNumber(isoDate(`${year}-01-01`));
	const number = Math.floor((dayNumber(thursday) - firstDay) / 7) + 1;
	return `${year}-W${String(number).padStart(2, '0')}` as IsoWeek;
}

/** 52 or 53. 28 December always lies in the last week. */
function weeksInYear(year: number): number {
	return Number(weekOf(isoDate(`${year}-12-28`)).slice(6));
}

/** The Monday of the week. */
export function weekStart(week: IsoWeek): IsoDate {
	return dayFromNumber(mondayOf(week));
}

/** The Monday as whole days since 1970-01-01: 4 January always lies in week 1. */
function mondayOf(week: IsoWeek): number {
	const january4 = `${week.slice(0, 4)}-01-04` as IsoDate;
	return dayNumber(january4) - (weekdayOf(january4) - 1) + (Number(week.slice(6)) - 1) * 7;
}

/** The Sunday of the week. */
export function weekEnd(week: IsoWeek): IsoDate {
	return addDays(weekStart(week), 6);
}

/** The day the question is asked. */
export function fridayOf(week: IsoWeek): IsoDate {
	return addDays(weekStart(week), 4);
}

/** Whether the week's question has been asked. */
export function isWeekOver(week: IsoWeek, today: IsoDate): boolean {
	return fridayOf(week) <= today;
}

export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
	return weekOf(addDays(weekStart(week), weeks * 7));
}

/** Weeks from `from` to `to`; negative when `to` is earlier. */
export function weeksBetween(from: IsoWeek, to: IsoWeek): number {
	return (mondayOf(to) - mondayOf(from)) / 7;
}

/** Every week from `from` to `to`, both included; empty when `to` is earlier. */
export function listWeeks(from: IsoWeek, to: IsoWeek): IsoWeek[] {
	const count = weeksBetween(from, to) + 1;
	return Array.from({ length: Math.max(0, count) }, (_, index) => addWeeks(from, index));
}

export function weekYear(week: IsoWeek): number {
	return Number(week.slice(0, 4));
}

export function weekNumber(week: IsoWeek): number {
	return Number(week.slice(6));
}

/** The month a week's answers are compiled in: the month of its Friday, `2026-10`. */
export function compilationMonthOf(week: IsoWeek): string {
	return fridayOf(week).slice(0, 7);
}

/** Weeks that a reader has chosen, both included. */
export interface WeekSpan {
	readonly from: IsoWeek;
	readonly to: IsoWeek;
}
