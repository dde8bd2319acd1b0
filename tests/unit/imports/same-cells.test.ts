import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { guessMapping } from '$lib/domain/column-mapping';
import { fileOf } from '$lib/server/files/published-file';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { INTERVENTION_FIELDS, readInterventionGrid } from '$lib/server/own/intervention-grid';
import { readGrid } from '$lib/server/own/read-grid';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { scanFile } from '$lib/server/files/scan-file';
import { detectKind } from '$lib/server/files/detect-format';
import { readTextPieces } from '$lib/server/files/text-pieces';
import { readCsv } from '$lib/server/files/csv/csv-reader';
import { readFileTable } from '$lib/server/layout/read-table';
import { readOwnTable } from '$lib/server/runs/reading/read-own-table';
import { anyWriting, writeTable, type Table, type Writing } from '../../support/written-table';
import { writeWorkbook } from '../../support/workbook';

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
		const file = await readFileTable(bytes, {
			codes: new Set(),
			byName: new Map(),
			names: new Map(),
			ringed: new Map()
		});
		if (!file.ok || file.value.kind !== 'rows') return file;
		const { header, rows } = file.value.rows;
		return [header.cells, ...rows.map(({ cells }) => cells)];
	},
	'own figures and interventions': async (bytes) => {
		const grid = await readGrid({ name: 'tabell.csv', bytes }, 'interventions');
		return grid.ok ? [grid.value.headings, ...grid.value.rows.map(({ cells }) => cells)] : grid;
	},
	'the mood': async (bytes) => {
		const table = await readOwnTable(bytes);
		if (!table.ok) return table;
		const { header, rows } = table.value;
		return [header.cells, ...rows.map(({ cells }) => cells)];
	}
};

/** Where š stands as ö would in an old Macintosh's file, the two cannot be told apart, and the file is refused. */
function couldBeOlder(table: Table): boolean {
	return table.some((cells) => cells.some((cell) => /[bcdx]š(?![ae])/.test(cell)));
}

describe.each(Object.entries(DOORS))('%s', (_, read) => {
	test('reads the same cells however the table was written', async () => {
		await fc.assert(
			fc.asyncProperty(anyTable, anyWriting, async (table, how) => {
				// Cells are told from their delimiters by quotes; without them other marks may split as well.
				const given = { ...how, quoted: how.quoted || !how.sep };
				fc.pre(how.encoding !== 'Windows-1252' || !couldBeOlder(table));
				expect(await read(writeTable(table, given))).toEqual(table);
			}),
			{ numRuns: 150 }
		);
	});
});

test('a workbook gives the same cells as text does', async () => {
	await fc.assert(
		fc.asyncProperty(anyTable, async (table) => {
			// An x alone is a publisher's mark for few: no word of a heading.
			fc.pre(table.every((cells) => cells.every((cell) => !/^x$/i.test(cell))));
			const bytes = writeWorkbook({ Blad1: table });
			for (const [name, read] of Object.entries(DOORS)) {
				if (name !== 'figures by page or console') expect(await read(bytes)).toEqual(table);
			}
		}),
		{ numRuns: 5 }
	);
});

test('a workbook of words alone has one row of headings, however many rows', async () => {
	const rows = Array.from({ length: 9 }, (_, row) => [`a${row}`, `b${row}`]);
	for (const length of [3, 7, 8, 9]) {
		const table = rows.slice(0, length);
		expect(await DOORS['figures that come whole']?.(writeWorkbook({ Blad1: table }))).toEqual(
			table
		);
	}
});

const COMPILATION: Table = [
	['vecka', 'grupp', 'typ', 'grön', 'gul', 'röd', 'inbjudna'],
	['2026-W40', 'Jänkä – Särkilä', 'enhet', '8', '1', '1', '14'],
	['2026-W41', 'Jänkä – Särkilä', 'enhet', '7', '2', '1', '14'],
	['2026-W42', 'Jänkä – Särkilä', 'enhet', '', '', '', '']
];

test('a compilation says the same in every writing', async () => {
	const said = async (how: Writing) => {
		const table = await readRows(writeTable(COMPILATION, how));
		if (!table.ok) return table;
		const reading = parseMoodCompilation(table.value, {
			groups: [],
			today: isoDate('2026-11-06')
		});
		if (reading.kind !== 'compilation') return reading;
		return reading.compilation.rows.map(({ group, week, mood }) => [group, week, mood.counts]);
	};
	await fc.assert(
		fc.asyncProperty(anyWriting, async (how) => {
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
		fc.asyncProperty(anyWriting, async (how) => {
			const grid = await readGrid(
				{ name: 'insatser.csv', bytes: writeTable(INTERVENTIONS, how) },
				'interventions'
			);
			if (!grid.ok) throw new Error(JSON.stringify([how, grid.problems]));
			const mapping = guessMapping(grid.value.headings, INTERVENTION_FIELDS);
			const { drafts, problems } = readInterventionGrid(grid.value, mapping);
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
