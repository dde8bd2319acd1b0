import { lastDayOfMonth, parseIsoDate, type IsoDate } from '$lib/domain/day';
import { monthOfName } from '$lib/domain/month-words';

/** A calendar day as people and spreadsheets write it: `2024-01-31`, `2024-01-31 00:00`, `20240131`, `31.1.2024`, `31/1 2024`, `31 januari 2024`; null for anything else. */
export function parseWrittenDay(text: string): IsoDate | null {
	const clean = withoutTime(text);
	const [, year, month, day] = /^(\d{4})[-/.](\d{2})[-/.](\d{2})$/.exec(clean) ?? [];
	if (year) return parseIsoDate(`${year}-${month}-${day}`);
	const [, y8, m8, d8] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(clean) ?? [];
	if (y8) return parseIsoDate(`${y8}-${m8}-${d8}`);
	const [either, ...others] = readEitherWay(clean);
	if (either) return others.length === 0 ? either : null;
	const [, first, second, last] =
		/^(\d{1,2})(?:\.|\/(?=\d{1,2} ))(\d{1,2})[. ](\d{4})$/.exec(clean) ?? [];
	if (last) return dayOf(last, Number(second), Number(first));
	const [, number, name, written] = /^(\d{1,2})\.? (\p{L}{3,11}\.?) (\d{4})$/u.exec(clean) ?? [];
	const named = name ? monthOfName(name) : null;
	return written && named !== null ? dayOf(written, named, Number(number)) : null;
}

function readEitherWay(clean: string): IsoDate[] {
	const [, left, , right, of] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(clean) ?? [];
	if (!left || !right || !of) return [];
	const days = [dayOf(of, Number(right), Number(left)), dayOf(of, Number(left), Number(right))];
	return [...new Set(days.filter((day) => day !== null))];
}

function withoutTime(text: string): string {
	return text
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/[ T]\d\d:\d\d(:\d\d)?(\.\d+)?Z?$/, '');
}

function dayOf(year: string, month: number, day: number): IsoDate | null {
	return parseIsoDate(`${year}-${pad(month)}-${pad(day)}`);
}

function pad(number: number): string {
	return String(number).padStart(2, '0');
}

/** Whether days can stand for nothing but months: the first or the last day of each, and of more than every third. */
export function areMonths(days: readonly IsoDate[]): boolean {
	const all = [...new Set(days)];
	const isFirst = (day: IsoDate) => day.endsWith('-01');
	const isLast = (day: IsoDate) => lastDayOfMonth(Number(day.slice(0, 4)), monthOf(day)) === day;
	if (all.length === 0 || !(all.every(isFirst) || all.every(isLast))) return false;
	const opens = all.every(isFirst);
	return !all.every((day) => monthOf(day) % 3 === (opens ? 1 : 0));
}

function monthOf(day: IsoDate): number {
	return Number(day.slice(5, 7));
}
