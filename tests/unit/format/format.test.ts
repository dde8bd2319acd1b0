import { isoDate } from '$lib/domain/day';
import type { Unit } from '$lib/domain/indicator';
import { parsePeriod } from '$lib/domain/period';
import { asIsoWeek } from '$lib/domain/week';
import { formatApproximateDate, formatDay, formatMonth, formatMonthName } from '$lib/format/date';
import { compareText, formatList } from '$lib/format/list';
import { formatNumber, formatSigned, formatValue } from '$lib/format/number';
import { formatPeriod } from '$lib/format/period';
import { formatWeek } from '$lib/format/week';
import { expect, test } from 'vitest';
import { WHOLE_LANGUAGES } from '../../support/languages';

/** Swedish, Finnish, Meänkieli, English; `_` stands for a no-break space. */
function golden(format: (language: (typeof WHOLE_LANGUAGES)[number]) => string): string[] {
	return WHOLE_LANGUAGES.map((language) => format(language).replaceAll('\u00a0', '_'));
}

test.each([
	[4088, 0, ['4_088', '4_088', '4_088', '4,088']],
	[-1234567.5, 1, ['−1_234_567,5', '−1_234_567,5', '−1_234_567,5', '−1,234,567.5']],
	[27.64, 1, ['27,6', '27,6', '27,6', '27.6']],
	[-0.04, 1, ['0,0', '0,0', '0,0', '0.0']]
])('the number %d with %d decimals', (value, decimals, expected) => {
	expect(golden((language) => formatNumber(value, decimals, language))).toEqual(expected);
});

test.each([
	[3.25, ['+3,3', '+3,3', '+3,3', '+3.3']],
	[-3.2, ['−3,2', '−3,2', '−3,2', '−3.2']],
	[0, ['0,0', '0,0', '0,0', '0.0']]
])('the change %d has its sign', (value, expected) => {
	expect(golden((language) => formatSigned(value, 1, language))).toEqual(expected);
});

test.each<[number, Unit, number, string[]]>([
	[47.1, 'percent', 1, ['47,1_%', '47,1_%', '47,1_%', '47.1%']],
	[4088, 'persons', 0, ['4_088_personer', '4_088_henkilöä', '4_088_ihmistä', '4,088_people']],
	[1, 'days', 0, ['1_dag', '1_päivä', '1_päivä', '1_day']],
	[1, 'days', 1, ['1,0_dagar', '1,0_päivää', '1,0_päivää', '1.0_days']],
	[2.4, 'per-thousand', 1, ['2,4_‰', '2,4_‰', '2,4_‰', '2.4‰']]
])('%d in %s with %d decimals', (value, unit, decimals, expected) => {
	expect(golden((language) => formatValue(value, unit, decimals, language))).toEqual(expected);
});

test.each([
	['2026-W47', ['v._47', 'vko_47', 'viikko_47', 'week_47']],
	['2026-W53', ['v._53', 'vko_53', 'viikko_53', 'week_53']],
	['2025-W01', ['v._1', 'vko_1', 'viikko_1', 'week_1']]
])('the week %s', (week, expected) => {
	expect(golden((l) => formatWeek(asIsoWeek(week), l, { year: false }))).toEqual(expected);
});

test.each([
	['2026-W53', ['vecka_53 2026', 'viikko_53/2026', 'viikko_53/2026', 'week_53 2026']],
	['2025-W01', ['vecka_1 2025', 'viikko_1/2025', 'viikko_1/2025', 'week_1 2025']]
])('the week %s written out has the year of the ISO week', (week, expected) => {
	const options = { year: true, long: true };
	expect(golden((l) => formatWeek(asIsoWeek(week), l, options))).toEqual(expected);
});

test.each<['long' | 'short' | 'numeric', string[]]>([
	['long', ['20 november 2026', '20. marraskuuta 2026', '20.11.2026', '20 November 2026']],
	['short', ['20 nov 2026', '20.11.2026', '20.11.2026', '20 Nov 2026']],
	['numeric', ['2026-11-20', '20.11.2026', '20.11.2026', '2026-11-20']]
])('a %s day', (style, expected) => {
	expect(golden((l) => formatDay(isoDate('2026-11-20'), l, style))).toEqual(expected);
});

test('a month, with and without its year', () => {
	expect([
		golden((l) => formatMonth('2026-10', l, 'long')),
		golden((l) => formatMonth('2026-10', l, 'short')),
		golden((l) => formatMonthName('2026-05', l, 'short'))
	]).toEqual([
		['oktober 2026', 'lokakuu 2026', '10/2026', 'October 2026'],
		['okt 2026', 'loka 2026', '10/2026', 'Oct 2026'],
		['maj', 'touko', '5.', 'May']
	]);
});

test.each([
	['2026-W53', ['v._53 2026', 'vko_53/2026', 'viikko_53/2026', 'week_53 2026']],
	['2026-10', ['oktober 2026', 'lokakuu 2026', '10/2026', 'October 2026']],
	['2026-Q3', ['kvartal 3 2026', '3. vuosineljännes 2026', '3. kvartaali 2026', 'quarter 3 2026']],
	['2026', ['2026', '2026', '2026', '2026']],
	['2021--2024', ['2021–2024', '2021–2024', '2021–2024', '2021–2024']]
])('the period %s', (key, expected) => {
	const period = parsePeriod(key);
	if (!period) throw new Error(`Not a period: ${key}`);
	expect(golden((language) => formatPeriod(period, language))).toEqual(expected);
});

test('an approximate date is never more precise than what is known', () => {
	const date = isoDate('2026-10-05');
	const inSwedish = (['day', 'week', 'month', 'year'] as const).map((precision) =>
		formatApproximateDate({ date, precision }, 'sv')
	);
	expect(inSwedish).toEqual(['5 oktober 2026', 'vecka\u00a041 2026', 'oktober 2026', '2026']);
});

test('a list ends with the word of the language', () => {
	expect(golden((language) => formatList(['a', 'b', 'c'], language))).toEqual([
		'a, b och c',
		'a, b ja c',
		'a, b ja c',
		'a, b and c'
	]);
});

test('å ä ö come after z', () => {
	const sorted = ['Ö', 'Å', 'Z', 'Ä'].sort((a, b) => compareText(a, b, 'sv'));
	expect(sorted.join('')).toBe('ZÅÄÖ');
});
