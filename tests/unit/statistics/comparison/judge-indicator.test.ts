import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { monthPeriod, quarterPeriod, yearPeriod } from '$lib/domain/period';
import { judgeIndicator } from '$lib/statistics/comparison/judge-indicator';
import { askYearly, numbered, spreadPlaces, YEARLY } from '../../../support/compared';

const kindsOf = (question: ReturnType<typeof askYearly>) =>
	judgeIndicator(question).reasons.map(({ kind }) => kind);

describe('a yearly indicator', () => {
	test('is compared over whole years, and the year of the start is on no side', () => {
		const { reasons, evidence, comparison, flags } = judgeIndicator(askYearly());
		expect(reasons).toEqual([]);
		expect(evidence).toMatchObject({
			...{ estimate: 10, low: 0.5, high: 19.5, detectable: 15.9, answers: null },
			period: {
				...{ kind: 'years', before: { first: 2015, last: 2017, count: 3 } },
				after: { first: 2019, last: 2020, count: 2 }
			}
		});
		expect(comparison).toMatchObject({
			own: { before: 10, after: 20 },
			controls: { count: 19, levels: { before: 10, after: 10 } },
			judged: { method: 'difference-in-differences', p: 0.05, preTrend: null }
		});
		expect(flags).toEqual([{ kind: 'pre-trend-unchecked' }]);
	});

	test.each([
		['2018', 'year', 2019],
		['2018-12-31', 'day', 2019],
		['2019-01-01', 'day', 2020]
	] as const)(
		'that starts in %s, known to its %s, is counted from %i',
		(text, precision, first) => {
			const date = isoDate(text.length === 4 ? `${text}-01-01` : text);
			const own = numbered(2015, [1, 1, 1, 1, 1, 1, 1, 1]);
			const { comparison } = judgeIndicator(
				askYearly({ start: { date, precision }, own, places: spreadPlaces(2015, 4, 4) })
			);
			expect(comparison?.period.after.first).toBe(first);
		}
	);

	test('of persons is compared by how many per cent they changed, in persons of the own place', () => {
		const change = (index: number) => 1 + (index - 9) / 100;
		const places = Array.from({ length: 19 }, (_, index) => {
			const size = 1_000 * (index + 1);
			return numbered(2015, [...Array(4).fill(size), ...Array(2).fill(size * change(index))]);
		});
		const own = numbered(2015, [4_000, 4_000, 4_000, 9, 4_800, 4_800]);
		const indicator = { ...YEARLY, unit: 'persons', decimals: 0 } as const;
		const { evidence, comparison } = judgeIndicator(askYearly({ indicator, own, places }));
		expect(comparison?.controls).toEqual({ count: 19, levels: { before: 4_000, after: 4_000 } });
		expect(evidence).toMatchObject({ estimate: 800, low: 420, high: 1_180 });
	});

	test('of persons leaves out places that had none, and says nothing where the own one had none', () => {
		const indicator = { ...YEARLY, unit: 'count' } as const;
		const empty = numbered(2015, [0, 0, 0, 0, 5, 5]);
		const places = [empty, ...spreadPlaces(2015, 4, 2)];
		const counted = judgeIndicator(askYearly({ indicator, places }));
		expect(counted.comparison?.controls?.count).toBe(19);
		expect(kindsOf(askYearly({ indicator, own: empty }))).toEqual(['few-controls']);
	});

	test('with eighteen others has the lowest p there could be, and the numbers', () => {
		const county = numbered(2015, [10, 10, 10, 0, 12, 12]);
		const question = askYearly({ places: spreadPlaces(2015, 4, 2, 18), county });
		const { reasons, evidence, comparison } = judgeIndicator(question);
		expect([reasons, evidence]).toEqual([
			[{ kind: 'few-controls', controls: 18, lowestP: 1 / 19 }],
			null
		]);
		expect(comparison).toMatchObject({
			own: { before: 10, after: 20 },
			controls: { count: 18, levels: { before: 10, after: 9.5 } },
			county: { before: 10, after: 12 },
			country: null
		});
	});

	test('with none at all is shown alone', () => {
		const { reasons, comparison } = judgeIndicator(askYearly({ places: [] }));
		expect([reasons, comparison?.controls]).toEqual([
			[{ kind: 'few-controls', controls: 0, lowestP: 1 }],
			null
		]);
	});

	test('with one year after waits for the second', () => {
		const own = numbered(2015, [10, 10, 10, 99, 20]);
		expect(judgeIndicator(askYearly({ own })).reasons).toEqual([
			{ kind: 'awaits-value', last: yearPeriod(2020) }
		]);
	});

	test('of something that is to come waits too, as long as the years before can come', () => {
		const start = { date: isoDate('2022-05-02'), precision: 'day' } as const;
		expect([
			judgeIndicator(askYearly({ start })).reasons,
			judgeIndicator(askYearly({ start, own: numbered(2021, [1]) })).reasons
		]).toEqual([
			[{ kind: 'awaits-value', last: yearPeriod(2024) }],
			[{ kind: 'too-short', side: 'before', count: 1, needed: 3, unit: 'years' }]
		]);
	});

	test('whose second year after is preliminary says so', () => {
		const own = numbered(2015, [10, 10, 10, 99, 20, 'preliminary']);
		expect(judgeIndicator(askYearly({ own })).reasons).toEqual([
			{ kind: 'awaits-value', last: yearPeriod(2020) },
			{ kind: 'preliminary-value', period: yearPeriod(2020) }
		]);
	});

	test('of something that ended after a year will never be judged', () => {
		const end = { kind: 'ended', date: isoDate('2020-06-01'), precision: 'day' } as const;
		expect(judgeIndicator(askYearly({ end })).reasons).toEqual([
			{ kind: 'too-short', side: 'after', count: 1, needed: 2, unit: 'years' }
		]);
	});

	test('that ended with its second year is judged', () => {
		const end = { kind: 'ended', date: isoDate('2020-12-31'), precision: 'day' } as const;
		expect(kindsOf(askYearly({ end }))).toEqual([]);
	});

	test.each([
		['2017', 'method-break'],
		['2019', 'method-break'],
		['2020', 'method-break'],
		['2015', null],
		['2021', null]
	])('measured anew from %s: %s', (period, kind) => {
		const indicator = { ...YEARLY, breaks: [{ period, note: { sv: '' } }] };
		expect(kindsOf(askYearly({ indicator }))).toEqual(kind === null ? [] : [kind]);
	});

	test('uses only the years since the measuring changed, and says so', () => {
		const indicator = { ...YEARLY, breaks: [{ period: '2015', note: { sv: '' } }] };
		const own = numbered(2013, [1, 1, 10, 10, 10, 99, 20, 20]);
		const { evidence, comparison } = judgeIndicator(askYearly({ indicator, own }));
		expect([evidence?.period.before.first, comparison?.leftOut]).toEqual([
			2015,
			[{ kind: 'break', period: yearPeriod(2015) }]
		]);
	});

	test.each([
		[[10, null, 10, 99, 20, 20], 2016],
		[[10, 10, 10, 99, null, 20], 2019]
	])('with a value missing near the start cannot be determined: %j', (values, year) => {
		expect(judgeIndicator(askYearly({ own: numbered(2015, values) })).reasons).toEqual([
			{ kind: 'value-gap', period: yearPeriod(year) }
		]);
	});

	test('uses fewer years rather than fewer than nineteen others', () => {
		const own = numbered(2010, [...Array(8).fill(10), 99, 20, 20]);
		const { comparison } = judgeIndicator(askYearly({ own }));
		expect([comparison?.period.before, comparison?.leftOut]).toEqual([
			{ first: 2015, last: 2017, count: 3 },
			[{ kind: 'controls', period: yearPeriod(2014) }]
		]);
	});

	test('of few events is within chance, however sure the range', () => {
		const indicator = { ...YEARLY, unit: 'count', decimals: 0, countsEvents: true } as const;
		expect(judgeIndicator(askYearly({ indicator })).reasons).toEqual([
			{ kind: 'below-noise', change: 10, noise: 2 * Math.sqrt(30) }
		]);
	});

	test('is not judged after something that passes, nor by values of several years at once', () => {
		const wide = { ...YEARLY, windowMonths: 36 };
		const span = { ...YEARLY, frequency: 'span' } as const;
		expect([
			kindsOf(askYearly({ end: { kind: 'point' } })),
			kindsOf(askYearly({ indicator: wide })),
			kindsOf(askYearly({ indicator: span })),
			kindsOf(askYearly({ own: numbered(0, []) }))
		]).toEqual([['passes'], ['no-whole-years'], ['no-whole-years'], ['no-values']]);
	});
});

