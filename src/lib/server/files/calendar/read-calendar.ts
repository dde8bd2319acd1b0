import type { CalendarReading } from '$lib/domain/calendar';
import { fault, wholeFile, type Fault, type Result } from '$lib/domain/problem';
import { decodeText, refuseBeginning } from '$lib/server/files/decode-text';
import { readBeginning } from '$lib/server/files/detect-format';
import { MAX_CALENDAR_BYTES } from '$lib/server/files/limits';
import { findUtf16 } from '$lib/server/files/text-encoding';
import { readFeed } from './feed';
import { readIcal } from './ical';

type CalendarKind = 'ical' | 'feed';

/** What kind of calendar the bytes begin as; null for anything else. */
export function findCalendarKind(bytes: Uint8Array): CalendarKind | null {
	const beginning = readBeginning(bytes).trimStart();
	if (/^BEGIN:\s*VCALENDAR/i.test(beginning)) return 'ical';
	return ['rss', 'feed', 'atom:feed', 'rdf:rdf'].includes(findRoot(beginning)) ? 'feed' : null;
}

/** Whether somebody calls it a calendar, so that what is wrong with it is said of one. */
export function isCalendarName(name: string): boolean {
	return /\.(ics|ical)$/i.test(name.trim());
}

/** The name of the first element of XML or HTML, in lower case; empty where it is neither. */
function findRoot(beginning: string): string {
	const [, root = ''] = beginning.startsWith('<')
		? (/<([A-Za-z][\w:.-]{0,40})/.exec(beginning) ?? [])
		: [];
	return root.toLowerCase();
}

/** The events in a calendar, whoever made it, or why there are none; never throws because of what is in it. */
export function readCalendar(bytes: Uint8Array): Result<CalendarReading> {
	if (bytes.length === 0) return refuse(fault('file-empty'));
	if (bytes.length > MAX_CALENDAR_BYTES)
		return refuse(fault('calendar-too-large', { megabytes: MAX_CALENDAR_BYTES / 1_000_000 }));
	const kind = findCalendarKind(bytes);
	if (kind === null) return refuse(whyNone(bytes));
	const text = decodeText(kind === 'ical' ? unfold(bytes) : bytes);
	if (!text.ok) return refuse(fault('calendar-encoding'));
	const read = kind === 'ical' ? readIcal(text.value) : readFeed(text.value);
	if (!read.ok) return { ok: false, problems: read.problems.map(wholeFile) };
	const { events, leftOut } = read.value;
	const isEmpty = events.length === 0 && Object.keys(leftOut).length === 0;
	return isEmpty ? refuse(fault('calendar-empty')) : read;
}

function whyNone(bytes: Uint8Array): Fault {
	const beginning = readBeginning(bytes).trimStart();
	const isPage = /^<!doctype\s+html/i.test(beginning) || findRoot(beginning) === 'html';
	return isPage ? fault('calendar-is-page') : (refuseBeginning(bytes) ?? fault('calendar-not-one'));
}

/** Long lines are folded after so many bytes, by some in the middle of a letter: they are joined before there are letters. */
function unfold(bytes: Uint8Array): Uint8Array {
	if (findUtf16(bytes)) return bytes;
	return Buffer.from(
		Buffer.from(bytes)
			.toString('latin1')
			.replace(/\r?\n[ \t]/g, ''),
		'latin1'
	);
}

function refuse(reason: Fault) {
	return { ok: false, problems: [wholeFile(reason)] } as const;
}
