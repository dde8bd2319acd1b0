import { describe, expect, test } from 'vitest';
import { readCalendar } from '$lib/server/files/calendar/read-calendar';
import {
	GOOGLE,
	icalOf,
	OUTLOOK,
	SITEVISION,
	WORDPRESS
} from '../../../support/calendars/ical-calendars';

function read(bytes: Uint8Array) {
	const reading = readCalendar(bytes);
	if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
	return reading.value;
}

/** Title, first day, its last day, and how often and until when it comes back. */
const told = (bytes: Uint8Array) =>
	read(bytes).events.map(({ title, start, end, repeats }) => [
		title,
		start,
		end,
		repeats && (repeats.endless ? 'endless' : `${repeats.times} until ${repeats.last}`)
	]);

const whenOf = (...lines: string[]) => {
	const { events, leftOut } = read(icalOf(['UID:1', 'SUMMARY:Fest', ...lines]));
	const [event] = events;
	if (!event) return Object.keys(leftOut)[0];
	const { start, end, repeats } = event;
	return [start, end, repeats && (repeats.endless ? 'endless' : [repeats.times, repeats.last])];
};

test('events whose time is wrong are named, and one that tells of a person is not', () => {
	const { leftOut, misdated } = read(
		icalOf(
			['UID:1', 'SUMMARY:Fest'],
			['UID:2', 'SUMMARY:Mässa', 'DTSTART:20261106', 'DTEND:20261101'],
			['UID:3', 'SUMMARY:Ring 070-123 45 67']
		)
	);
	expect([leftOut, misdated]).toEqual([
		{ 'no-date': 1, 'end-before-start': 1, 'personal-title': 1 },
		{ 'no-date': ['Fest'], 'end-before-start': ['Mässa'] }
	]);
});

describe('a calendar', () => {
	test('of Google has its nights, series and all-day events by days in Sweden', () => {
		expect([told(GOOGLE), read(GOOGLE).leftOut]).toEqual([
			[
				['Språkcafé', '2026-10-12', null, '9 until 2026-12-14'],
				['Nattbio', '2026-11-06', '2026-11-07', null],
				['Julmarknad', '2026-12-12', '2026-12-13', null]
			],
			{ cancelled: 1 }
		]);
	});

	test('of Outlook has its clocks by name, and what no clock is known of left out', () => {
		expect([told(OUTLOOK), read(OUTLOOK).leftOut]).toEqual([
			[
				['Promenad', '2026-09-01', null, 'endless'],
				['Öppet hus i parken', '2026-11-28', null, null]
			],
			{ 'zone-unknown': 1 }
		]);
	});

	test('of SiteVision that folds lines within letters has its letters, place and page', () => {
		expect(read(SITEVISION).events).toMatchObject([
			{
				title:
					'Sportotekets dag för hela familjen: åk skidor, prova skridskor och låna hem utrustning över helgen',
				place: 'Idrottshallen, Storgatan 1, Granträsk',
				link: 'https://www.grantrask.example/evenemang/sportotekets-dag'
			}
		]);
	});

	test('of WordPress in Windows-1252 with a stray line is read, a Finnish night on its Swedish day', () => {
		expect(told(WORDPRESS)).toEqual([
			['Advent på båda sidor av älven', '2026-11-29', '2026-11-30', null]
		]);
	});

	test('in UTF-16 is read', () => {
		const wide = Buffer.from(`\uFEFF${Buffer.from(GOOGLE).toString()}`, 'utf16le');
		expect(told(wide)).toEqual(told(GOOGLE));
	});

	test.each([['Google', GOOGLE] as const, ['Outlook', OUTLOOK] as const])(
		'of %s gives away nothing of persons',
		(_, bytes) => {
			const kept = JSON.stringify(read(bytes));
			const personal = ['Frida', 'Nyström', 'nils', '@', '070', '0970', 'Ring', 'google'];
			expect(personal.filter((word) => kept.includes(word))).toEqual([]);
		}
	);
});

describe('when an event is', () => {
	test.each([
		[
			['DTSTART;VALUE=DATE:20261106', 'DTEND;VALUE=DATE:20261107'],
			['2026-11-06', null, null]
		],
		[
			['DTSTART;VALUE=DATE:20261106', 'DTEND;VALUE=DATE:20261109'],
			['2026-11-06', '2026-11-08', null]
		],
		[
			['DTSTART;VALUE=DATE:20261106', 'DTEND;VALUE=DATE:20261106'],
			['2026-11-06', null, null]
		],
		[['DTSTART:20261106'], ['2026-11-06', null, null]],
		[
			['DTSTART;VALUE=DATE:20261106', 'DURATION:P3D'],
			['2026-11-06', '2026-11-08', null]
		],
		[
			['DTSTART:20261106T180000', 'DTEND:20261107T000000'],
			['2026-11-06', null, null]
		],
		[
			['DTSTART:20261106T180000', 'DURATION:PT8H'],
			['2026-11-06', '2026-11-07', null]
		],
		[['DTSTART:20261106T230000Z'], ['2026-11-07', null, null]],
		[['DTSTART:20260706T223000Z'], ['2026-07-07', null, null]],
		[
			['DTSTART;TZID=/citadel.org/20210210_1/Europe/Stockholm:20261106T233000'],
			['2026-11-06', null, null]
		],
		[['DTSTART;TZID=America/New_York:20261106T200000'], ['2026-11-07', null, null]],
		[['DTSTART;TZID=Någonstans:20261106T200000'], 'zone-unknown'],
		[['DTSTART:20261306T200000'], 'date-unreadable'],
		[['DTSTART:6 november'], 'date-unreadable'],
		[['DTSTART:20261106', 'DTEND:20261101'], 'end-before-start'],
		[['DTEND:20261101'], 'no-date'],
		[[], 'no-date']
	])('%j is %j', (lines, when) => {
		expect(whenOf(...lines)).toEqual(when);
	});
});

