import { parseIsoDate } from './day';
import type { IsoDate } from './day';
import { readDateInWords } from './date-in-words';
import type { ApproximateDate, DatePrecision } from './intervention';
import type { Result } from './problem';
import { parseIsoWeek, weekOf, weekStart } from './week';

export type DateProblem =
	| 'date-unreadable'
	| 'date-no-such-day'
	| 'date-no-such-week'
	| 'date-year'
	| 'date-without-year'
	| 'date-ambiguous';

const FIRST_YEAR = 1900;
/** The last that anything may be dated in. */
export const LAST_YEAR = 2100;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[./](\d{1,2})[.\s](\d{4})$/;
const WEEK = /^(\d{4})[-\s]?[wv]\.?\s?(\d{1,2})$/;
const WEEK_FIRST = /^(?:vecka|viikko|week|vko|[wv])\.?\s?(\d{1,2})[\s,/-]+(\d{4})$/;
const MONTH = /^(\d{4})-(\d{1,2})$/;
const YEAR = /^(\d{4})$/;

/** Reads `2026-11-06`, `6.11.2026`, `15 oktober 2026`, `2026-W45`, `v. 45 2026`, `2026-11`, `okt 2026` or `2026`; the form tells the precision. */
export function parseApproximateDate(text: string): Result<ApproximateDate, DateProblem> {
	const clean = inPlainForm(text);
	const found = match(clean) ?? matchWords(clean);
	if (typeof found === 'string') return refuse(found);
	const { year, precision, date } = found;
	if (year < FIRST_YEAR || year > LAST_YEAR) return refuse('date-year');
	if (!date) return refuse(precision === 'week' ? 'date-no-such-week' : 'date-no-such-day');
	return { ok: true, value: { date, precision } };
}

/** The days that a text refused with `date-ambiguous` can mean; none for any other. */
export function readingsOf(text: string): readonly IsoDate[] {
	const said = readDateInWords(inPlainForm(text));
	return said?.kind === 'ambiguous' ? said.readings : [];
}

function inPlainForm(text: string): string {
	return text.trim().replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').toLowerCase();
}

/** The text that `parseApproximateDate` reads back as the same date. */
export function writeApproximateDate({ date, precision }: ApproximateDate): string {
	switch (precision) {
		case 'day':
			return date;
		case 'week':
			return weekOf(date);
		case 'month':
			return date.slice(0, 7);
		case 'year':
			return date.slice(0, 4);
	}
}

interface Match {
	readonly year: number;
	readonly precision: DatePrecision;
	/** Null: the calendar has no such day or week. */
	readonly date: IsoDate | null;
}

function match(text: string): Match | null {
	const day = DAY.exec(text);
	if (day) return dayOf(day[1], day[2], day[3]);
	const dayFirst = DAY_FIRST.exec(text);
	if (dayFirst) return dayOf(dayFirst[3], dayFirst[2], dayFirst[1]);
	const week = WEEK.exec(text);
	if (week) return weekStarting(week[1], week[2]);
	const weekFirst = WEEK_FIRST.exec(text);
	if (weekFirst) return weekStarting(weekFirst[2], weekFirst[1]);
	const month = MONTH.exec(text);
	if (month) return { ...dayOf(month[1], month[2], '01'), precision: 'month' };
	const year = YEAR.exec(text);
	return year ? { ...dayOf(year[1], '01', '01'), precision: 'year' } : null;
}

function matchWords(text: string): Match | DateProblem {
	const said = readDateInWords(text);
	switch (said?.kind) {
		case undefined:
			return 'date-unreadable';
		case 'without-year':
			return 'date-without-year';
		case 'ambiguous':
			return 'date-ambiguous';
		case 'date': {
			const { year, month, day } = said;
			return { ...dayOf(year, month, day ?? '1'), precision: day === null ? 'month' : 'day' };
		}
	}
}

function dayOf(year = '', month = '', day = ''): Match {
	const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return { year: Number(year), precision: 'day', date: parseIsoDate(text) };
}

function weekStarting(year = '', number = ''): Match {
	const week = parseIsoWeek(`${year}-W${number.padStart(2, '0')}`);
	return { year: Number(year), precision: 'week', date: week && weekStart(week) };
}

function refuse(problem: DateProblem): Result<ApproximateDate, DateProblem> {
	return { ok: false, problems: [problem] };
}
