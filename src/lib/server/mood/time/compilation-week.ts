import { parseIsoWeek, weekEnd, weekOf, weekStart } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';
import { weekOfNumbers, type DayOrder } from './day-order';

/**
 * A week as people write it: `2026-W40`, `2026v40`, `2026-40`, `202640`, `v. 40 2026`, `40/2026`, `v40 -26`, `vecka 40, 2026`, any day in it, or just the
 * number beside a column with the year. Null for anything else, for a week 53 in a year without one, and for a day that may be several where
 * no order is given.
 */
export function readWeek(
	text: string,
	year: string | null,
	order: DayOrder | null = null
): IsoWeek | null {
	const numbered = weekOfNumbers(text, order);
	if (numbered) return numbered === 'several' ? null : numbered;
	const day = parseWrittenDay(text);
	if (day) return weekOf(day);
	const span = weekOfSpan(text);
	if (span) return span;
	const parts = weekParts(text, year);
	return parts && parseIsoWeek(`${parts.year}-W${parts.number.padStart(2, '0')}`);
}

const SPAN = /^(.{3,15}?) ?(?:[-–—/]|till|to) ?(.{6,17})$/u;
const PLAIN_SPAN = /^(\d{4}-\d{2}-\d{2}|\d{8}) ?(?:[-–—/]|till|to) ?(\d{4}-\d{2}-\d{2}|\d{8})$/;

/** The week from its Monday to its Sunday, as two days; the first may leave its year to the second. Null: it is no such span. */
function weekOfSpan(text: string): IsoWeek | null {
	const [, first = '', last = ''] = PLAIN_SPAN.exec(text.trim()) ?? SPAN.exec(text.trim()) ?? [];
	const sunday = parseWrittenDay(last);
	if (!sunday) return null;
	const monday = parseWrittenDay(first) ?? parseWrittenDay(`${first} ${sunday.slice(0, 4)}`);
	const week = weekOf(sunday);
	return monday === weekStart(week) && sunday === weekEnd(week) ? week : null;
}

/** Whether a text is a week once somebody says of which year; week 53 is one of some. */
export function isWeekOfSomeYear(text: string): boolean {
	return readWeek(text, LONG_YEAR) !== null;
}

/** Whether a text is a week, or a day that may be of several. */
export function isWeekOrSeveral(text: string): boolean {
	return readWeek(text, null) !== null || weekOfNumbers(text, null) === 'several';
}

const LONG_YEAR = '2020';

interface WeekParts {
	readonly year: string;
	readonly number: string;
}

/** The year and the number of what is written as a week, whether or not the year has it. */
export function weekParts(text: string, year: string | null): WeekParts | null {
	const words = text
		.trim()
		.toLowerCase()
		.replace(/vecka|week|viikko|vko|vk/g, 'v');
	const yearFirst =
		/^((?:19|20)\d{2})(?:[\s.,:/_-]*[vw][\s.,:/_-]*|[\s.,:/_-]+)(\d{1,2})(?:-[1-7])?$/.exec(
			words
		) ?? /^((?:19|20)\d{2})(\d{2})$/.exec(words);
	if (yearFirst?.[1] && yearFirst[2]) return { year: yearFirst[1], number: yearFirst[2] };
	const weekFirst =
		/^[vw][\s.,:/_-]*(\d{1,2})[\s.,:/_-]*(?:år[\s.,:/_-]*)?(\d{4})$/.exec(words) ??
		/^(\d{1,2})\s?[/-]\s?(\d{4})$/.exec(words);
	if (weekFirst?.[1] && weekFirst[2]) return { year: weekFirst[2], number: weekFirst[1] };
	// `v. 45–46` are two weeks.
	const shortYear = /^[vw][\s.]*(\d{1,2})(?:\s+[-–]|\s?['’])(\d{2})$/.exec(words);
	if (shortYear?.[1]) return { year: `20${shortYear[2]}`, number: shortYear[1] };
	const alone = /^(?:[vw][\s.,:/_-]*)?(\d{1,2})[.,:]?$/.exec(words);
	const separate = year?.trim() ?? '';
	return alone?.[1] && /^\d{4}$/.test(separate) ? { year: separate, number: alone[1] } : null;
}

/** The month that a week may be as well, `2026-11` and `11/2026`; null: it is marked as a week, or no month has its number. */
export function monthOrWeek(text: string): string | null {
	const [, yearFirst, second, first, yearLast] =
		/^((?:19|20)\d{2})[\s.,:/_-]*(\d{1,2})$|^(\d{1,2})\s?[/-]\s?((?:19|20)\d{2})$/.exec(
			text.trim()
		) ?? [];
	const number = Number(second ?? first);
	if (!(number >= 1 && number <= 12)) return null;
	return `${yearFirst ?? yearLast}-${String(number).padStart(2, '0')}`;
}
