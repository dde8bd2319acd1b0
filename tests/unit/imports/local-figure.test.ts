import { CONTEXT } from '../../sources/support';
import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { Indicator } from '$lib/domain/indicator';
import { readLocalFigure, readLocalGrid } from '$lib/server/own/local-figure';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';

const name = { sv: 'Besökare', fi: 'Besökare', fit: 'Besökare', en: 'Besökare' };
const VISITORS: Indicator = {
	...{ id: 'lokalt-besokare', sourceId: 'lokala-nyckeltal', name, definition: name },
	...{ unit: 'count', decimals: 0, frequency: 'month', polarity: 'higher-is-better' },
	...{ bySex: false, breaks: [], complements: null }
};
const AT = {
	areaCode: '2518',
	today: isoDate('2026-11-06'),
	sex: 'T',
	areas: CONTEXT.areas
} as const;
const SHARE: Indicator = { ...VISITORS, unit: 'percent', decimals: 1 };

test.each([
	['2026', '2026'],
	['2026-10', '2026-10'],
	['oktober 2026', '2026-10'],
	['Okt. 2026', '2026-10'],
	['2026M10', '2026-10'],
	['kv 3 2026', '2026-Q3'],
	['2026K3', '2026-Q3'],
	['v. 53 2026', '2026-W53'],
	['13 2026', null],
	['hösten', null]
])('the period %s is %s', (text, key) => {
	expect(parseWrittenPeriod(text)?.key ?? null).toBe(key);
});

test.each([
	[{ period: '2026-10', value: '1 234', note: '' }, 1234],
	[{ period: '2026-10', value: '12,5', note: '' }, 12.5],
	[{ period: '2026-10', value: '0,00012', note: '' }, 0.00012],
	[{ period: '2026-10', value: '..', note: '' }, null]
])('%o is read as %s', (texts, value) => {
	expect(readLocalFigure(texts, VISITORS, AT)).toMatchObject({
		ok: true,
		figure: { areaCode: '2518', period: { key: '2026-10' }, sex: 'T', value }
	});
});

test.each([
	[{ period: '2026', value: '12', note: '' }, 'period', 'own-period-of-month'],
	[{ period: '2026-12', value: '12', note: '' }, 'period', 'own-period-ahead'],
	[{ period: '2026-10', value: 'tolv', note: '' }, 'value', 'own-value-unreadable'],
	[{ period: '2026-10', value: '-3', note: '' }, 'value', 'value-too-small'],
	[{ period: '2026-10', value: '3', note: 'x'.repeat(301) }, 'note', 'own-note-too-long']
])('%o is refused at its %s: %s', (texts, field, code) => {
	expect(readLocalFigure(texts, VISITORS, AT)).toMatchObject({
		ok: false,
		field,
		reason: { code }
	});
});

test.each([
	['month', '2024-01-01', '2024-01'],
	['month', '2024-02-29', '2024-02'],
	['week', '2024-01-01', '2024-W01'],
	['week', '2024-01-03', null],
	['quarter', '2024-04-01', null],
	['year', '2024-01-01', null]
] as const)('of an indicator for every %s the day %s is %s', (frequency, period, key) => {
	const reading = readLocalFigure({ period, value: '5', note: '' }, { ...VISITORS, frequency }, AT);
	expect(reading.ok ? reading.figure.period.key : null).toBe(key);
});

test.each([
	['50 %', SHARE, false, 50],
	['12,5%', SHARE, false, 12.5],
	['50 %', VISITORS, false, 'own-value-percent'],
	['4.088', VISITORS, false, 'own-value-ambiguous'],
	['-4.088', VISITORS, false, 'own-value-ambiguous'],
	['4.088', { ...SHARE, decimals: 3 }, true, 4.088],
	['0.125', { ...SHARE, decimals: 3 }, false, 0.125],
	['4.5', SHARE, false, 4.5]
] as const)('%s of %o, a number in a workbook: %s, is %s', (value, indicator, counted, said) => {
	const texts = { period: '2026-10', value, note: '' };
	const reading = readLocalFigure(texts, indicator, AT, counted);
	expect(reading.ok ? reading.figure.value : reading.reason.code).toBe(said);
});

test('a point in a table is one of decimals only where the workbook holds a number', () => {
	const rows = [
		{ line: 2, cells: ['2026-08', '4.088'], numbers: [1] },
		{ line: 3, cells: ['2026-09', '4.088'] }
	];
	const grid = { headings: ['Månad', 'Andel'], rows };
	const exact = { ...SHARE, decimals: 3 };
	const { figures, problems } = readLocalGrid(grid, { period: 0, value: 1 }, exact, AT);
	expect([figures.map(({ value }) => value), problems]).toMatchObject([
		[4.088],
		[{ line: 3, code: 'own-value-ambiguous', values: { thousands: '4 088', decimal: '4,088' } }]
	]);
});

test('a period that stands twice in a table is told by its second line', () => {
	const rows = [
		{ line: 2, cells: ['2026-09', '10'] },
		{ line: 3, cells: ['september 2026', '11'] }
	];
	const grid = { headings: ['Månad', 'Besök'], rows };
	const { problems } = readLocalGrid(grid, { period: 0, value: 1 }, VISITORS, AT);
	expect(problems).toMatchObject([{ line: 3, column: 'Månad', value: 'september 2026' }]);
});
