import ICAL from 'ical.js';
import { wallAt, type WallTime } from './clock-zones';

/** Beyond this a series is not counted through. */
const MOST_TIMES = 2_000;

/** When a rule says that something begins, on the clock of its first time. */
export interface Recurrence {
	/** Every time from the first on; null: there is no end, or the rule is not one that can be counted through. */
	readonly starts: readonly WallTime[] | null;
	readonly endless: boolean;
}

/** Null: the rule cannot be read. `value` is jCal's, an object. */
export function countThrough(value: unknown, start: WallTime, zone: string): Recurrence | null {
	try {
		const rule = ICAL.Recur.fromData(value as object);
		if (rule.until) rule.until = timeOf(untilOf(rule.until, start, zone));
		const endless = rule.count === null && rule.until === null;
		if (endless || !isCountable(rule)) return { starts: null, endless };
		return { starts: listStarts(rule, start), endless };
	} catch {
		return null;
	}
}

function listStarts(rule: ICAL.Recur, start: WallTime): readonly WallTime[] | null {
	const starts: WallTime[] = [];
	const iterator = rule.iterator(timeOf(start));
	for (let next = iterator.next(); next; next = iterator.next()) {
		if (starts.length === MOST_TIMES) return null;
		starts.push(next.toString());
	}
	return starts;
}

function timeOf(wall: WallTime): ICAL.Time {
	return wall.includes('T') ? ICAL.Time.fromDateTimeString(wall) : ICAL.Time.fromDateString(wall);
}

/** An end in UTC on the clock of the start; a day is the whole of it. */
function untilOf(until: ICAL.Time, start: WallTime, zone: string): WallTime {
	if (!start.includes('T')) return until.toString().slice(0, 10);
	if (until.isDate) return `${until.toString()}T23:59:59`;
	return until.zone.tzid === 'UTC' ? wallAt(until.toJSDate(), zone) : until.toString();
}

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
	DAILY: ['BYDAY'],
	WEEKLY: ['BYDAY'],
	MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'BYMONTH'],
	YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'BYMONTH']
};

/**
 * Whether the library counts the rule through. Of rules whose parts shut each other out, as every twelfth month from
 * January in February, it looks for the next time for ever: parts that only leave out are let in where every period is looked at.
 */
function isCountable({ freq, interval, count, parts }: ICAL.Recur): boolean {
	if ((count ?? 0) > MOST_TIMES) return false;
	const allowed = ALLOWED[freq];
	if (!allowed || !Object.keys(parts).every((part) => allowed.includes(part))) return false;
	const leavesOut =
		(freq === 'DAILY' && 'BYDAY' in parts) || (freq === 'MONTHLY' && 'BYMONTH' in parts);
	return interval === 1 || !leavesOut;
}
