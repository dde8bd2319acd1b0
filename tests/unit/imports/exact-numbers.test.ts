import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { Indicator } from '$lib/domain/indicator';
import { yearPeriod } from '$lib/domain/period';
import { decimalsApart, plainNumber } from '$lib/domain/plain-number';
import type { TableSeries } from '$lib/domain/table-series';
import { machineNumber } from '$lib/format/number';
import { cellText } from '$lib/server/files/workbook/cell-text';
import { findReplacements } from '$lib/server/own/replacement';
import { readTableFigures } from '$lib/server/own/table-figures';

const name = { sv: 'Kvot', fi: 'Kvot', fit: 'Kvot', en: 'Kvot' };
const WHOLE: Indicator = {
	...{ id: 'lokalt-kvot', sourceId: 'lokala-nyckeltal', name, definition: name },
	...{ unit: 'count', decimals: 0, frequency: 'year', polarity: 'neither' },
	...{ bySex: false, breaks: [], complements: null }
};
const AT = { note: null, today: isoDate('2026-11-06') };

const seriesOf = (...values: readonly number[]): TableSeries => ({
	...{ frequency: 'year', sex: 'T', elsewhere: null },
	points: values.map((value, at) => ({
		...{ value, gap: null, line: at + 2, areaCode: '2581', preliminary: false },
		period: yearPeriod(2021 + at)
	}))
});
const read = (...values: readonly number[]) =>
	readTableFigures(seriesOf(...values), WHOLE, [], AT).figures;

test.each([0.00012, 24.7314, 1 / 3, 12.6, 1.25e-9])(
	'of a table %s is kept as it is for an indicator that is shown whole',
	(value) => {
		expect(read(value).map((figure) => figure.value)).toEqual([value]);
		expect(Number(machineNumber(value))).toBe(value);
	}
);

test('a value that is shown as the one before it is replaced all the same', () => {
	const { list } = findReplacements(read(10, 13), read(10.4, 12.6));
	expect(list.map(({ before, after }) => [before.value, after.value])).toEqual([
		[10, 10.4],
		[13, 12.6]
	]);
});

test.each([
	[13, 12.6, 0, 1],
	[13, 14.6, 0, 0],
	[0.00012, 0.00013, 3, 5],
	[5, 5, 0, 0]
])('%s and %s, shown with %s decimals, are told apart by %s', (one, other, least, decimals) => {
	expect(decimalsApart(one, other, least)).toBe(decimals);
});

test.each([
	[1.23456789e-7, '0.000000123456789'],
	[-2e-10, '-0.0000000002'],
	[1.5e21, '1500000000000000000000'],
	[-0, '0'],
	[24.7314, '24.7314']
])('%s has every digit and no exponent: %s', (value, written) => {
	expect(plainNumber(value)).toBe(written);
});

test.each([
	[0.1 + 0.2, '0.3'],
	[33.799999999999997, '33.8'],
	[100.10000000000042, '100.1'],
	[1 / 3, '0.3333333333333333'],
	[12345.678901234, '12345.678901234'],
	[98765432109876, '98765432109876']
])('%s of a workbook is %s', (value, written) => {
	expect(cellText(value, null)).toBe(written);
});
