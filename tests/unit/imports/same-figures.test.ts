import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { scbValdeltagande } from '$imports/scb-valdeltagande/source';
import { packFigures } from '$lib/server/store/figures/figure-batch';
import { readPublishedFile } from '$lib/server/layout/known/read-source-file';
import { checkPublishedFile } from '$lib/server/runs/reading/check-published-file';
import { readHere } from '$lib/server/runs/reading/file-reader';
import { readPart } from '$lib/server/runs/reading/read-part';
import { fileAt, fileOf, type PublishedFile } from '$lib/server/files/published-file';
import { CONTEXT } from '../../sources/support';
import { writeWorkbook } from '../../support/workbook';
import { anyWriting, writeTable } from '../../support/written-table';

const folder = mkdtempSync(join(tmpdir(), 'laget-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLACES = ['2506 Arjeplog', '2518 Övertorneå', '2583 Haparanda'];
const YEARS = ['2010', '2014', '2018', '2022'];

type Turnout = readonly { readonly place: string; readonly year: string; readonly value: number }[];

const turnout: fc.Arbitrary<Turnout> = fc
	.array(fc.integer({ min: 500, max: 950 }), {
		minLength: PLACES.length * YEARS.length,
		maxLength: PLACES.length * YEARS.length
	})
	.map((tenths) =>
		tenths.map((value, at) => ({
			place: PLACES[Math.floor(at / YEARS.length)] ?? '',
			year: YEARS[at % YEARS.length] ?? '',
			value: value / 10
		}))
	);

const tableOf = (figures: Turnout) => [
	['region', 'valår', 'ME0104B8'],
	...figures.map(({ place, year, value }) => [place, year, value.toFixed(1)])
];

/** As the figures stand in the database's own text. */
const expected = (figures: Turnout) =>
	figures.map(
		({ place, year, value }) =>
			`${place.slice(0, 4)}\tvaldeltagande-riksdag\t${year}\tT\t${year}-01-01\t${year}-12-31\t${value}`
	);

function linesOf(text: string): string[] {
	const lines = text.split('\n').filter((line) => line !== '');
	return lines.map((line) => line.split('\t').slice(0, 7).join('\t'));
}

async function readFile(file: PublishedFile): Promise<unknown> {
	let text = '';
	const outcome = await readHere([scbValdeltagande]).read(
		{ file, context: CONTEXT, packing: { kind: 'copy', rows: 5 } },
		{
			recognised: async () => true,
			batch: async (batch) => void (text += batch.kind === 'copy' ? batch.text : ''),
			again: async () => void (text = ''),
			progress: async () => true
		}
	);
	return outcome.kind === 'read' ? linesOf(text) : outcome;
}

const DOORS: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
	'the page': (bytes) => readFile(fileOf('val.csv', bytes)),
	'the console': async (bytes) => {
		const path = join(folder, 'val.csv');
		writeFileSync(path, bytes);
		return readFile(await fileAt(path));
	},
	'a file that comes whole': async (bytes) => {
		const { observations, problems } = await readPublishedFile(scbValdeltagande, bytes, CONTEXT);
		const packed = packFigures(observations, 'copy');
		return problems.length > 0 || packed.kind !== 'copy' ? problems : linesOf(packed.text);
	}
};

describe.each(Object.entries(DOORS))('through %s', (_, read) => {
	test('figures are the same however their table was written', async () => {
		await fc.assert(
			fc.asyncProperty(turnout, anyWriting, async (figures, how) => {
				expect(await read(writeTable(tableOf(figures), how))).toEqual(expected(figures));
			}),
			{ numRuns: 60 }
		);
	});

	test('figures are the same in a workbook', async () => {
		await fc.assert(
			fc.asyncProperty(turnout, async (figures) => {
				const bytes = writeWorkbook({ Blad1: tableOf(figures) });
				expect(await read(bytes)).toEqual(expected(figures));
			}),
			{ numRuns: 3 }
		);
	});
});

test('a file that is only checked is said to hold as many figures', async () => {
	await fc.assert(
		fc.asyncProperty(turnout, anyWriting, async (figures, how) => {
			const file = fileOf('val.csv', writeTable(tableOf(figures), how));
			const described = await checkPublishedFile(file, [scbValdeltagande], CONTEXT);
			expect([described.problems, described.observations]).toEqual([[], figures.length]);
		}),
		{ numRuns: 30 }
	);
});

function writeJsonStat(figures: Turnout): string {
	const labels = Object.fromEntries(PLACES.map((place) => [place.slice(0, 4), place.slice(5)]));
	const contents = { ME0104B8: 'Valdeltagande i riksdagsval, procent' };
	return JSON.stringify({
		...{ version: '2.0', class: 'dataset', label: 'Valdeltagande', source: 'SCB' },
		id: ['Region', 'ContentsCode', 'Tid'],
		size: [PLACES.length, 1, YEARS.length],
		role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
		dimension: {
			Region: { label: 'region', category: { index: Object.keys(labels), label: labels } },
			ContentsCode: {
				label: 'tabellinnehåll',
				category: { index: ['ME0104B8'], label: contents }
			},
			Tid: { label: 'valår', category: { index: YEARS } }
		},
		value: figures.map(({ value }) => value)
	});
}

test('what a service answers is the same figures in any encoding', async () => {
	const encode = fc.constantFrom<(text: string) => Buffer>(
		(text) => Buffer.from(text, 'utf8'),
		(text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
		(text) => Buffer.from(text, 'latin1')
	);
	await fc.assert(
		fc.asyncProperty(turnout, encode, async (figures, write) => {
			const bytes = new Uint8Array(write(writeJsonStat(figures)));
			const answer = { size: bytes.length, units: [], read: async () => bytes };
			const reading = await readPart(scbValdeltagande, { answers: [answer] }, CONTEXT);
			const packed = packFigures(reading.observations, 'copy');
			expect([reading.problems, packed.kind === 'copy' && linesOf(packed.text)]).toEqual([
				[],
				expected(figures)
			]);
		}),
		{ numRuns: 30 }
	);
});
