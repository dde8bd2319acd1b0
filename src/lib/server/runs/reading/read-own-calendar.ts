import type { CalendarReading } from '$lib/domain/calendar';
import type { Result } from '$lib/domain/problem';
import { readCalendar } from '$lib/server/files/calendar/read-calendar';
import { readCalendarInThread } from './read-in-thread';

/** A calendar, read in a thread of its own where the built one is given: no calendar can make pages wait. */
export async function readOwnCalendar(
	bytes: Uint8Array,
	builtThread = process.env.LAGET_READER
): Promise<Result<CalendarReading>> {
	return builtThread === undefined ? readCalendar(bytes) : readCalendarInThread(builtThread, bytes);
}
