import type { IsoDate } from '$lib/domain/day';
import { isMonth, lastFridayOf } from '$lib/domain/month';
import { fault, type Fault } from '$lib/domain/problem';
import { compilationMonthOf, fridayOf, parseIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { monthOfName } from '$lib/domain/month-words';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { isWeekOfSomeYear, monthOrWeek, readWeek, weekParts } from './compilation-week';
import { readingsOfDay, type DayOrder } from './day-order';

/** When something is compiled for; `week` null: the whole month as one sum. */
export interface CompiledTime {
	readonly month: string;
	readonly week: IsoWeek | null;
}

export type DatedColumn = 'week' | 'month';

/** What a cell is read by besides its own text. */
interface TimeContext {
	/** Null: there is no column of years. */
	readonly year: string | null;
	/** How the days of its column are written; null: they do not say. */
	readonly order: DayOrder | null;
	readonly today: IsoDate;
	/** What the texts around the table say of years; left out: nothing. */
	readonly said?: readonly string[];
}

export function readTime(
	dated: DatedColumn,
	text: string,
	{ year, order, today, said = [] }: TimeContext
):
	| { readonly ok: true; readonly value: CompiledTime }
	| { readonly ok: false; readonly reason: Fault } {
	const isWeek = dated === 'week';
	const time = isWeek ? weekTime(readWeek(text, year, order)) : monthTime(readMonth(text, year));
	if (!time)
		return { ok: false, reason: isWeek ? whyNoWeek(text, year, said) : fault('mood-no-month') };
	const friday = lastAskedOn(time);
	if (friday > today) {
		const reason = isWeek ? fault('mood-week-ahead', { friday }) : fault('mood-month-ahead');
		return { ok: false, reason };
	}
	return { ok: true, value: time };
}

function whyNoWeek(text: string, year: string | null, said: readonly string[]): Fault {
	if (text.trim() === '') return fault('mood-week-empty');
	const [first, second] = new Set(Object.values(readingsOfDay(text).days));
	if (first && second) return fault('mood-day-ambiguous', { first, second });
	if (year === null && isWeekOfSomeYear(text))
		return said.length > 1
			? fault('mood-week-years', { years: said.join(', ') })
			: fault('mood-week-yearless');
	const parts = weekParts(text, year);
	if (!parts) return fault('mood-no-week');
	const weeks = parseIsoWeek(`${parts.year}-W53`) ? 53 : 52;
	const values = { year: parts.year, week: String(Number(parts.number)), weeks };
	const isTitled = said.includes(parts.year) && !text.includes(parts.year);
	return isTitled ? fault('mood-week-none-titled', values) : fault('mood-week-none', values);
}

function weekTime(week: IsoWeek | null): CompiledTime | null {
	return week && { month: compilationMonthOf(week), week };
}

function monthTime(month: string | null): CompiledTime | null {
	return month === null ? null : { month, week: null };
}

function lastAskedOn({ month, week }: CompiledTime): IsoDate {
	return week ? fridayOf(week) : lastFridayOf(month);
}

/** `2026-10`, `oktober 2026`, the first day of it, or the month alone beside a column with the year. Null for anything else. */
function readMonth(text: string, year: string | null): string | null {
	const [, ofFirst] = /^(\d{4}-\d{2})-01$/.exec(text) ?? [];
	const written = parseWrittenPeriod(ofFirst ?? text);
	if (written?.frequency === 'month') return written.key;
	const number = monthOfName(text) ?? (/^\d{1,2}$/.test(text) ? Number(text) : null);
	const month = `${year?.trim()}-${String(number).padStart(2, '0')}`;
	return isMonth(month) ? month : null;
}

/** The first `2026-11` among weeks of November that are written with a letter: it may be the eleventh week or the whole month; null where there is none. */
export function findMonthAmongWeeks(
	texts: readonly string[]
): { readonly at: number; readonly reason: Fault } | null {
	const lettered = texts.filter((text) => /^\d{4}-?[wv]\d{1,2}$/i.test(text.trim()));
	const weeks = lettered.map((text) => weekTime(readWeek(text, null, null))?.month);
	const months = texts.map(monthOrWeek);
	const at = months.findIndex((month) => month !== null && weeks.includes(month));
	const month = months[at];
	return month ? { at, reason: fault('mood-month-among-weeks', weekOrMonth(month)) } : null;
}

function weekOrMonth(month: string) {
	return { week: { periods: [month.replace('-', '-W')] }, month: { periods: [month] } };
}

/**
 * Why nobody can tell whether a column has weeks or months, as `2026-10` may be the tenth week or October; null: it can be told. Under
 * another heading than period, several of them are weeks, for a compilation has one month.
 */
export function whyUnclear(isPeriod: boolean, texts: readonly string[]): Fault | null {
	const months = texts.map(monthOrWeek);
	const [month = null, ...others] = new Set(months);
	if (month === null || months.includes(null)) return null;
	if (isPeriod) return fault('mood-period-unclear');
	if (others.length > 0) return null;
	return fault('mood-week-or-month', weekOrMonth(month));
}
