import type { IsoDate } from '$lib/domain/day';
import { isMonth, lastFridayOf } from '$lib/domain/month';
import { fault, type Fault } from '$lib/domain/problem';
import { compilationMonthOf, fridayOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { monthOfName } from '$lib/server/layout/words/month-words';
import { parseTwoDays } from '$lib/server/layout/words/written-day';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';
import { headingWord } from './compilation-columns';
import { isWeekOfSomeYear, readWeek } from './compilation-week';

/** When something is compiled for; `week` null: the whole month as one sum. */
export interface CompiledTime {
	readonly month: string;
	readonly week: IsoWeek | null;
}

export type DatedColumn = 'week' | 'month';

/** `year` null: there is no column of years. */
export function readTime(
	dated: DatedColumn,
	text: string,
	year: string | null,
	today: IsoDate
):
	| { readonly ok: true; readonly value: CompiledTime }
	| { readonly ok: false; readonly reason: Fault } {
	const time = dated === 'week' ? weekTime(readWeek(text, year)) : monthTime(readMonth(text, year));
	const [first, second] = (!time && dated === 'week' && parseTwoDays(text)) || [];
	if (first && second) return { ok: false, reason: fault('mood-day-ambiguous', { first, second }) };
	if (!time && dated === 'week' && year === null && isWeekOfSomeYear(text)) {
		return { ok: false, reason: fault('mood-week-yearless') };
	}
	if (!time) {
		return { ok: false, reason: fault(dated === 'week' ? 'mood-no-week' : 'mood-no-month') };
	}
	if (lastAskedOn(time) > today) {
		return { ok: false, reason: fault(dated === 'week' ? 'mood-week-ahead' : 'mood-month-ahead') };
	}
	return { ok: true, value: time };
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

/** Under a heading that says neither, `2026-10` may be the tenth week or October. */
export function isUnclear(heading: string, texts: readonly string[]): boolean {
	return headingWord(heading) === 'period' && texts.every((text) => isMonth(text));
}