test('what is measured every fourth year lacks no year between', () => {
	const values = new Map([2006, 2010, 2014, 2018, 2022].map((year) => [year, 50]));
	const own = { values, preliminary: new Set<number>(), first: 2006, last: 2022 };
	const oneGap = new Map([2006, 2010, 2011, 2014].map((year) => [year, 50]));
	expect(kindsOf(askYearly({ own: { ...own, values: oneGap } }))).not.toEqual(['not-each-year']);
	expect(kindsOf(askYearly({ own }))).toEqual(['not-each-year']);
});

describe('an indicator of parts of years', () => {
	const months = { ...YEARLY, frequency: 'month' } as const;
	/** April 2018. */
	const april = 2018 * 12 + 3;
	const season = (level: number, years: number) =>
		Array.from({ length: 12 * years }, (_, month) => level + (month % 12));

	test('is compared by blocks of twelve months from the start, so that no season is left', () => {
		const start = { date: isoDate('2018-04-16'), precision: 'day' } as const;
		const own = numbered(april - 36, [...season(10, 3), 99, ...season(20, 2)]);
		const places = Array.from({ length: 19 }, (_, index) =>
			numbered(april - 36, [...season(10, 3), 0, ...season(index + 1, 2)])
		);
		const { evidence } = judgeIndicator(askYearly({ indicator: months, start, own, places }));
		expect(evidence).toMatchObject({
			...{ estimate: 10, low: 0.5 },
			period: {
				kind: 'blocks',
				before: { first: monthPeriod(2015, 4), last: monthPeriod(2018, 3), count: 3 },
				after: { first: monthPeriod(2018, 5), last: monthPeriod(2020, 4), count: 2 }
			}
		});
	});

	test('that counts a year back is one value a block', () => {
		const rolling = { ...months, windowMonths: 12 };
		const start = { date: isoDate('2018-04-16'), precision: 'day' } as const;
		// Only the last month of each block is as it should be.
		const values = [10, 10, 10].flatMap((level) => [...Array(11).fill(500), level]);
		const after = [20, 20].flatMap((level) => [...Array(11).fill(500), level]);
		const own = numbered(april - 36, [...values, 500, ...after]);
		const { comparison } = judgeIndicator(
			askYearly({ indicator: rolling, start, own, places: [] })
		);
		expect(comparison?.own).toEqual({ before: 10, after: 20 });
	});

	test('waits for the last quarter of its second block', () => {
		const quarters = { ...YEARLY, frequency: 'quarter' } as const;
		const own = numbered(2015 * 4, Array(4 * 5).fill(10));
		expect(judgeIndicator(askYearly({ indicator: quarters, own })).reasons).toEqual([
			{ kind: 'awaits-value', last: quarterPeriod(2020, 2) }
		]);
	});
});
