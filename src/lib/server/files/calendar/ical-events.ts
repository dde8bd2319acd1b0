import ICAL from 'ical.js';

/** One property as jCal (RFC 7265) has it: name, parameters, type, values. */
type JcalProperty = readonly [
	string,
	Readonly<Record<string, string | readonly string[]>>,
	string,
	...unknown[]
];

/** An event's properties; of those that a calendar may have once, the first. */
export interface IcalEvent {
	first(name: WantedName): JcalProperty | null;
	all(name: WantedName): readonly JcalProperty[];
	/** The first one's text; empty where there is none. */
	text(name: WantedName): string;
}

/** Everything that is read. What tells of persons is not among it: ORGANIZER, ATTENDEE, CONTACT, nor DESCRIPTION or COMMENT. */
const WANTED = [
	'uid',
	'summary',
	'location',
	'url',
	'status',
	'dtstart',
	'dtend',
	'duration',
	'rrule',
	'rdate',
	'exdate',
	'recurrence-id'
] as const;
type WantedName = (typeof WANTED)[number];

/** Every VEVENT, or null where it cannot be read; each is parsed by itself, so that one spoils no other. */
export function readIcalEvents(text: string): readonly (IcalEvent | null)[] {
	return listEventLines(text).map(parseEvent);
}

function parseEvent(lines: readonly string[]): IcalEvent | null {
	try {
		const whole = ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
		const [, properties] = ICAL.parse(whole) as [string, readonly JcalProperty[]];
		const all = (name: WantedName) => properties.filter(([one]) => one === name);
		const first = (name: WantedName) => all(name)[0] ?? null;
		return { all, first, text: (name) => String(first(name)?.[3] ?? '') };
	} catch {
		return null;
	}
}

/** Of each VEVENT the unfolded lines that are wanted, without those of alarms within it. */
function listEventLines(text: string): string[][] {
	const events: string[][] = [];
	let within: string[] = [];
	for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r\n|\n|\r/)) {
		const [, mark, component = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? [];
		if (mark?.toUpperCase() === 'BEGIN') {
			within = [...within, component.toUpperCase()];
			if (within.at(-1) === 'VEVENT') events.push([]);
		} else if (mark) within = within.slice(0, -1);
		else if (within.at(-1) === 'VEVENT' && isWanted(line)) events.at(-1)?.push(line);
	}
	return events;
}

function isWanted(line: string): boolean {
	const name = /^[\w-]+(?=[;:])/.exec(line)?.[0].toLowerCase();
	return WANTED.some((wanted) => wanted === name);
}
