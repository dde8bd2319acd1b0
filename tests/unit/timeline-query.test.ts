import { expect, test } from 'vitest';
import { parseTimelineQuery, timelineSearch } from '$lib/domain/timeline-query';

test.each([
	['', { kind: 'usual' }],
	['period=matningen', { kind: 'measured' }],
	['period=26', { kind: 'latest', weeks: 26 }],
	['period=allt', { kind: 'everything' }],
	['period=99999', { kind: 'usual' }],
	['fran=2026-W50&till=2027-W02', { kind: 'weeks', from: '2026-W50', to: '2027-W02' }],
	['fran=2026-W50&till=2026-W54', { kind: 'usual' }],
	['fran=2026-W50&till=2026-W10', { kind: 'usual' }]
])('?%s is read as %o', (search, window) => {
	expect(parseTimelineQuery(new URLSearchParams(search)).window).toEqual(window);
});

test.each([
	'',
	'period=52',
	'period=matningen',
	'fran=2026-W50&till=2027-W02',
	'slag=insats&slag=omstandighet',
	'period=allt&slag=handelse&nyckeltal=befolkning&nyckeltal=ohalsotal'
])('?%s is written as it was read', (search) => {
	expect(timelineSearch(parseTimelineQuery(new URLSearchParams(search)))).toBe(search);
});

test('an indicator that cannot be an id is ignored', () => {
	const query = parseTimelineQuery(new URLSearchParams("nyckeltal='; drop table--"));
	expect(query.indicators).toBeNull();
});
