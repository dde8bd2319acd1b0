import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCalendar } from '$lib/server/files/calendar/read-calendar';
import { readCalendarInThread } from '$lib/server/runs/reading/read-in-thread';
import { readOwnCalendar } from '$lib/server/runs/reading/read-own-calendar';
import { buildScript } from '../support/built-script';
import { GOOGLE, icalOf } from '../support/calendars/ical-calendars';

let thread: Awaited<ReturnType<typeof buildScript>>;
beforeAll(async () => {
	thread = await buildScript('src/cli/reader.ts');
});
afterAll(() => thread.remove());

test('a calendar says the same in a thread of its own', async () => {
	expect(await readOwnCalendar(GOOGLE, thread.script)).toEqual(readCalendar(GOOGLE));
});

test('a calendar that takes too long is ended and refused', async () => {
	const series = (number: number) => [
		...[`UID:${number}`, 'SUMMARY:Varje dag', 'DTSTART:20260101T080000'],
		'RRULE:FREQ=DAILY;COUNT=2000'
	];
	const long = icalOf(...Array.from({ length: 2_000 }, (_, number) => series(number)));
	expect(await readCalendarInThread(thread.script, long, 200)).toMatchObject({
		ok: false,
		problems: [{ code: 'file-too-hard' }]
	});
});
