import { addDays, isoDate, yearOf } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { Language } from '$lib/domain/language';
import { monthPeriod } from '$lib/domain/period';
import { formatMonth } from '$lib/format/date';
import { TEXT, textWidth } from './frame';
import type { TimeScale } from './frame';

/** A label on the time axis: a month's is centred on it, a year's begins at its first of January. */
export interface TimeTick {
	readonly x: number;
	readonly label: string;
	readonly begins: boolean;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50];
const MONTH_STEPS = [1, 2, 3, 6, 12];
const SPACE_BETWEEN = 12;

/** Months where at most three years are shown by month and there is room, else years; as close as their labels allow. */
export function timeTicks(scale: TimeScale, byMonth: boolean, language: Language): TimeTick[] {
	const last = addDays(scale.to, -1);
	const years = yearOf(last) - yearOf(scale.from) + 1;
	const candidates = byMonth && years <= 3 ? months(scale.from, last, scale, language) : [];
	const monthTicks = thin(candidates, MONTH_STEPS);
	return monthTicks.length > 1
		? monthTicks
		: thin(yearsBetween(scale.from, last, scale), YEAR_STEPS);
}

interface Candidate extends TimeTick {
	/** Its number counted so that steps fall on round years and on January. */
	readonly number: number;
}

/** The years whose beginning is on the axis; the only year where none is. */
function yearsBetween(from: IsoDate, last: IsoDate, scale: TimeScale): Candidate[] {
	const first = yearOf(from);
	const years = Array.from({ length: yearOf(last) - first + 1 }, (_, index) => first + index);
	const begun = years.filter((year) => isoDate(`${year}-01-01`) >= from);
	if (begun.length === 0) return [{ x: middle(scale, from, last), ...named(first, false) }];
	return begun.map((year) => ({ x: scale.at(isoDate(`${year}-01-01`)), ...named(year, true) }));
}

function named(year: number, begins: boolean): Omit<Candidate, 'x'> {
	return { label: String(year), number: year, begins };
}

function months(from: IsoDate, last: IsoDate, scale: TimeScale, language: Language): Candidate[] {
	const first = yearOf(from) * 12 + Number(from.slice(5, 7)) - 1;
	const until = yearOf(last) * 12 + Number(last.slice(5, 7)) - 1;
	return Array.from({ length: until - first + 1 }, (_, index) => {
		const number = first + index;
		const { key, start, end } = monthPeriod(Math.floor(number / 12), (number % 12) + 1);
		return {
			x: middle(scale, start, end),
			label: formatMonth(key, language, 'short'),
			number,
			begins: false
		};
	});
}

function middle(scale: TimeScale, start: IsoDate, end: IsoDate): number {
	const left = Math.max(scale.left, scale.at(start));
	const right = Math.min(scale.right, scale.at(addDays(end, 1)));
	return Math.round((left + right) * 5) / 10;
}

/** The smallest step at which no two labels come closer than the space between them. */
function thin(candidates: readonly Candidate[], steps: readonly number[]): TimeTick[] {
	const chosen = steps
		.map((step) => candidates.filter(({ number }) => number % step === 0))
		.find((ticks) => ticks.length > 0 && fits(ticks));
	return (chosen ?? candidates.slice(0, 1)).map(({ x, label, begins }) => ({ x, label, begins }));
}

function fits(ticks: readonly TimeTick[]): boolean {
	return ticks.every((tick, index) => {
		const next = ticks[index + 1];
		if (!next) return true;
		return next.x - tick.x >= wordWidth(tick.label) / 2 + wordWidth(next.label) / 2 + SPACE_BETWEEN;
	});
}

function wordWidth(label: string): number {
	return textWidth(label, TEXT.small);
}
