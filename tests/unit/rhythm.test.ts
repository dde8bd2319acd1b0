import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { overdueAfter, whyStale, type Rhythm } from '$lib/domain/rhythm';
import { lastTime, nextTime, patternOf, SPREAD_MINUTES } from '$lib/server/jobs/asking-time';

const RHYTHMS: readonly Rhythm[] = ['weekly', 'monthly', 'quarterly', 'yearly', 'every-election'];
const stale = (changes: object, today = '2026-11-06') =>
	whyStale(
		{ rhythm: 'monthly', newestEnd: isoDate('2026-09-30'), lastFailed: false, ...changes },
		isoDate(today)
	);

test.each([
	['weekly', '2026-11-01', '2026-11-26'],
	['monthly', '2026-09-30', '2026-12-31'],
	['quarterly', '2026-06-30', '2027-01-29'],
	['yearly', '2025-12-31', '2028-02-28'],
	['every-election', '2022-12-31', '2027-10-30']
] as const)('after %s figures until %s something new is due by %s', (rhythm, end, due) => {
	expect(overdueAfter(rhythm, isoDate(end))).toBe(due);
});

test('a source is fresh to the end of the day on which something new is due', () => {
	expect([stale({}, '2026-12-31'), stale({}, '2027-01-01')]).toEqual([null, 'overdue']);
});

test('a failed fetch makes stale at once, and is told before the rest', () => {
	expect(stale({ lastFailed: true }, '2028-01-01')).toBe('failed');
});

test('what never had a value is not late', () => {
	expect(stale({ newestEnd: null }, '2030-01-01')).toBeNull();
});

test.each(RHYTHMS)(
	'a source with %s figures is asked between 8:40 and 11:40 in Sweden',
	(rhythm) => {
		const hours = Array.from({ length: SPREAD_MINUTES }, (_, offset) => {
			const [minute, hour] = patternOf(rhythm, 'kolada', offset).split(' ').map(Number);
			return (hour ?? 0) * 60 + (minute ?? 0);
		});
		expect([Math.min(...hours), Math.max(...hours), new Set(hours).size]).toEqual([
			520,
			699,
			SPREAD_MINUTES
		]);
	}
);

test('two sources of one installation are not asked in the same minute', () => {
	expect(patternOf('yearly', 'kolada', 0)).not.toBe(patternOf('yearly', 'scb-folkmangd', 0));
});

test.each([
	['summer', '2026-07-07T12:00:00Z', '2026-07-14T07:00:00.000Z'],
	['winter', '2026-12-01T12:00:00Z', '2026-12-08T08:00:00.000Z']
])('nine in the morning in Sweden is kept in %s', (_, moment, next) => {
	expect(nextTime('0 9 * * 2', new Date(moment)).toISOString()).toBe(next);
});

test('the time before a moment is the one that was missed', () => {
	expect(lastTime('0 9 * * 2', new Date('2026-11-06T12:00:00Z')).toISOString()).toBe(
		'2026-11-03T08:00:00.000Z'
	);
});
