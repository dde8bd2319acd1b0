import type { IsoDate } from './day';

/** An event as a calendar tells of it; nothing of who arranges it or comes. */
export interface CalendarEvent {
	/** Tells it from every other also when the calendar is read again: a digest, since what calendars use may be somebody's address. */
	readonly key: string;
	readonly title: string;
	/** What `parseApproximateDate` reads; null: only that it was written is told, never when it happens. */
	readonly start: string | null;
	/** Its last day where that is another than the first. */
	readonly end: string | null;
	readonly repeats: Repeats | null;
	readonly place: string | null;
	/** An absolute https address. */
	readonly link: string | null;
}

/** That it comes back. */
export interface Repeats {
	/** Null: nobody knows, or there is no end. */
	readonly times: number | null;
	/** Its last day of all; null: the calendar has none, or cannot be counted through. */
	readonly last: IsoDate | null;
	/** Goes on without an end. */
	readonly endless: boolean;
}

/** Why something in a calendar is not offered, in the order in which they are told. */
export const LEFT_OUT = [
	'cancelled',
	'no-title',
	'personal-title',
	'no-date',
	'end-before-start',
	'date-unreadable',
	'zone-unknown',
	'unreadable',
	'too-many'
] as const;
export type LeftOutEvent = (typeof LEFT_OUT)[number];

/** One that is called something, and whose time is wrong. */
export interface MisdatedEvent {
	readonly reason: LeftOutEvent;
	readonly title: string;
}

export interface CalendarReading {
	/** By when they begin, those without a date last. */
	readonly events: readonly CalendarEvent[];
	readonly leftOut: Readonly<Partial<Record<LeftOutEvent, number>>>;
	/** What they are called, of those whose time is wrong; left out where none is. */
	readonly misdated?: Readonly<Partial<Record<LeftOutEvent, readonly string[]>>>;
}
