import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { readGapLegend } from '$lib/server/files/gap-legend';
import { fileOf } from '$lib/server/files/published-file';
import { readGrid } from '$lib/server/own/read-grid';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { readFigures } from '$lib/server/runs/reading/read-figures';
import { writeWorkbook } from '../support/workbook';
import { CONTEXT } from './support';

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (...all: readonly string[]) => utf8([...all, ''].join('\n'));

const SUPPRESSED: readonly (readonly [string, string])[] = [
	['..', '..  = uppgiften är sekretessbelagd'],
	['..', '.. uppgiften redovisas ej av sekretesskäl'],
	['..', 'Teckenförklaring: .. = uppgift som skulle röja enskilda'],
	['..', 'Sekretessbelagda uppgifter markeras med ..'],
	['..', 'Två prickar (..) anger att uppgiften är skyddad'],
	['..', '.. = för få svar för att redovisas'],
	['..', '.. = uppgiften saknas av sekretesskäl'],
	['..', '.. = salassa pidettävä tieto'],
	['..', '.. = suppressed for confidentiality'],
	['..', 'Suppressed values are shown as ..'],
	['...', '... = redovisas ej av sekretesskäl'],
	['…', '… betyder att uppgiften är sekretessbelagd'],
	['s', 's = sekretess'],
	['-', '- = sekretess'],
	['*', '* Uppgiften är sekretessbelagd']
];

const SILENT: readonly (readonly [string, string])[] = [
	['words that leave it open', '.. = uppgift saknas eller är sekretessbelagd'],
	['words that deny it', '.. = uppgiften är inte sekretessbelagd'],
	['a point of a list', '- Uppgifter med sekretess redovisas inte'],
	['a word that begins a sentence', 'Vi har sekretess'],
	['two marks in a sentence', 'Sekretess visas som .. eller :']
];

describe('what a file says of its own marks', () => {
	test.each(SUPPRESSED)('%s is suppressed where it says “%s”', (mark, line) => {
		expect([...readGapLegend([line])]).toEqual([[mark, ':']]);
	});

	test.each(SILENT)('is not taken from %s', (_, line) => {
		expect([...readGapLegend([line])]).toEqual([]);
	});

	test('tells several marks apart in a line', () => {
		const legend = readGapLegend([
			'.. = uppgift saknas, : = sekretess',
			'Not. x = kan ej förekomma; – = data not available'
		]);
		expect(Object.fromEntries(legend)).toEqual({ '..': '..', ':': ':', x: '.', '–': '..' });
	});
});

const KNOWN = ['region;valår;ME0104B8', '2518 Övertorneå;2018;81.0', '2518 Övertorneå;2022;..'];

const PX = (note: string) =>
	utf8(
		`CHARSET="ANSI";\nTITLE="Antal";\nNOTE="${note}";\nSTUB="region";\nHEADING="år";\nVALUES("region")="Övertorneå";\nCODES("region")="2518";\nVALUES("år")="2018","2022";\nTIMEVAL("år")=TLIST(A1),"2018","2022";\nDATA=\n81 "..";\n`
	);

const JSON_STAT = (note: readonly string[]) =>
	utf8(
		JSON.stringify({
			...{ version: '2.0', class: 'dataset', label: 'Antal', note },
			...{ id: ['Region', 'Tid'], size: [1, 2], role: { time: ['Tid'], geo: ['Region'] } },
			dimension: {
				Region: { category: { index: ['2518'], label: { '2518': 'Övertorneå' } } },
				Tid: { category: { index: ['2018', '2022'] } }
			},
			...{ value: [81, null], status: { '1': '..' } }
		})
	);

const PXWEB_JSON = (comments: readonly object[]) =>
	utf8(
		JSON.stringify({
			columns: [
				{ code: 'Region', text: 'region', type: 'd' },
				{ code: 'Tid', text: 'år', type: 't' },
				{ code: 'A', text: 'Antal', type: 'c' }
			],
			comments,
			data: [
				{ key: ['2518', '2018'], values: ['81'] },
				{ key: ['2518', '2022'], values: ['..'] }
			]
		})
	);

const TABLE = ['Kommun;2018;2022', 'Övertorneå;81;..'];
const NOTE = '.. = uppgiften är sekretessbelagd';

const FILES: readonly (readonly [string, (note: string) => Uint8Array | Promise<Uint8Array>])[] = [
	['a table with words above it', (note) => lines(note, '', ...TABLE)],
	['a table with words below it', (note) => lines(...TABLE, '', note)],
	['a table with words right below it', (note) => lines(...TABLE, note)],
	[
		'a workbook',
		(note) =>
			writeWorkbook({ Blad1: [['Kommun', '2018', '2022'], ['Övertorneå', 81, '..'], [], [note]] })
	],
	['a known table with words above it', (note) => lines(note, '', ...KNOWN)],
	['a known table with words below it', (note) => lines(...KNOWN, '', note)],
	['a px file', PX],
	['JSON-stat', (note) => JSON_STAT([note])],
	['JSON of PxWeb', (note) => PXWEB_JSON([{ variable: 'A', comment: note }])]
];

describe('a mark for no value in', () => {
	test.each(FILES)('%s is what the file says, else what everybody means', async (_, make) => {
		const gaps = async (note: string) => {
			const read = await describeFile('fil', await make(note), SOURCES, CONTEXT);
			expect(read.problems).toEqual([]);
			return read.sample.map((one) => ('gap' in one ? one.gap : one.value));
		};
		expect(await gaps(NOTE)).toEqual([81, 'suppressed-by-source']);
		expect(await gaps('Källa: SCB och vi')).toEqual([81, 'missing']);
	});

	test('a letter is no mark in a column of words', async () => {
		const bytes = lines('Kommun;Grupp;2018', 'Övertorneå;s;81', 'Piteå;a;82', '', 's = sekretess');
		const { sample } = await describeFile('fil', bytes, SOURCES, CONTEXT);
		expect(sample.map(({ indicator }) => indicator.split(' ')[0])).toEqual(['s', 'a']);
	});

	test('an own table is what the table says', async () => {
		const bytes = lines('Period;Värde;Not', '2018;81;', '2022;..;', '', NOTE);
		const grid = await readGrid({ name: 'fil.csv', bytes }, 'local-figures');
		expect(grid.ok && grid.value.rows.map(({ cells }) => cells[1])).toEqual(['81', ':']);
	});
});

test('a file that is read piece by piece is read anew when words below it say what its marks are', async () => {
	let given = '';
	const outcome = await readFigures(
		{
			file: fileOf('fil', lines(...KNOWN, '', NOTE)),
			...{ context: CONTEXT, packing: { kind: 'copy', rows: 1 } }
		},
		SOURCES,
		{
			recognised: async () => true,
			batch: async (batch) => void (given += batch.kind === 'copy' ? batch.text : ''),
			again: async () => void (given = ''),
			progress: async () => true
		}
	);
	expect(outcome).toMatchObject({ kind: 'read', observations: 2 });
	expect(given.trim().split('\n')).toHaveLength(2);
	expect(given).toContain('suppressed-by-source');
	expect(given).not.toContain('missing');
});
