import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { guessMapping } from '$lib/domain/column-mapping';
import { fileOf } from '$lib/server/files/published-file';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { INTERVENTION_FIELDS, readInterventionGrid } from '$lib/server/own/intervention-grid';
import { readGrid } from '$lib/server/own/read-grid';
import { readRows } from '$lib/server/files/read-rows';
import { scanFile } from '$lib/server/files/scan-file';
import { detectKind } from '$lib/server/files/detect-format';
import { readTextPieces } from '$lib/server/files/text-pieces';
import { readCsv } from '$lib/server/files/csv/csv-reader';
import { readFileTable } from '$lib/server/layout/read-table';
import { readOwnTable } from '$lib/server/runs/reading/read-own-table';

type Table = readonly (readonly string[])[];

const ENCODINGS = {
	'UTF-8': (text: string) => Buffer.from(text, 'utf8'),
	'UTF-8 with its mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf8'),
	'UTF-16 LE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
	'UTF-16 BE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
	'UTF-16 LE without mark': (text: string) => Buffer.from(text, 'utf16le'),
	'UTF-16 BE without mark': (text: string) => Buffer.from(text, 'utf16le').swap16(),
	'Windows-1252': (text: string) =>
		Buffer.from(
			text.replace(/–/g, '\u0096').replace(/š/g, '\u009a').replace(/ž/g, '\u009e'),
			'latin1'
		)
} as const;

interface Writing {
	readonly encoding: keyof typeof ENCODINGS;
	readonly delimiter: string;
	readonly end: string;
	readonly quoted: boolean;
	readonly sep: boolean;
}

const writing: fc.Arbitrary<Writing> = fc
	.record({
		encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
		delimiter: fc.constantFrom(';', ',', '\t', '|'),
		end: fc.constantFrom('\n', '\r\n', '\r'),
		quoted: fc.boolean(),
		sep: fc.boolean()
	})
	// A bar between words is common: it splits where quotes or the first line say so.
	.map((how) => (how.delimiter === '|' && !how.quoted ? { ...how, sep: true } : how));

function write(table: Table, { encoding, delimiter, end, quoted, sep }: Writing): Uint8Array {
	const cell = (text: string) =>
		quoted || text.includes(delimiter) || text.includes('"')
			? `"${text.replaceAll('"', '""')}"`
			: text;
	const lines = table.map((cells) => cells.map(cell).join(delimiter));
	return new Uint8Array(
		ENCODINGS[encoding]([...(sep ? [`sep=${delimiter}`] : []), ...lines, ''].join(end))
	);
}

/** Letters of the four languages, with dashes; marks that delimit stand in cells too. */
const word = fc
	.array(fc.constantFrom(...'abcdeåäöÅÄÖšžéü–;,"|& '), { minLength: 0, maxLength: 8 })
	.map((letters) => `x${letters.join('')}`.replace(/\s+/g, ' ').trim());

const anyTable = fc
	.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 3, max: 8 }))
	.chain(([columns, rows]) =>
		fc.array(fc.array(word, { minLength: columns, maxLength: columns }), {
			minLength: rows,
			maxLength: rows
		})
	);

/** As a file of an authority is read when a page or the console gets it: in pieces. */
async function readInPieces(bytes: Uint8Array): Promise<unknown> {
	const file = fileOf('tabell.csv', bytes);
	const scanned = await scanFile(file);
	const kind = detectKind(scanned.beginning);
	if (!kind.ok || kind.kind !== 'text' || scanned.refusal !== null) return { kind, scanned };
	const cells: (readonly string[])[] = [];
	const reader = readCsv({
		header: (header) => void cells.push(header.cells),
		row: (row) => void cells.push(row.cells)
	});
	for await (const { text } of readTextPieces(file, scanned.encoding)) reader.push(text);
	const { problems } = reader.end();
	return problems.length > 0 ? problems : cells;
}

const DOORS: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
	'figures by page or console': readInPieces,
	'figures that come whole': async (bytes) => {
		const file = await readFileTable(bytes, { codes: new Set(), byName: new Map() });
		if (!file.ok || file.value.kind !== 'rows') return file;
		const { header, rows } = file.value.rows;
		return [header.cells, ...rows.map(({ cells }) => cells)];
	},
	'own figures and interventions': async (bytes) => {
		const grid = await readGrid({ name: 'tabell.csv', bytes });
		return grid.ok ? [grid.value.headings, ...grid.value.rows.map(({ cells }) => cells)] : grid;
	},
	'the mood': async (bytes) => {
		const table = await readOwnTable(bytes);
		if (!table.ok) return table;
		const { header, rows } = table.value;
		return [header.cells, ...rows.map(({ cells }) => cells)];
	}
};

describe.each(Object.entries(DOORS))('%s', (_, read) => {
	test('reads the same cells however the table was written', async () => {
		await fc.assert(
			fc.asyncProperty(anyTable, writing, async (table, how) => {
				// Cells are told from their delimiters by quotes; without them other marks may split as well.
				const given = { ...how, quoted: how.quoted || !how.sep };
				expect(await read(write(table, given))).toEqual(table);
			}),
			{ numRuns: 150 }
		);
	});
});

const COMPILATION: Table = [
	['vecka', 'grupp', 'typ', 'grön', 'gul', 'röd', 'inbjudna'],
	['2026-W40', 'Jänkä – Särkilä', 'enhet', '8', '1', '1', '14'],
	['2026-W41', 'Jänkä – Särkilä', 'enhet', '7', '2', '1', '14'],
	['2026-W42', 'Jänkä – Särkilä', 'enhet', '', '', '', '']
];

test('a compilation says the same in every writing', async () => {
	const said = async (how: Writing) => {
		const table = await readRows(write(COMPILATION, how));
		if (!table.ok) return table;
		const reading = parseMoodCompilation(table.value, {
			groups: [],
			today: isoDate('2026-11-06')
		});
		if (reading.kind !== 'compilation') return reading;
		return reading.compilation.rows.map(({ group, mood }) => [group, mood.week, mood.counts]);
	};
	await fc.assert(
		fc.asyncProperty(writing, async (how) => {
			expect(await said(how)).toEqual([
				['Jänkä – Särkilä', '2026-W40', { green: 8, yellow: 1, red: 1 }],
				['Jänkä – Särkilä', '2026-W41', { green: 7, yellow: 2, red: 1 }],
				['Jänkä – Särkilä', '2026-W42', null]
			]);
		})
	);
});

const INTERVENTIONS: Table = [
	['titel', 'början', 'slut', 'plats'],
	['Vandring – Älven', '2026-03', 'pågår', 'Övertorneå'],
	['Öppet hus; kaffe, te', '2026-W20', '', 'Särkilä']
];

test('interventions say the same in every writing', async () => {
	await fc.assert(
		fc.asyncProperty(writing, async (how) => {
			const grid = await readGrid({ name: 'insatser.csv', bytes: write(INTERVENTIONS, how) });
			if (!grid.ok) throw new Error(JSON.stringify([how, grid.problems]));
			const mapping = guessMapping(grid.value.headings, INTERVENTION_FIELDS);
			const { drafts, problems } = readInterventionGrid(
				grid.value,
				mapping,
				({ reason }) => reason
			);
			expect([problems, drafts.map(({ content }) => [content.title, content.place])]).toEqual([
				[],
				[
					['Vandring – Älven', 'Övertorneå'],
					['Öppet hus; kaffe, te', 'Särkilä']
				]
			]);
		})
	);
});
