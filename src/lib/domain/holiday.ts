import { spanOf } from './days-covered';
import { addDays, isoDate } from './day';
import type { IsoDate } from './day';
import type { ApproximateDate, InterventionContent } from './intervention';
import { asIsoWeek, weekOf, weekStart, weekYear } from './week';
import type { IsoWeek, WeekSpan } from './week';

/** Holidays that recur, offered ready-made. */
export const HOLIDAYS = ['christmas', 'easter', 'winter-break', 'summer'] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** One of them in one year; Christmas belongs to the year it begins in. */
export interface YearlyHoliday extends Pick<InterventionContent, 'start' | 'end'> {
	readonly holiday: Holiday;
	readonly year: number;
}

/** `easter-2026` */
export function holidayKey({ holiday, year }: YearlyHoliday): string {
	return `${holiday}-${year}`;
}

const FIRST_SUMMER_WEEK = 27;
const LAST_SUMMER_WEEK = 32;

/**
 * Those of a year in order of time. Christmas is the weeks from 24 December to 6 January, Easter the days from Good Friday
 * to Easter Monday, summer the weeks 27–32. Without a week of its own the municipality has no winter break.
 */
export function listHolidays(year: number, winterBreakWeek: number | null): YearlyHoliday[] {
	const sunday = easterSunday(year);
	const weeks = (holiday: Holiday, from: IsoWeek, to: IsoWeek): YearlyHoliday =>
		from === to
			? { holiday, year, start: inWeek(from), end: { kind: 'point' } }
			: { holiday, year, start: inWeek(from), end: { kind: 'ended', ...inWeek(to) } };
	const numbered = (number: number) => asIsoWeek(`${year}-W${String(number).padStart(2, '0')}`);
	return [
		...(winterBreakWeek === null
			? []
			: [weeks('winter-break', numbered(winterBreakWeek), numbered(winterBreakWeek))]),
		{
			...{ holiday: 'easter', year, start: { date: addDays(sunday, -2), precision: 'day' } },
			end: { kind: 'ended', date: addDays(sunday, 1), precision: 'day' }
		},
		weeks('summer', numbered(FIRST_SUMMER_WEEK), numbered(LAST_SUMMER_WEEK)),
		weeks('christmas', weekOf(isoDate(`${year}-12-24`)), weekOf(isoDate(`${year + 1}-01-06`)))
	];
}

/** Those of every year with measured weeks and of the next, and a Christmas whose end is measured, that no holiday in the register shares a week with. */
export function listMissing(
	measured: WeekSpan,
	winterBreakWeek: number | null,
	register: readonly InterventionContent[]
): YearlyHoliday[] {
	const [first, last] = [weekYear(measured.from), weekYear(measured.to)];
	const years = Array.from({ length: last - first + 3 }, (_, index) => first - 1 + index);
	// Known to its year alone it may be any of them.
	const known = register.filter(
		({ circumstance, start }) => circumstance === 'holiday' && start.precision !== 'year'
	);
	return years
		.flatMap((year) => listHolidays(year, winterBreakWeek))
		.filter((one) => one.year >= first || weeksOf(one).to >= measured.from)
		.filter((one) => !known.some((other) => shareWeek(weeksOf(one), weeksOf(other))));
}

function weeksOf(happening: Pick<InterventionContent, 'start' | 'end'>): WeekSpan {
	const { from, to } = spanOf(happening);
	return { from: weekOf(from), to: weekOf(to ?? from) };
}

function shareWeek(one: WeekSpan, other: WeekSpan): boolean {
	return one.from <= other.to && other.from <= one.to;
}

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm in Nature 13 (1876), p. 487, as in
 * J. Meeus, Astronomical Algorithms, chapter 8 (Meeus/Jones/Butcher).
 */
export function easterSunday(year: number): IsoDate {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor(b / 4);
	const e = b % 4;
	const f = Math.floor((b + 8) / 25);
	const g = Math.floor((b - f + 1) / 3);
	const h = (19 * a + b - d - g + 15) % 30;
	const i = Math.floor(c / 4);
	const k = c % 4;
	const l = (32 + 2 * e + 2 * i - h - k) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const fromMarch = h + l - 7 * m + 114;
	const month = String(Math.floor(fromMarch / 31)).padStart(2, '0');
	const day = String((fromMarch % 31) + 1).padStart(2, '0');
	return isoDate(`${year}-${month}-${day}`);
}

function inWeek(week: IsoWeek): ApproximateDate {
	return { date: weekStart(week), precision: 'week' };
}
