import type {
	CalendarEvent,
	CalendarReading,
	LeftOutEvent,
	MisdatedEvent,
	Repeats
} from '$lib/domain/calendar';
import type { IsoDate } from '$lib/domain/day';
import { fault, type Fault, type Result } from '$lib/domain/problem';
import { countLeftOut, eventKey } from './calendar-reading';
import { pageLink, placeLine, titleLine } from './event-texts';
import { readIcalEvents, type IcalEvent } from './ical-events';
import { listDays, readTimes, type Days } from './ical-times';
import { isPersonalText } from '$lib/domain/personal-text';

/** The events of an iCalendar (RFC 5545), each series once. */
export function readIcal(text: string): Result<CalendarReading, Fault> {
	if (!/^END:[ \t]*VCALENDAR[ \t]*$/im.test(text))
		return { ok: false, problems: [fault('calendar-broken')] };
	const isCancellation = /^METHOD:[ \t]*CANCEL[ \t]*$/im.test(text);
	const outcomes: (CalendarEvent | MisdatedEvent | LeftOutEvent)[] = [];
	const series = new Map<string, IcalEvent[]>();
	for (const event of readIcalEvents(text)) {
		if (!event) outcomes.push('unreadable');
		else if (isCancellation) outcomes.push('cancelled');
		else {
			const uid = event.text('uid') || `${event.text('summary')} ${event.text('dtstart')}`;
			const events = series.get(uid);
			if (events) events.push(event);
			else series.set(uid, [event]);
		}
	}
	for (const [uid, events] of series) outcomes.push(readOne(uid, events));
	return { ok: true, value: countLeftOut(outcomes) };
}

function readOne(
	uid: string,
	events: readonly IcalEvent[]
): CalendarEvent | MisdatedEvent | LeftOutEvent {
	const kept = events.filter((event) => !isCancelled(event));
	const main = kept.find(isWhole) ?? kept[0];
	if (!main) return 'cancelled';
	const title = titleLine(main.text('summary'));
	if (title === null) return 'no-title';
	if (isPersonalText(title)) return 'personal-title';
	const when = readWhen(events);
	if (when === 'cancelled') return when;
	if (typeof when === 'string') return { reason: when, title };
	return {
		key: eventKey(uid),
		title,
		...when,
		place: placeLine(main.text('location')),
		link: pageLink(main.text('url'))
	};
}

type When = Pick<CalendarEvent, 'start' | 'end' | 'repeats'>;

/** When everything with one UID is; a changed time stands instead of the one that it changes. */
function readWhen(events: readonly IcalEvent[]): When | LeftOutEvent {
	const byDay = new Map<IsoDate, Days>();
	let [endless, uncounted] = [false, false];
	for (const event of events.filter((one) => isWhole(one) && !isCancelled(one))) {
		const read = readTimes(event);
		if (typeof read === 'string') return read;
		for (const time of read.times) byDay.set(time.first, time);
		for (const day of listDays(event, 'exdate')) byDay.delete(day);
		endless ||= read.endless;
		uncounted ||= read.uncounted;
	}
	for (const event of events.filter((one) => !isWhole(one))) {
		for (const day of listDays(event, 'recurrence-id')) byDay.delete(day);
	}
	for (const event of events.filter((one) => !isWhole(one) && !isCancelled(one))) {
		const read = readTimes(event);
		if (typeof read === 'string') return read;
		for (const time of read.times) byDay.set(time.first, time);
	}
	const times = [...byDay.values()].sort((a, b) => (a.first < b.first ? -1 : 1));
	const [first] = times;
	if (!first) return 'cancelled';
	const end = first.last === first.first ? null : first.last;
	return { start: first.first, end, repeats: repeatsOf(times, endless, uncounted) };
}

function repeatsOf(times: readonly Days[], endless: boolean, uncounted: boolean): Repeats | null {
	if (endless || uncounted) return { times: null, last: null, endless };
	if (times.length < 2) return null;
	const last = times.map((time) => time.last).reduce((a, b) => (a > b ? a : b));
	return { times: times.length, last, endless };
}

/** The event itself, not a change of one of its times. */
function isWhole(event: IcalEvent): boolean {
	return event.first('recurrence-id') === null;
}

function isCancelled(event: IcalEvent): boolean {
	return event.text('status').trim().toUpperCase() === 'CANCELLED';
}
