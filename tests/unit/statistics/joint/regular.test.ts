import { describe, expect, test } from 'vitest';
import { layColumns, layKnots } from '$lib/statistics/joint/columns';
import { makeRegular } from '$lib/statistics/joint/regular';
import type { RegularDesign } from '$lib/statistics/joint/regular';
import { entry, weeks } from '../../../support/register';

function designOf(count: number, ...entries: ReturnType<typeof entry>[]): RegularDesign {
	return makeRegular(layColumns(weeks(count), { entries, holidays: [] }, count));
}

const abouts = ({ columns }: RegularDesign) =>
	columns.map(({ about }) => about).filter((about) => about.length > 0);

describe('the columns of a register', () => {
	test.each([
		[51, 2],
		[52, 4],
		[155, 4],
		[156, 6]
	])('over %i weeks are level, trend and waves: %i', (count, size) => {
		expect(designOf(count).columns.length).toBe(size);
	});

	test('a holiday has one where two weeks of it are observed', () => {
		const of = (...those: number[]) =>
			layColumns(weeks(40), { entries: [], holidays: [new Set(those)] }, 40).length;
		expect([of(8), of(8, 9), of(8, 60)]).toEqual([2, 3, 2]);
	});

	test('what began in a month of which only the month is known has its uncertain weeks apart', () => {
		const { columns } = designOf(40, entry('a', 20, null, { latest: 23 }));
		expect(columns.map(({ values }) => values.filter((value) => value === 1).length)).toEqual([
			40, 0, 3, 17
		]);
	});

	test('what is known only to its year has none', () => {
		expect(abouts(designOf(60, entry('a', 10, null, { latest: 50 })))).toEqual([]);
	});

	test('the trend may bend every year, not in the last half', () => {
		expect([76, 77, 129, 130, 156].map((count) => layKnots(weeks(count)).length)).toEqual([
			0, 0, 1, 2, 2
		]);
	});
});

describe('a design made regular', () => {
	test('has no column for what was on in no week, or in all', () => {
		expect(abouts(designOf(40, entry('before', -9), entry('to come', 60)))).toEqual([]);
	});

	test('has one for what was on in the same weeks', () => {
		expect(abouts(designOf(40, entry('a', 20), entry('b', 20)))).toEqual([['a', 'b']]);
	});

	test('lets an event go rather than something that lasts', () => {
		// One week and all after it, and all from it: the week is what tells them apart.
		const found = designOf(40, entry('a', 20), entry('b', 21), entry('c', 20, 20));
		expect([abouts(found), found.explained]).toEqual([[['a'], ['b']], []]);
	});

	test('puts together two that can hardly be told apart', () => {
		const found = designOf(2000, entry('a', 1000), entry('b', 1001));
		expect(abouts(found)).toEqual([['a', 'b']]);
	});

	test('says nothing of what the trend alone explains', () => {
		const found = designOf(600, entry('a', 599));
		expect([abouts(found), found.explained]).toEqual([[['a']], []]);
	});

	test('keeps no more columns than a third of the weeks if events can go, the oldest first', () => {
		const events = Array.from({ length: 12 }, (_, index) =>
			entry(`${index}`, 1 + 2 * index, 1 + 2 * index)
		);
		const found = designOf(30, ...events);
		expect([found.columns.length, abouts(found)[0]]).toEqual([10, ['4']]);
	});
});
