import { dayInStockholm } from '$lib/domain/stockholm';

/** A day `YYYY-MM-DD`, or a moment `YYYY-MM-DDTHH:MM:SS` on some clock. */
export type WallTime = string;

export const STOCKHOLM = 'Europe/Stockholm';

/** What Windows calls clocks of this part of the world (Unicode CLDR, windowsZones). */
const WINDOWS: Readonly<Record<string, string>> = {
	'w. europe standard time': STOCKHOLM,
	'central europe standard time': STOCKHOLM,
	'central european standard time': STOCKHOLM,
	'romance standard time': STOCKHOLM,
	'fle standard time': 'Europe/Helsinki',
	'gmt standard time': 'Europe/London',
	utc: 'UTC'
};

/** The clock that a calendar means, by IANA's name alone or with a maker's path before it, by Windows' or Outlook's; null: nobody knows. */
export function zoneNamed(tzid: string): string | null {
	const name = tzid.trim();
	if (/stockholm/i.test(name)) return STOCKHOLM;
	const windows = WINDOWS[name.toLowerCase()];
	if (windows) return windows;
	return [name, name.split('/').slice(-2).join('/')].find(isZone) ?? null;
}

/** What a clock in Stockholm shows when one in `zone` shows this; a day is the same everywhere. */
export function toStockholm(wall: WallTime, zone: string): WallTime {
	return zone === STOCKHOLM || !wall.includes('T') ? wall : wallAt(momentAt(wall, zone), STOCKHOLM);
}

/** What a clock in `zone` shows at a moment. */
export function wallAt(moment: Date, zone: string): WallTime {
	if (zone === 'UTC') return moment.toISOString().slice(0, 19);
	const parts = clockOf(zone).formatToParts(moment);
	const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
	const day =
		zone === STOCKHOLM ? dayInStockholm(moment) : ['year', 'month', 'day'].map(part).join('-');
	return `${day}T${['hour', 'minute', 'second'].map(part).join(':')}`;
}

/** The moment at which a clock shows this; of an hour that comes twice the first, of one that is left out the one after. */
function momentAt(wall: WallTime, zone: string): Date {
	const asUtc = Date.parse(`${wall}Z`);
	const ahead = (at: number) => Date.parse(`${wallAt(new Date(at), zone)}Z`) - at;
	const near = asUtc - ahead(asUtc);
	return new Date(asUtc - ahead(near));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
	const known = clocks.get(zone);
	if (known) return known;
	const two = '2-digit' as const;
	const made = new Intl.DateTimeFormat('en-CA', {
		...{ timeZone: zone, hourCycle: 'h23', year: 'numeric' },
		...{ month: two, day: two, hour: two, minute: two, second: two }
	});
	clocks.set(zone, made);
	return made;
}

function isZone(name: string): boolean {
	if (!/^[A-Za-z][A-Za-z0-9/_+-]{1,60}$/.test(name)) return false;
	try {
		clockOf(name);
		return true;
	} catch {
		return false;
	}
}
