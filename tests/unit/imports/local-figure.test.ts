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
const AT = { areaCode: '2518', today: isoDate('2026-11-06') };

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
	[{ period: '2026-10', value: '12,5', note: '' }, 'value', 'value-not-whole'],
	[{ period: '2026-10', value: '-3', note: '' }, 'value', 'value-too-small'],
	[{ period: '2026-10', value: '3', note: 'x'.repeat(301) }, 'note', 'own-note-too-long']
])('%o is refused at its %s: %s', (texts, field, code) => {
	expect(readLocalFigure(texts, VISITORS, AT)).toMatchObject({
		ok: false,
		field,
		reason: { code }
	});
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
