import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { parseTimelineQuery } from '$lib/domain/asked-timeline';
import { asIsoWeek, weeksBetween } from '$lib/domain/week';
import { windowWeeks } from '$lib/server/views/timeline-weeks';

const CURRENT = asIsoWeek('2026-W45');
const MEASURED = { first: asIsoWeek('2025-W33'), last: asIsoWeek('2026-W44') };
const SPANS = [
	{ from: isoDate('2018-05-07'), to: isoDate('2018-05-13') },
	{ from: isoDate('2026-11-30'), to: null }
];

const weeksOf = (search: string, spans = SPANS, measured: typeof MEASURED | null = MEASURED) => {
	const { window } = parseTimelineQuery(new URLSearchParams(search));
	const { from, to } = windowWeeks(window, measured, spans, CURRENT);
	return [from, to];
};

test.each([
	['', ['2025-W46', '2026-W45']],
	['period=26', ['2026-W20', '2026-W45']],
	['period=allt', ['2018-W19', '2026-W49']],
	['fran=2026-W10&till=2026-W20', ['2026-W10', '2026-W20']],
	['fran=1900-W01&till=2026-W20', ['2018-W06', '2026-W20']],
	['fran=2026-W10&till=2100-W52', ['2026-W10', '2027-W09']],
	['fran=2099&till=2100', ['2025-W46', '2026-W45']],
	['fran=1900&till=1901', ['2025-W46', '2026-W45']],
	['fran=oktober 2026&till=15 oktober 2026', ['2026-W40', '2026-W42']],
	['fran=2026-W10&till=i morgon&period=allt', ['2018-W19', '2026-W49']],
	['fran=0001-W01&till=9999-W52', ['2025-W46', '2026-W45']]
])('?%s shows %o', (search, shown) => {
	expect(weeksOf(search)).toEqual(shown);
});

test('of a long measurement the last year is shown, two when they are asked for, and all of it when that is asked for', () => {
	const long = { ...MEASURED, first: asIsoWeek('2019-W33') };
	expect(
		['', 'period=104', 'period=matningen'].map((search) => weeksOf(search, SPANS, long))
	).toEqual([
		['2025-W46', '2026-W45'],
		['2024-W46', '2026-W45'],
		['2019-W33', '2026-W45']
	]);
});

test('a year is shown where nothing has been measured and nothing done', () => {
	expect(weeksOf('period=allt', [], null)).toEqual(['2025-W46', '2026-W45']);
});

test('all that is planned is shown, as far as a year ahead', () => {
	const planned = (from: string) => [{ from: isoDate(from), to: null }];
	const ends = ['2027-10-04', '2040-01-01'].map((day) => weeksOf('period=allt', planned(day))[1]);
	expect(ends).toEqual(['2027-W40', '2027-W44']);
});

test('an intervention of long ago or far away makes no timeline longer than twelve years', () => {
	const far = [
		{ from: isoDate('1900-01-01'), to: null },
		{ from: isoDate('2100-12-31'), to: isoDate('2100-12-31') }
	];
	const lengths = ['period=allt', 'fran=1900-W01&till=2100-W52'].map((search) => {
		const [from, to] = weeksOf(search, far);
		return weeksBetween(from!, to!) + 1;
	});
	expect(lengths).toEqual([624, 624]);
});

test('whatever is asked for, at least one week and at most twelve years are shown', () => {
	const number = (most: number) => fc.integer({ min: 0, max: most });
	const week = fc
		.tuple(number(9999), number(54))
		.map(([year, n]) => `${String(year).padStart(4, '0')}-W${String(n).padStart(2, '0')}`);
	const text = fc.oneof(week, fc.string({ unit: 'binary' }));
	fc.assert(
		fc.property(text, text, text, (fran, till, period) => {
			const [from, to] = weeksOf(String(new URLSearchParams({ fran, till, period })));
			const weeks = weeksBetween(from!, to!) + 1;
			expect(weeks >= 1 && weeks <= 624).toBe(true);
		})
	);
});
