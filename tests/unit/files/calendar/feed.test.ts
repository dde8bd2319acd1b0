import { expect, test } from 'vitest';
import { readCalendar } from '$lib/server/files/calendar/read-calendar';
import { ATOM, ENTITY_BOMB, EVENT_RSS, NEWS_RSS } from '../../../support/calendars/feed-calendars';

function read(text: string) {
	const reading = readCalendar(Buffer.from(text));
	if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
	return reading.value;
}

test('news have no dates of events, whenever they were published, and nothing of who wrote them', () => {
	const { events, leftOut } = read(NEWS_RSS);
	expect([events, leftOut]).toEqual([
		[
			{
				key: expect.any(String),
				title: 'Konsert – körens vinterprogram',
				...{ start: null, end: null, repeats: null, place: null },
				link: 'https://www.grantrask.example/konsert'
			}
		],
		{ 'personal-title': 1, 'no-title': 1 }
	]);
});

test('a feed with modules for events has their days in Sweden, by whatever prefix', () => {
	const { events, leftOut } = read(EVENT_RSS);
	expect([
		events.map(({ title, start, end, place }) => [title, start, end, place]),
		leftOut
	]).toEqual([
		[
			['Marknad & bytardag', '2026-11-15', null, 'Torget'],
			['Kulturvecka', '2026-11-16', '2026-11-22', null],
			['Byaår', '2027-03', null, null]
		],
		{ 'date-unreadable': 1 }
	]);
});

test('an entry of Atom has the link for readers, and its author is not kept', () => {
	const { events } = read(ATOM);
	expect([events[0], JSON.stringify(events).includes('Nyström')]).toEqual([
		expect.objectContaining({
			title: 'Dans & fika',
			start: null,
			link: 'https://www.grantrask.example/dans?a=1&b=2'
		}),
		false
	]);
});

test('a feed in Latin-1 has its letters', () => {
	const latin = Buffer.from(
		'<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>Ålidhöjd</title></item></channel></rss>',
		'latin1'
	);
	expect(readCalendar(latin)).toMatchObject({
		ok: true,
		value: { events: [{ title: 'Ålidhöjd' }] }
	});
});

test('names that a feed defines itself stand for nothing', () => {
	expect(read(ENTITY_BOMB).events.map(({ title }) => title)).toEqual(['Fest &c; &out;']);
});

test('a feed that nests without end is broken', () => {
	const deep = `<rss>${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}</rss>`;
	expect(readCalendar(Buffer.from(deep))).toMatchObject({
		problems: [{ code: 'calendar-broken' }]
	});
});

test.each([
	'http://a.example/1',
	'javascript:alert(1)',
	'https://a.example/?mejl=x@y.se',
	'https://u:p@a.example/'
])('%s is no link', (link) => {
	const feed = `<rss><channel><item><title>Fest</title><link>${link}</link></item></channel></rss>`;
	expect(read(feed).events[0]?.link).toBeNull();
});
