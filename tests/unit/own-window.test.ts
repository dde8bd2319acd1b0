import { expect, test } from 'vitest';
import { readOwnWindow } from '$lib/domain/own-window';
import { parseTimelineQuery } from '$lib/domain/asked-timeline';
import { describeOwnDates } from '$lib/format/own-dates';

const read = (search: string) => readOwnWindow(new URLSearchParams(search));

test.each([
	['fran=2026-W42&till=2026-W44', []],
	['fran=&till=', []],
	['fran=i går&till=2026', [['fran', 'date-unreadable']]],
	[
		'fran=15 oktober&till=31.2.2026',
		[
			['fran', 'date-without-year'],
			['till', 'date-no-such-day']
		]
	],
	['fran=2026-10&till=', [['till', 'missing']]],
	['fran=2026-10&till=2026-08', [['till', 'end-before-start']]]
])('in ?%s these fields are refused: %o', (search, refused) => {
	expect(read(search).problems.map(({ field, reason }) => [field, reason])).toEqual(refused);
});

const fields = (search: string) => {
	const parameters = new URLSearchParams(search);
	const words = describeOwnDates(readOwnWindow(parameters), parseTimelineQuery(parameters), 'sv');
	return words.fields.map(({ text, problem }) => [text, problem]);
};

test('what was written is given back with what is wrong at its field', () => {
	expect(fields('fran=hösten&till=2026-11&period=26')).toEqual([
		['hösten', expect.stringContaining('Skriv en dag, vecka, månad')],
		['2026-11', null]
	]);
});

test('a day that can be read in two ways is asked about', () => {
	expect(fields('fran=03/04/2026&till=2026-12')[0]?.[1]).toContain('3 april 2026');
});

test('the weeks of a shared link stand in the fields, those of a period do not', () => {
	expect([fields('period=2026-W10/2026-W20'), fields('period=allt')]).toEqual([
		[
			['2026-W10', null],
			['2026-W20', null]
		],
		[
			['', null],
			['', null]
		]
	]);
});
