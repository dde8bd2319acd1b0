import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTimelineQuery } from '$lib/domain/asked-timeline';
import { MOST_INDICATORS, timelineSearch } from '$lib/domain/timeline-query';

test.each([
	['', { kind: 'usual' }],
	['period=matningen', { kind: 'measured' }],
	['period=26', { kind: 'latest', weeks: 26 }],
	['period=allt', { kind: 'everything' }],
	['period=99999', { kind: 'usual' }],
	['fran=2026-W50&till=2027-W02', { kind: 'weeks', from: '2026-W50', to: '2027-W02' }],
	['fran=15 oktober 2026&till=2027-01', { kind: 'weeks', from: '2026-W42', to: '2027-W04' }],
	['fran=2026&till=2026', { kind: 'weeks', from: '2026-W01', to: '2026-W53' }],
	['fran=2026-W50&till=2026-W54', { kind: 'usual' }],
	['fran=2026-W50&till=i+fjol&period=26', { kind: 'latest', weeks: 26 }],
	['fran=&till=x&period=2026-W10/2026-W20', { kind: 'weeks', from: '2026-W10', to: '2026-W20' }],
	['period=2026-W20/2026-W10', { kind: 'usual' }],
	['fran=2026-W50&till=2026-W10', { kind: 'usual' }]
])('?%s is read as %o', (search, window) => {
	expect(parseTimelineQuery(new URLSearchParams(search)).window).toEqual(window);
});

test.each([
	'',
	'period=52',
	'period=104',
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

test('an indicator is shown once, however often it is named', () => {
	const query = parseTimelineQuery(new URLSearchParams('nyckeltal=befolkning&'.repeat(700)));
	expect([query.indicators, query.leftOut]).toEqual([['befolkning'], []]);
});

test('indicators beyond those that fit are left out by name', () => {
	const ids = Array.from({ length: 11 }, (_, index) => `n${index}`);
	const search = ids.map((id) => `nyckeltal=${id}`).join('&');
	const query = parseTimelineQuery(new URLSearchParams(search));
	expect([query.indicators, query.leftOut]).toEqual([ids.slice(0, 8), ids.slice(8)]);
});

test('whatever is sent, what is chosen is bounded and loses no readable id', () => {
	const name = fc.constantFrom('fran', 'till', 'period', 'slag', 'nyckeltal');
	const value = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z0-9-]{1,80}$/));
	fc.assert(
		fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
			const parameters = new URLSearchParams(pairs);
			const { indicators, leftOut, kinds } = parseTimelineQuery(parameters);
			const all = [...(indicators ?? []), ...leftOut];
			const ids = parameters.getAll('nyckeltal').filter((id) => /^[a-z0-9-]{1,80}$/.test(id));
			expect([
				(indicators ?? []).length <= MOST_INDICATORS,
				kinds.length >= 1 && kinds.length <= 3,
				all
			]).toEqual([true, true, [...new Set(ids)]]);
		})
	);
});
