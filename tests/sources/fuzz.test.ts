import { describeProblem } from '$lib/format/problems/describe-problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { writeWorkbook } from '../support/workbook';
import { CONTEXT, sampleOf } from './support';

/** `FUZZ_RUNS=10000 npx vitest run --project unit tests/sources/fuzz.test.ts` for the long run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
/** A workbook takes a thread of its own: fewer of them where nobody asked for many. */
const XLSX_RUNS = Number(process.env.FUZZ_XLSX_RUNS ?? process.env.FUZZ_RUNS ?? 15);

const utf8 = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => utf8(JSON.stringify(value, null, 1));

const PX = utf8(
	'CHARSET="ANSI";\nMATRIX="X";\nTITLE="a"\n"b";\nSTUB="region","kön";\nHEADING="år";\nCONTVARIABLE="x";\nVALUES("region")="2518 Övertorneå","00 Riket";\nCODES("region")="2518","00";\nVALUES("kön")="män","kvinnor";\nVALUES("år")="2023","2024";\nTIMEVAL("år")=TLIST(A1),"2023","2024";\nDATASYMBOL1="..";\nDATA=\n1 2\n3 "."\n5 6\n7 8\n;\n'
);
const JSON_STAT = json({
	...{ version: '2.0', class: 'dataset', id: ['Region', 'Tid'], size: [2, 2] },
	dimension: {
		Region: { category: { index: { '2518': 0, '00': 1 } } },
		Tid: { label: 'år', category: { index: ['2023', '2024'] } }
	},
	...{ value: [1, 2, null, 4], status: { '2': '..' }, role: { time: ['Tid'] } }
});
const PXWEB_JSON = json({
	columns: [
		{ code: 'Region', text: 'region', type: 'd' },
		{ code: 'Tid', text: 'år', type: 't' },
		{ code: 'A', text: 'Folkmängd', type: 'c' }
	],
	data: [{ key: ['2518', '2024'], values: ['4057'] }]
});
const KOLADA = json({
	values: [
		{
			...{ kpi: 'N00957', municipality: '2518', period: 2017 },
			values: [{ gender: 'T', value: 33, status: '' }]
		}
	]
});
const FK = json([
	{
		dimensions: { ar: '2024', manad: '09', kon_kod: 'ALL', lan_kod: '25', kommun_kod: '18_25' },
		observations: { oht: { value: '25.8' } }
	}
]);
const XLSX = writeWorkbook({
	A: [
		['Folkmängd'],
		['region', 'år', 'Folkmängd'],
		['2518', '2024', 4057],
		['00 Riket', '2024', 25.900000000000002]
	]
});
const CSV = sampleOf(SOURCES[0] ?? fail()).subarray(0, 4_000);

function fail(): never {
	throw new Error('No source');
}

/** A reader's name, a file that it reads, and what a careless hand may put into it. */
const READERS = [
	['px', PX, ['"', ';', '=', 'DATA=', '\n', '..', '('] as const],
	['JSON-stat', JSON_STAT, ['"', '{', ']', 'null', '1e999', 'NaN', ','] as const],
	['PxWeb JSON', PXWEB_JSON, ['"', '[', '}', 'null', '-', ','] as const],
	['Kolada', KOLADA, ['"', '{', ']', 'null', '1e9', ','] as const],
	['Försäkringskassan', FK, ['"', '{', ']', 'true', '', ','] as const],
	['CSV', CSV, ['"', ';', ',', '\r', '\n', '\t', '..', '2518'] as const]
] as const;

/** The file with a few places overwritten, taken out, doubled or put into. */
function mutated(bytes: Uint8Array, inserts: readonly string[]) {
	const edit = fc.record({
		at: fc.nat({ max: bytes.length }),
		take: fc.nat({ max: 40 }),
		put: fc.oneof(
			fc.constantFrom(...inserts).map(utf8),
			fc.uint8Array({ maxLength: 6 }),
			fc.constant(bytes.subarray(0, 60))
		)
	});
	return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
		edits.reduce((file, { at, take, put }) => {
			const from = Math.min(at, file.length);
			return Buffer.concat([file.subarray(0, from), put, file.subarray(from + take)]);
		}, Buffer.from(bytes))
	);
}

/** Either figures and no problem, or problems that each say where and why, with nothing left to fill in. */
async function expectToldWell(bytes: Uint8Array): Promise<void> {
	const { observations, problems } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	const told = problems.every(
		(problem) => (problem.line ?? 1) >= 1 && !/[{}]/.test(describeProblem(problem, 'sv'))
	);
	expect([told, problems.length > 0 ? observations : 0]).toEqual([true, 0]);
}

describe('no file, however broken, stops a reader or is read in part', () => {
	test.each(READERS)(
		'%s',
		async (_, bytes, inserts) => {
			await fc.assert(fc.asyncProperty(mutated(bytes, inserts), expectToldWell), {
				...{ numRuns: RUNS, seed: 2518 }
			});
		},
		3_600_000
	);

	test('XLSX', async () => {
		const cell = fc.oneof(
			fc.constant(null),
			fc.double(),
			fc.string({ maxLength: 8 }).map((text) => text.replace(/[^\p{L}\p{N} .,:;-]/gu, '')),
			fc.constantFrom('2518', '2024', '..', 'Riket', 'år')
		);
		const sheet = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
		const files = fc.oneof(
			mutated(XLSX, ['PK', '<c>', '</row>', '"']),
			sheet.map((rows) => writeWorkbook({ A: rows }))
		);
		const numRuns = XLSX_RUNS;
		await fc.assert(fc.asyncProperty(files, expectToldWell), { numRuns, seed: 2518 });
	}, 3_600_000);

	test('bytes of any kind', async () => {
		await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), expectToldWell), {
			...{ numRuns: RUNS, seed: 2518 }
		});
	}, 3_600_000);
});
