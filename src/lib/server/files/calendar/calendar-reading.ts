import type {
	CalendarEvent,
	CalendarReading,
	LeftOutEvent,
	MisdatedEvent
} from '$lib/domain/calendar';
import { sha256Of } from '$lib/server/files/checksum';
import { MAX_EVENTS } from '$lib/server/files/limits';

/** Of so many the names are told. */
const MOST_NAMED = 5;

/** A digest: what calendars tell events apart by may be an e-mail address. */
export function eventKey(id: string): string {
	return sha256Of(Buffer.from(id.trim()));
}

/** Events in time order, each once, and how many of what was left out; of too many those that begin last are kept. */
export function countLeftOut(
	outcomes: readonly (CalendarEvent | MisdatedEvent | LeftOutEvent)[]
): CalendarReading {
	const counts: Partial<Record<LeftOutEvent, number>> = {};
	const misdated: Partial<Record<LeftOutEvent, readonly string[]>> = {};
	const events = new Map<string, CalendarEvent>();
	for (const outcome of outcomes) {
		if (typeof outcome === 'string') counts[outcome] = (counts[outcome] ?? 0) + 1;
		else if ('reason' in outcome) {
			const { reason, title } = outcome;
			counts[reason] = (counts[reason] ?? 0) + 1;
			misdated[reason] = [...(misdated[reason] ?? []), title].slice(0, MOST_NAMED);
		} else events.set(outcome.key, outcome);
	}
	const inTime = [...events.values()].sort(byStart);
	const tooMany = Math.max(0, inTime.length - MAX_EVENTS);
	if (tooMany > 0) counts['too-many'] = tooMany;
	const named = Object.keys(misdated).length > 0 ? { misdated } : {};
	return { events: inTime.slice(tooMany), leftOut: counts, ...named };
}

/** Those without a date last. */
function byStart(one: CalendarEvent, other: CalendarEvent): number {
	const [a, b] = [one.start ?? '9999', other.start ?? '9999'];
	if (a !== b) return a < b ? -1 : 1;
	return one.title < other.title ? -1 : 1;
}
