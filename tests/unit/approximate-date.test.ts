import { describe, expect, test } from 'vitest';
import {
	parseApproximateDate,
	readingsOf,
	writeApproximateDate
} from '$lib/domain/approximate-date';
import { lastDayOf, spanOf } from '$lib/domain/days-covered';
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
		['2100', '2100-01-01', 'year'],
		['15 oktober 2026', '2026-10-15', 'day'],
		['den 15:e oktober 2026', '2026-10-15', 'day'],
		['15 okt. 2026', '2026-10-15', 'day'],
		['15. lokakuuta 2026', '2026-10-15', 'day'],
		['lokakuun 15. 2026', '2026-10-15', 'day'],
		['October 15, 2026', '2026-10-15', 'day'],
		['the 1st of May 2026', '2026-05-01', 'day'],
		['oktober 2026', '2026-10-01', 'month'],
		['i okt 2026', '2026-10-01', 'month'],
		['lokakuussa 2026', '2026-10-01', 'month'],
		['kesäkuu 2026', '2026-06-01', 'month'],
		['2026 maj', '2026-05-01', 'month'],
		['25/10/2026', '2026-10-25', 'day'],
		['10/25/2026', '2026-10-25', 'day'],
		['11-11-2026', '2026-11-11', 'day']
	])('%s', (text, date, precision) => {
		expect(parseApproximateDate(text)).toEqual({ ok: true, value: { date, precision } });
	});
});

describe('a date that cannot be is refused with its own reason', () => {
	test.each([
		['', 'date-unreadable'],
		['i våras', 'date-unreadable'],
		['2026-W45; drop table', 'date-unreadable'],
		['26-11-06', 'date-ambiguous'],
		['6/11/2026', 'date-ambiguous'],
		['6.11.26', 'date-ambiguous'],
		['15 oktober', 'date-without-year'],
		['okt 26', 'date-without-year'],
		['oktober', 'date-without-year'],
		['v. 45', 'date-without-year'],
		['31 februari 2026', 'date-no-such-day'],
		['oktober 1899', 'date-year'],
		['15 oktember 2026', 'date-unreadable'],
		['1 2 oktober 2026', 'date-unreadable'],
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

test.each([
	['6/11/2026', ['2026-11-06', '2026-06-11']],
	['26-11-06', ['2026-11-06', '2006-11-26']],
	['06.11.26', ['2006-11-26', '2026-11-06']],
	['6 november 2026', []],
	['i våras', []]
])('%s can mean %j', (text, days) => {
	expect(readingsOf(text)).toEqual(days);
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
