import { Parser } from 'saxen';
import type { CalendarEvent, CalendarReading, LeftOutEvent } from '$lib/domain/calendar';
import { isPersonalText } from '$lib/domain/personal-text';
import { fault, type Fault, type Result } from '$lib/domain/problem';
import { countLeftOut, eventKey } from './calendar-reading';
import { pageLink, placeLine, titleLine } from './event-texts';
import { readFeedDays } from './feed-days';
import { withoutMarkup, withoutReferences } from './markup';

/** Elements that say when and where something is; everything else in a feed is about a text. */
const EVENT_SPACES: Readonly<Record<string, 'ev' | 'xcal'>> = {
	'http://purl.org/rss/1.0/modules/event/': 'ev',
	'urn:ietf:params:xml:ns:xcal': 'xcal'
};

/** What an item says, by the name of the element: `title`, `link`, `guid`, `ev:startdate` … */
type Item = Map<string, string>;

const MOST_DEPTH = 100;

/** The items of RSS 1.0 and 2.0 or the entries of Atom (RFC 4287). When each was published is not when it happens, and is not read. */
export function readFeed(text: string): Result<CalendarReading, Fault> {
	const items = listItems(text);
	if (items === null) return { ok: false, problems: [fault('calendar-broken')] };
	return { ok: true, value: countLeftOut(items.map(readItem)) };
}

function readItem(item: Item): CalendarEvent | LeftOutEvent {
	const title = titleLine(withoutMarkup(item.get('title') ?? ''));
	if (title === null) return 'no-title';
	if (isPersonalText(title)) return 'personal-title';
	const when = readFeedDays(item);
	if (when === 'date-unreadable') return when;
	const link = item.get('link') ?? '';
	const id = item.get('guid') || item.get('id') || item.get('about') || link;
	return {
		key: eventKey(id || `${title} ${when.start ?? ''}`),
		title,
		...when,
		repeats: null,
		place: placeLine(withoutMarkup(item.get('ev:location') || item.get('xcal:location') || '')),
		link: pageLink(link)
	};
}

/** Null: it is not well-formed XML, or breaks off. */
function listItems(text: string): readonly Item[] | null {
	const items: Item[] = [];
	const spaces = new Map<string, string>();
	const open: string[] = [];
	let failed = false;
	const parser = new Parser();
	const fail = () => void (failed = true);
	const item = () => (open.some(isItem) ? items.at(-1) : undefined);
	const said = (words: string) => {
		if (failed) return;
		const name = nameOf(open.at(-1) ?? '', spaces);
		const isDirect = isItem(open.at(-2) ?? '');
		if (isDirect) item()?.set(name, (item()?.get(name) ?? '') + words);
	};
	parser.on('error', fail);
	parser.on('openTag', (name: string, read: () => Record<string, string>) => {
		if (failed) return;
		const attributes = read();
		for (const [key, value] of Object.entries(attributes)) {
			if (key.startsWith('xmlns:')) spaces.set(key.slice('xmlns:'.length), value);
		}
		if (isItem(name)) items.push(new Map([['about', attributes['rdf:about'] ?? '']]));
		const { rel = 'alternate', href } = attributes;
		const isLink = nameOf(name, spaces) === 'link' && isItem(open.at(-1) ?? '');
		if (isLink && href !== undefined && rel === 'alternate')
			item()?.set('link', withoutReferences(href));
		open.push(name);
		if (open.length > MOST_DEPTH) fail();
	});
	parser.on('closeTag', () => void open.pop());
	parser.on('text', (value: string) => said(withoutReferences(value)));
	parser.on('cdata', said);
	parser.parse(text.replace(/^\s+/, ''));
	return failed || open.length > 0 ? null : items;
}

function isItem(name: string): boolean {
	return name === 'item' || name === 'entry' || name === 'atom:entry';
}

/** The element by what its prefix stands for: nobody has to call it `ev`. */
function nameOf(name: string, spaces: ReadonlyMap<string, string>): string {
	const [prefix = '', local] = name.split(':');
	if (local === undefined) return name;
	if (prefix === 'atom') return local;
	const space = EVENT_SPACES[spaces.get(prefix) ?? ''];
	return space ? `${space}:${local.toLowerCase()}` : name;
}
