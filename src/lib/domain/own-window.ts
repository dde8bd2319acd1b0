import { parseApproximateDate, readingsOf, type DateProblem } from './approximate-date';
import { lastDayOf } from './days-covered';
import type { IsoDate } from './day';
import { readText } from './form-text';
import { weekOf, type IsoWeek, type WeekSpan } from './week';

/** The words of the address for the first and the last date of a reader's own time. */
export const OWN_DATES = ['fran', 'till'] as const;
export type OwnDate = (typeof OWN_DATES)[number];

export interface OwnDateProblem {
	readonly field: OwnDate;
	/** `missing`: the other date is there and this one is not. */
	readonly reason: DateProblem | 'missing' | 'end-before-start';
	/** What a date that says more than one day can mean; else empty. */
	readonly readings: readonly IsoDate[];
}

/** A reader's own dates as they were written, and the weeks that hold them all. */
export interface OwnWindow {
	readonly texts: Readonly<Record<OwnDate, string>>;
	readonly problems: readonly OwnDateProblem[];
	/** Null: none is asked for, or it cannot be read. */
	readonly weeks: WeekSpan | null;
}

const LONGEST_TEXT = 100;

/** Reads `?fran=15 oktober 2026&till=2027-01`: each as the form of an intervention does, the last with its whole month or year. */
export function readOwnWindow(parameters: URLSearchParams): OwnWindow {
	const text = (field: OwnDate) => readText(parameters.get(field)).slice(0, LONGEST_TEXT);
	const texts = { fran: text('fran'), till: text('till') };
	const problems: OwnDateProblem[] = [];
	const refuse = (field: OwnDate, reason: OwnDateProblem['reason']): null => {
		const readings = reason === 'date-ambiguous' ? readingsOf(texts[field]) : [];
		problems.push({ field, reason, readings });
		return null;
	};
	if (!texts.fran && !texts.till) return { texts, problems, weeks: null };
	const week = (field: OwnDate): IsoWeek | null => {
		if (!texts[field]) return refuse(field, 'missing');
		const parsed = parseApproximateDate(texts[field]);
		if (!parsed.ok) return refuse(field, parsed.problems[0] ?? 'date-unreadable');
		return weekOf(field === 'fran' ? parsed.value.date : lastDayOf(parsed.value));
	};
	const [from, to] = [week('fran'), week('till')];
	if (!from || !to) return { texts, problems, weeks: null };
	if (from > to) refuse('till', 'end-before-start');
	return { texts, problems, weeks: from > to ? null : { from, to } };
}
