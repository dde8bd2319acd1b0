import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ChartKind } from '$lib/domain/chart';
import type { MoodPoint } from '$lib/domain/chart-subject';
import { writeCsv } from '$lib/server/exports/csv';
import type { CsvForm } from '$lib/server/exports/csv';
import { chartTable } from '$lib/server/exports/chart-table';
import type { Table } from '$lib/server/exports/table';
import { sampleChart } from '../../support/charts';
import { COUNTRY, line, panelOf, point } from '../../support/panel';

function tableOf(cell: string | number): Table {
	return { columns: [{ key: 'value', label: 'Värde' }], rows: [[cell, 'slut']] };
}

function readBack(text: string, form: CsvForm): string[][] {
	const delimiter = form === 'plain' ? ',' : ';';
	return Papa.parse<string[]>(text.replace('\ufeff', '').replace(/\r\n$/, ''), { delimiter }).data;
}

function rowsOf(kind: ChartKind): Record<string, string>[] {
	const text = writeCsv(chartTable(sampleChart(kind), 'Övertorneå', 'sv'), 'plain');
	return Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;
}

describe.each(['plain', 'excel'] as const)('a %s file', (form) => {
	test('gives every number back and never an apostrophe before it', () => {
		const numbers = fc
			.double({ min: -1e6, max: 1e6, noNaN: true })
			.map((x) => Number(x.toFixed(3)));
		fc.assert(
			fc.property(numbers, (number) => {
				const cell = readBack(writeCsv(tableOf(number), form), form)[1]?.[0] ?? '';
				expect(Number(cell.replace(',', '.'))).toBe(number === 0 ? 0 : number);
			})
		);
	});

	test('gives every text back, with an apostrophe where it begins like a formula', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const cell = readBack(writeCsv(tableOf(text), form), form)[1]?.[0];
				expect(cell).toBe(/^[=+\-@\t\r\n\0]/.test(text) ? `'${text}` : text);
			})
		);
	});
});

test('the form for Excel has semicolons, decimal commas, words and a byte order mark', () => {
	const text = writeCsv(tableOf(-3.2), 'excel');
	expect(text).toBe('\ufeffVärde\r\n-3,2;slut\r\n');
});

test('the plain form has points, commas and the machine’s names', () => {
	expect(writeCsv(tableOf(-3.2), 'plain')).toBe('value\r\n-3.2,slut\r\n');
});

test('the file of the mood has the numbers of the view, week by week', () => {
	const { points } = sampleChart('mood').mood;
	const share = (point: MoodPoint) => (point.gap === null ? String(point.counts.green) : '');
	const expected = points.map((point) => [point.week, share(point)]);
	expect(rowsOf('mood').map((row) => [row['week'], row['green']])).toEqual(expected);
});

test('the file of a panel has the numbers of the view', () => {
	const points = sampleChart('indicator').panel.series.flatMap((series) => series.points);
	const expected = points.map(({ value }) => (value === null ? '' : String(value)));
	expect(rowsOf('indicator').map((row) => row['value'])).toEqual(expected);
});

test.each(['mood', 'timeline', 'indicator'] as const)('a blank in %s always says why', (kind) => {
	const silent = rowsOf(kind).filter((row) => (row['status'] ?? '') === '');
	expect(silent).toEqual([]);
});

test('a week with too few answers is hidden_small', () => {
	expect(rowsOf('mood')[2]?.['status']).toBe('hidden_small');
});

test('a title that looks like a formula is text', () => {
	const titles = rowsOf('timeline').map((row) => row['series']);
	expect(titles).toContain('\'=HYPERLINK("http://x")<b>');
});

test('made-up figures say so on every row', () => {
	expect(new Set(rowsOf('mood').map((row) => row['example']))).toEqual(new Set(['yes']));
});

test('the place of another country that a line stands for has no code of ours', () => {
	const lines = [
		line([point('2023', 5)], { areaName: 'Torneå' }),
		line([point('2023', 6)], COUNTRY)
	];
	const chart = { ...sampleChart('indicator'), panel: panelOf(lines, { place: 'Torneå' }) };
	const text = writeCsv(chartTable(chart, 'Övertorneå', 'sv'), 'plain');
	const { data } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
	expect(data.map(({ area_code, area }) => [area_code, area])).toEqual([
		['', 'Torneå'],
		['00', 'Riket']
	]);
});