describe('a series', () => {
	const weekly = 'DTSTART;TZID=Europe/Stockholm:20261005T180000';

	test.each([
		['FREQ=WEEKLY;COUNT=3', [3, '2026-10-19']],
		['FREQ=WEEKLY;UNTIL=20261019', [3, '2026-10-19']],
		['FREQ=WEEKLY;UNTIL=20261019T160000Z', [3, '2026-10-19']],
		['FREQ=WEEKLY;UNTIL=20261019T155959Z', [2, '2026-10-12']],
		['FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4', [4, '2026-10-14']],
		['FREQ=MONTHLY;BYDAY=1MO;COUNT=3', [3, '2026-12-07']],
		['FREQ=YEARLY;COUNT=2', [2, '2027-10-05']],
		['FREQ=DAILY', 'endless'],
		['FREQ=WEEKLY;COUNT=1', null]
	])('by %s', (rule, repeats) => {
		expect(whenOf(weekly, `RRULE:${rule}`)).toEqual(['2026-10-05', null, repeats]);
	});

	test.each([
		'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2',
		'FREQ=DAILY;INTERVAL=7;BYDAY=TU;COUNT=3',
		'FREQ=MONTHLY;INTERVAL=12;BYMONTH=2;COUNT=2',
		'FREQ=SECONDLY;UNTIL=21000101T000000Z',
		'FREQ=DAILY;COUNT=999999999'
	])('by %s is not counted through, and is there with its first time', (rule) => {
		expect(whenOf(weekly, `RRULE:${rule}`)).toEqual(['2026-10-05', null, [null, null]]);
	});

	test.each([
		'FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2;COUNT=3',
		'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3'
	])('by %s, which never comes, ends', (rule) => {
		expect(whenOf(weekly, `RRULE:${rule}`)?.[0]).toBe('2026-10-05');
	});

	test('by a rule that is none spoils no other event', () => {
		const bad = ['UID:1', 'SUMMARY:Trasig', weekly, 'RRULE:FREQ=IBLAND'];
		const { events, leftOut } = read(icalOf(bad, ['UID:2', 'SUMMARY:Hel', weekly]));
		expect([events.map(({ title }) => title), leftOut]).toEqual([['Hel'], { unreadable: 1 }]);
	});

	test('of dates that are listed is one, and a series that is called off altogether none', () => {
		const dates = 'RDATE;TZID=Europe/Stockholm:20261102T180000,20261130T180000';
		const off = ['UID:1', 'SUMMARY:Kör', 'STATUS:CANCELLED', weekly, 'RRULE:FREQ=WEEKLY'];
		expect([whenOf(weekly, dates), read(icalOf(off)).leftOut]).toEqual([
			['2026-10-05', null, [3, '2026-11-30']],
			{ cancelled: 1 }
		]);
	});
});

test('an event is known by a digest of its UID, the same at the next reading', () => {
	const keys = (bytes: Uint8Array) => read(bytes).events.map(({ key }) => key);
	expect([keys(GOOGLE).every((key) => /^[0-9a-f]{64}$/.test(key)), keys(GOOGLE)]).toEqual([
		true,
		keys(GOOGLE)
	]);
});

test('an event without a title, or with somebody’s address in it, is left out and counted', () => {
	const start = 'DTSTART:20261106';
	const { events, leftOut } = read(
		icalOf(['UID:1', start], ['UID:2', start, 'SUMMARY:Ring 070-123 45 67'])
	);
	expect([events, leftOut]).toEqual([[], { 'no-title': 1, 'personal-title': 1 }]);
});

test('of more events than somebody looks through those that begin last are kept', () => {
	const many = Array.from({ length: 520 }, (_, day) => {
		const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
		return [`UID:${day}`, 'SUMMARY:Dag', `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`];
	});
	const { events, leftOut } = read(icalOf(...many));
	expect([events.length, events[0]?.start, leftOut]).toEqual([
		500,
		'2026-01-21',
		{ 'too-many': 20 }
	]);
});

test.each([
	['nothing', '', 'file-empty'],
	['words', 'Hej!', 'calendar-not-one'],
	['a web page', '<!DOCTYPE html><html><body>Evenemang</body></html>', 'calendar-is-page'],
	[
		'a web page that an XML declaration begins',
		'<?xml version="1.0"?><html></html>',
		'calendar-is-page'
	],
	['other XML', '<?xml version="1.0"?><urlset></urlset>', 'calendar-not-one'],
	['a PDF', '%PDF-1.7', 'file-is-pdf'],
	['a calendar without events', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'calendar-empty'],
	['half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026', 'calendar-broken'],
	['zeros', 'BEGIN:VCALENDAR\r\nX:\0\0\r\nEND:VCALENDAR', 'calendar-encoding'],
	['half a feed', '<rss version="2.0"><channel><item><title>Fest', 'calendar-broken'],
	['a feed without items', '<rss version="2.0"><channel></channel></rss>', 'calendar-empty'],
	['too much', `BEGIN:VCALENDAR\r\n${'X'.repeat(5_000_000)}`, 'calendar-too-large']
])('%s is refused with a reason', (_, text, code) => {
	expect(readCalendar(Buffer.from(text))).toMatchObject({ ok: false, problems: [{ code }] });
});
