import { describe, expect, test } from 'vitest';
import {
	lastDayOf,
	parseApproximateDate,
	spanOf,
	writeApproximateDate
} from '$lib/domain/approximate-date';
import { isoDate } from '$lib/domain/day';

describe('a date in the form says its own precision', () => {
	test.each([
		['2026-11-06', '2026-11-06', 'day'],
		[' 6.11.2026 ', '2026-11-06', 'day'],
		['6/11 2026', '2026-11-06', 'day'],
		['2026-W45', '2026-11-02', 'week'],
		['2026W45', '2026-11-02', 'week'],
		['2026-v45', '2026-11-02', 'week'],
		['v. 45 2026', '2026-11-02', 'week'],
		['vecka 45, 2026', '2026-11-02', 'week'],
		['vko 45 2026', '2026-11-02', 'week'],
		['2026-W53', '2026-12-28', 'week'],
		['v 1 2027', '2027-01-04', 'week'],
		['2025-W01', '2024-12-30', 'week'],
		['2026-11', '2026-11-01', 'month'],
		['2026‑11', '2026-11-01', 'month'],
		['2026', '2026-01-01', 'year'],
		['1900', '1900-01-01', 'year'],
		['2100', '2100-01-01', 'year']
	])('%s', (text, date, precision) => {
		expect(parseApproximateDate(text)).toEqual({ ok: true, value: { date, precision } });
	});
});

describe('a date that cannot be is refused with its own reason', () => {
	test.each([
		['', 'date-unreadable'],
		['i våras', 'date-unreadable'],
		['2026-W45; drop table', 'date-unreadable'],
		['26-11-06', 'date-unreadable'],
		['2026-02-30', 'date-no-such-day'],
		['2026-13', 'date-no-such-day'],
		['2027-W53', 'date-no-such-week'],
		['2026-W00', 'date-no-such-week'],
		['1899', 'date-year'],
		['2101-W01', 'date-year'],
		['9999-99-99', 'date-year']
	])('%s', (text, problem) => {
		expect(parseApproximateDate(text)).toEqual({ ok: false, problems: [problem] });
	});
});

test.each(['2026-11-06', '2026-W53', '2027-W01', '2026-11', '2026'])(
	'%s is written as it was read',
	(text) => {
		const parsed = parseApproximateDate(text);
		expect(parsed.ok && writeApproximateDate(parsed.value)).toBe(text);
	}
);

test.each([
	['2026-11-06', '2026-11-06'],
	['2026-W53', '2027-01-03'],
	['2024-02', '2024-02-29'],
	['2026', '2026-12-31']
])('%s lasts to %s', (text, last) => {
	const parsed = parseApproximateDate(text);
	expect(parsed.ok && lastDayOf(parsed.value)).toBe(last);
});

test('a point known to its year may lie anywhere in it', () => {
	const start = { date: isoDate('2019-01-01'), precision: 'year' } as const;
	expect(spanOf({ start, end: { kind: 'point' } })).toEqual({
		from: '2019-01-01',
		to: '2019-12-31'
	});
});

test('what is going on has no last day', () => {
	const start = { date: isoDate('2019-01-01'), precision: 'year' } as const;
	expect(spanOf({ start, end: { kind: 'ongoing' } }).to).toBeNull();
});
