import ICAL from 'ical.js';
import { addDays, daysBetween, parseIsoDate, type IsoDate } from '$lib/domain/day';
import { STOCKHOLM, toStockholm, zoneNamed, type WallTime } from './clock-zones';
import type { IcalEvent } from './ical-events';
import { countThrough } from './recurrence';

/** A time of an event, as days in Stockholm. */
export interface Days {
	readonly first: IsoDate;
	readonly last: IsoDate;
}

export type Unreadable = 'no-date' | 'end-before-start' | 'date-unreadable' | 'zone-unknown';

/** When one VEVENT is: every time, or the first alone where they are not counted. */
export interface Times {
	readonly times: readonly Days[];
	readonly endless: boolean;
	/** There are more, and nobody knows how many. */
	readonly uncounted: boolean;
}

interface Moment {
	readonly wall: WallTime;
	readonly zone: string;
}

export function readTimes(event: IcalEvent): Times | Unreadable {
	const start = readMoments(event, 'dtstart');
	if (typeof start === 'string') return start;
	const more = readMoments(event, 'rdate');
	if (typeof more === 'string') return more;
	const [begins] = start;
	if (!begins) return 'no-date';
	const end = readEnd(event, begins);
	if (typeof end === 'string') return end;
	const length = daysBetween(dayOf(begins), lastDay(begins, end));
	if (length < 0) return 'end-before-start';
	const value = event.first('rrule')?.[3];
	const rule = value === undefined ? ONCE : countThrough(value, begins.wall, begins.zone);
	if (!rule) return 'date-unreadable';
	const starts = (rule.starts ?? [begins.wall]).map((wall) => ({ ...begins, wall }));
	return {
		times: [...starts, begins, ...more].map((moment) => lasting(dayOf(moment), length)),
		endless: rule.endless,
		uncounted: rule.starts === null && !rule.endless
	};
}

const ONCE = { starts: [], endless: false };

/** The days that a property names, whose clock or form may be unknown. */
export function listDays(event: IcalEvent, name: 'exdate' | 'recurrence-id'): readonly IsoDate[] {
	const moments = readMoments(event, name);
	return typeof moments === 'string' ? [] : moments.map(dayOf);
}

function readMoments(
	event: IcalEvent,
	name: 'dtstart' | 'dtend' | 'rdate' | 'exdate' | 'recurrence-id'
): readonly Moment[] | Unreadable {
	const moments: Moment[] = [];
	for (const [, { tzid }, , ...values] of event.all(name)) {
		for (const value of values) {
			// A period is its start and its end or length.
			const wall = readWall(String(Array.isArray(value) ? value[0] : value));
			if (wall === null) return 'date-unreadable';
			const zone = zoneOf(wall, typeof tzid === 'string' ? tzid : null);
			if (zone === null) return 'zone-unknown';
			moments.push({ wall: wall.replace('Z', ''), zone });
		}
	}
	return moments;
}

/** jCal's form of a day or a moment; of a day that is not said to be one jCal makes a moment without a time. */
function readWall(value: string): WallTime | null {
	const found = /^(\d{4}-\d\d-\d\d)(?:T(?:::|(\d\d):([0-5]\d):([0-5]\d|60)?(Z?)))?$/.exec(value);
	const [, day = '', hour, minute, second = '00', utc = ''] = found ?? [];
	if (!parseIsoDate(day) || Number(hour ?? 0) > 23) return null;
	return hour === undefined
		? day
		: `${day}T${hour}:${minute}:${second === '60' ? '59' : second}${utc}`;
}

/** Without a clock of its own it is the one on the wall where it happens. */
function zoneOf(wall: WallTime, tzid: string | null): string | null {
	if (wall.endsWith('Z')) return 'UTC';
	return tzid === null || !wall.includes('T') ? STOCKHOLM : zoneNamed(tzid);
}

/** When it is over: by its end, by its length, a day without either after one day, a moment at once. */
function readEnd(event: IcalEvent, begins: Moment): Moment | Unreadable {
	const ends = readMoments(event, 'dtend');
	if (typeof ends === 'string') return ends;
	if (ends[0]) return ends[0];
	const isDay = !begins.wall.includes('T');
	const seconds = lengthInSeconds(event) ?? (isDay ? 86_400 : 0);
	const over = new Date(Date.parse(isDay ? begins.wall : `${begins.wall}Z`) + seconds * 1_000);
	return { ...begins, wall: over.toISOString().slice(0, isDay ? 10 : 19) };
}

function lengthInSeconds(event: IcalEvent): number | null {
	const length = event.text('duration');
	return /^P[\dTWDHMS]{2,20}$/.test(length) ? ICAL.Duration.fromString(length).toSeconds() : null;
}

/** An end is the first moment, or the first day, that is no longer in it (RFC 5545, 3.6.1). */
function lastDay(begins: Moment, end: Moment): IsoDate {
	const day = dayOf(end);
	const isMidnight =
		!end.wall.includes('T') || toStockholm(end.wall, end.zone).endsWith('00:00:00');
	return isMidnight && day > dayOf(begins) ? addDays(day, -1) : day;
}

function dayOf({ wall, zone }: Moment): IsoDate {
	return toStockholm(wall, zone).slice(0, 10) as IsoDate;
}

function lasting(first: IsoDate, days: number): Days {
	return { first, last: addDays(first, days) };
}
