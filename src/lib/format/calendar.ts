import type { CalendarEvent, LeftOutEvent } from '$lib/domain/calendar';
import { parseApproximateDate } from '$lib/domain/approximate-date';
import type { ApproximateDate, InterventionEnd } from '$lib/domain/intervention';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatApproximateDate } from './date';
import { formatWhen } from './intervention';
import { formatList } from './list';
import { formatNumber } from './number';

const LEFT_OUT_WORDS = {
	cancelled: m.calendar_out_cancelled,
	'no-title': m.calendar_out_no_title,
	'personal-title': m.calendar_out_personal_title,
	'no-date': m.calendar_out_no_date,
	'end-before-start': m.calendar_out_end_before_start,
	'date-unreadable': m.calendar_out_date_unreadable,
	'zone-unknown': m.calendar_out_zone_unknown,
	unreadable: m.calendar_out_unreadable,
	'too-many': m.calendar_out_too_many
} as const satisfies Record<LeftOutEvent, unknown>;

/** How many of a calendar's events are not offered, why, and what some of them are called. */
export function leftOutWords(
	reason: LeftOutEvent,
	count: number,
	titles: readonly string[],
	language: Language
): string {
	const words = LEFT_OUT_WORDS[reason]({ count }, { locale: language });
	if (titles.length === 0) return words;
	const named = formatList([...titles, ...(count > titles.length ? ['…'] : [])], language);
	return m.calendar_out_named({ reason: words, titles: named }, { locale: language });
}

/** When an event is, or a series' first time; null where the calendar does not say. */
export function eventWhen({ start, end }: CalendarEvent, language: Language): string | null {
	const from = readDate(start);
	return from && formatWhen({ start: from, end: endOf(readDate(end)) }, language);
}

/** All of a series as one; null where nobody knows how long it goes on. */
export function seriesWhen({ start, repeats }: CalendarEvent, language: Language): string | null {
	const from = readDate(start);
	if (!from || !repeats) return null;
	if (repeats.endless) return formatWhen({ start: from, end: { kind: 'ongoing' } }, language);
	const last = readDate(repeats.last);
	return last && formatWhen({ start: from, end: endOf(last) }, language);
}

/** How an event comes back; null for one that does not. */
export function repeatWords({ start, repeats }: CalendarEvent, language: Language): string | null {
	const from = readDate(start);
	if (!from || !repeats) return null;
	const first = formatApproximateDate(from, language);
	const last = readDate(repeats.last);
	const locale = { locale: language };
	if (repeats.endless) return m.calendar_repeats_endless({ first }, locale);
	if (!last || repeats.times === null) return m.calendar_repeats_uncounted({ first }, locale);
	const times = formatNumber(repeats.times, 0, language);
	return m.calendar_repeats({ times, first, last: formatApproximateDate(last, language) }, locale);
}

function readDate(text: string | null): ApproximateDate | null {
	const parsed = text === null ? null : parseApproximateDate(text);
	return parsed?.ok ? parsed.value : null;
}

function endOf(date: ApproximateDate | null): InterventionEnd {
	return date ? { kind: 'ended', ...date } : { kind: 'point' };
}
