import { isoDate, lastDayOfMonth } from './day';
import type { IsoDate } from './day';
import { parseIsoWeek, weekEnd, weekStart } from './week';

export type Frequency = 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'span';

/** What a value refers to. `key` is its canonical text: 2026-W47, 2026-10, 2026-Q3, 2026-H1, 2026 or 2021–2024 as `2021--2024`. */
export interface Period {
	readonly key: string;
	readonly frequency: Frequency;
	readonly start: IsoDate;
	readonly end: IsoDate;
}

export function yearPeriod(year: number): Period {
	return period(String(year), 'year', isoDate(`${year}-01-01`), isoDate(`${year}-12-31`));
}

export function monthPeriod(year: number, month: number): Period {
	const key = `${year}-${pad(month)}`;
	return period(key, 'month', isoDate(`${key}-01`), lastDayOfMonth(year, month));
}

export function quarterPeriod(year: number, quarter: number): Period {
	const start = isoDate(`${year}-${pad(quarter * 3 - 2)}-01`);
	return period(`${year}-Q${quarter}`, 'quarter', start, lastDayOfMonth(year, quarter * 3));
}

function halfYearPeriod(year: number, half: number): Period {
	const start = isoDate(`${year}-${pad(half * 6 - 5)}-01`);
	return period(`${year}-H${half}`, 'half-year', start, lastDayOfMonth(year, half * 6));
}

export function spanPeriod(fromYear: number, toYear: number): Period {
	const start = isoDate(`${fromYear}-01-01`);
	return period(`${fromYear}--${toYear}`, 'span', start, isoDate(`${toYear}-12-31`));
}

/** Reads the canonical text back; null for anything else. */
export function parsePeriod(text: string): Period | null {
	if (!/^[1-9]/.test(text)) return null;
	const week = parseIsoWeek(text);
	if (week) return period(week, 'week', weekStart(week), weekEnd(week));
	const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
	if (month) return monthPeriod(Number(month[1]), Number(month[2]));
	const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
	if (quarter) return quarterPeriod(Number(quarter[1]), Number(quarter[2]));
	const half = /^(\d{4})-H([12])$/.exec(text);
	if (half) return halfYearPeriod(Number(half[1]), Number(half[2]));
	const span = /^(\d{4})--(\d{4})$/.exec(text);
	if (span && Number(span[1]) < Number(span[2]))
		return spanPeriod(Number(span[1]), Number(span[2]));
	return /^\d{4}$/.test(text) ? yearPeriod(Number(text)) : null;
}

/** A part of a year, counted from 1, whose year stands elsewhere. */
export interface YearPart {
	readonly length: 'month' | 'quarter' | 'half-year' | 'week';
	readonly number: number;
}

/** The part of a year as a period; null where that year has no such week. */
export function partPeriod(year: number, { length, number }: YearPart): Period | null {
	const two = pad(number);
	const keys = {
		...{ month: `${year}-${two}`, quarter: `${year}-Q${number}` },
		...{ 'half-year': `${year}-H${number}`, week: `${year}-W${two}` }
	};
	return parsePeriod(keys[length]);
}

function period(key: string, frequency: Frequency, start: IsoDate, end: IsoDate): Period {
	return { key, frequency, start, end };
}

function pad(number: number): string {
	return String(number).padStart(2, '0');
}
