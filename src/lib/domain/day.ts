declare const isoDateBrand: unique symbol;

/** A calendar day, `YYYY-MM-DD`, without clock or time zone. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

const DAY_MS = 86_400_000;

export function parseIsoDate(text: string): IsoDate | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
	const time = Date.parse(`${text}T00:00:00Z`);
	if (Number.isNaN(time)) return null;
	return new Date(time).toISOString().startsWith(text) ? (text as IsoDate) : null;
}

/** A day known to be well-formed, such as a constant; throws otherwise. */
export function isoDate(text: string): IsoDate {
	const day = parseIsoDate(text);
	if (!day) throw new Error(`Not a calendar day: ${text}`);
	return day;
}

/** Whole days since 1970-01-01. */
export function dayNumber(day: IsoDate): number {
	return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayFromNumber(number: number): IsoDate {
	return new Date(number * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

export function addDays(day: IsoDate, days: number): IsoDate {
	return dayFromNumber(dayNumber(day) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	return dayNumber(to) - dayNumber(from);
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export function weekdayOf(day: IsoDate): number {
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(day: IsoDate): number {
	return Number(day.slice(0, 4));
}

export function lastDayOfMonth(year: number, month: number): IsoDate {
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as IsoDate;
}
