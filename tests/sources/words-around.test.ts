import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { parseCsv } from '$lib/server/files/csv/csv-table';
import { CONTEXT } from './support';

/** Arbetsförmedlingen's older export: a mark of order, titles, an empty line, the table, an empty line, what was asked for. */
const QLIK = [
	'\uFEFFInskrivna arbetslösa, antal',
	'Hämtad 2024-06-01',
	'',
	'Kommun;År;Månad;Antal',
	'Övertorneå;2024;04;112',
	'Övertorneå;2024;05;<5',
	'',
	'Parametrar: Kommun = Övertorneå',
	'Källa: Arbetsförmedlingen',
	''
].join('\r\n');

describe('a table with words above it and below it', () => {
	test('is read without them', () => {
		const table = parseCsv(QLIK.slice(1));
		expect(table).toEqual({
			ok: true,
			value: {
				header: {
					line: 4,
					cells: ['Kommun', 'År', 'Månad', 'Antal'],
					titles: ['Inskrivna arbetslösa, antal', 'Hämtad 2024-06-01'],
					titleLines: [1, 2]
				},
				rows: [
					{ line: 5, cells: ['Övertorneå', '2024', '04', '112'] },
					{ line: 6, cells: ['Övertorneå', '2024', '05', '<5'] }
				],
				notes: 2,
				around: [
					{ line: 1, cells: ['Inskrivna arbetslösa, antal'] },
					{ line: 2, cells: ['Hämtad 2024-06-01'] },
					{ line: 8, cells: ['Parametrar: Kommun = Övertorneå'] },
					{ line: 9, cells: ['Källa: Arbetsförmedlingen'] }
				]
			}
		});
	});

	test('says what stands in it, and that a count was too small to be told', async () => {
		const bytes = new TextEncoder().encode(QLIK);
		const { problems, sample, observations } = await describeFile(
			'af.csv',
			bytes,
			SOURCES,
			CONTEXT
		);
		expect({ problems, observations, gap: sample[1] }).toMatchObject({
			problems: [],
			observations: 2,
			gap: { gap: 'suppressed-by-source' }
		});
	});

	test('counts the lines of words below as left out', async () => {
		const rows = ['region;valår;ME0104B8', '2518 Övertorneå;2022;81', '', 'Källa: SCB', ''];
		const bytes = new TextEncoder().encode(rows.join('\n'));
		const {
			rows: read,
			observations,
			reasons
		} = await describeFile('v.csv', bytes, SOURCES, CONTEXT);
		expect({ read, observations, reasons }).toEqual({
			read: 2,
			observations: 1,
			reasons: { 'below-table': 1 }
		});
	});

	test.each([
		['a last line that was cut off', 'a;b\n1;2\n3;4\nÖvert'],
		['one that was cut off after an empty line', 'a;b\n1;2\n3;4\n\nÖvert'],
		['words in the middle', 'a;b\n1;2\n\nKälla: SCB\n3;4']
	])('but %s is a problem', (_, text) => {
		expect(parseCsv(text)).toMatchObject({
			ok: false,
			problems: [{ code: 'csv-row-width', values: { cells: 1, width: 2 } }]
		});
	});
});
