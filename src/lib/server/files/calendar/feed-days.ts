import { parseApproximateDate } from '$lib/domain/approximate-date';
import { addDays, type IsoDate } from '$lib/domain/day';
import { toStockholm } from './clock-zones';

interface FeedDays {
	readonly start: string | null;
	readonly end: string | null;
}

/** When an item of a feed says that its event is, by the RSS event module or by xCal; no date at all where it does not say. */
export function readFeedDays(item: ReadonlyMap<string, string>): FeedDays | 'date-unreadable' {
	const said = (name: string) => (item.get(name) ?? '').trim();
	const [starts, ends, isExclusive] = said('xcal:dtstart')
		? [said('xcal:dtstart'), said('xcal:dtend'), true]
		: [said('ev:startdate'), said('ev:enddate'), false];
	if (starts === '') return { start: null, end: null };
	const start = readDay(starts);
	const end = ends === '' ? start : readDay(ends);
	if (start === null || end === null) return 'date-unreadable';
	const last = isExclusive && !ends.includes('T') && end > start ? dayBefore(end) : end;
	if (last < start) return 'date-unreadable';
	return { start, end: last === start ? null : last };
}

const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z?))?$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/;

/** A day, month or year as it is written, or a moment's day in Stockholm; null for anything else. */
function readDay(text: string): string | null {
	const plain = text.replace(BASIC, (_, ...found: (string | undefined)[]) => {
		const [year, month, day, hour, minute, second = '00', utc = ''] = found;
		const date = `${year}-${month}-${day}`;
		return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${utc}`;
	});
	const [, date, clock, second = '00', zone] = MOMENT.exec(plain) ?? [];
	if (date === undefined) return isDate(plain) ? plain : null;
	if (zone === undefined) return isDate(date) ? date : null;
	const moment = new Date(`${date}T${clock}:${second}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
	if (Number.isNaN(moment.getTime())) return null;
	return toStockholm(moment.toISOString().slice(0, 19), 'UTC').slice(0, 10);
}

function isDate(text: string): boolean {
	return /^\d{4}(-\d\d){0,2}$/.test(text) && parseApproximateDate(text).ok;
}

/** Of a day; what is less precise has none. */
function dayBefore(text: string): string {
	return text.length === 10 ? addDays(text as IsoDate, -1) : text;
}
