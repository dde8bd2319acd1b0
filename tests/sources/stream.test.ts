import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { fileOf } from '$lib/server/files/published-file';
import { readFigures } from '$lib/server/runs/reading/read-figures';
import type { FileOutcome } from '$lib/server/runs/reading/figure-taker';
import { alignRows } from '$lib/server/layout/known/align-rows';
import { readPxwebRows } from '$lib/server/layout/known/pxweb-cells';
import { walkCsv } from '$lib/server/runs/reading/read-csv-file';
import { checkCells } from '$lib/server/layout/known/check-cells';
import { scanFile } from '$lib/server/files/scan-file';
import { readFileTable } from '$lib/server/layout/read-table';
import { recogniseSource } from '$lib/server/layout/known/recognise-source';
import { packFigures } from '$lib/server/store/figures/figure-batch';
import { CONTEXT, sampleOf } from './support';

/** Small pieces, so that every sample is cut in the middle of things. */
function inPieces(bytes: Uint8Array, size: number) {
	return {
		...fileOf('fil', bytes),
		async *chunks() {
			for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
		}
	};
}

/** What a streamed file comes to, and the figures that it gave in the end. */
async function stream(bytes: Uint8Array, size = 1_000): Promise<[FileOutcome, string]> {
	let given = '';
	const outcome = await readFigures(
		{ file: inPieces(bytes, size), context: CONTEXT, packing: { kind: 'copy', rows: 7 } },
		SOURCES,
		{
			recognised: async () => true,
			batch: async (batch) => void (given += batch.kind === 'copy' ? batch.text : ''),
			again: async () => void (given = ''),
			progress: async () => true
		}
	);
	return [outcome, outcome.kind === 'read' ? given : ''];
}

/** The same of the whole file in memory. */
async function atOnce(bytes: Uint8Array): Promise<[FileOutcome, string]> {
	const description = await describeFile('fil', bytes, SOURCES, CONTEXT);
	const table = await readFileTable(bytes, CONTEXT.areas);
	const found = table.ok ? recogniseSource(table.value, SOURCES, CONTEXT) : null;
	if (!found || description.problems.length > 0) return [{ kind: 'refused', description }, ''];
	const { rowsRead, skipped, observations } = found.reading;
	const packed = packFigures(observations, 'copy');
	return [
		{
			...{ kind: 'read', sourceId: found.definition.source.id, rowsRead, skipped },
			observations: observations.length,
			beside: found.beside,
			indicatorIds: [...new Set(observations.map(({ indicatorId }) => indicatorId))]
		},
		packed.kind === 'copy' ? packed.text : ''
	];
}

const CSV = SOURCES.filter(({ sample }) => sample.endsWith('.csv'));

/** A sample with a place overwritten, taken out or put into. */
const brokenFiles = fc.constantFrom(...CSV).chain((definition) => {
	const bytes = sampleOf(definition).subarray(0, 4_000);
	const place = fc.nat({ max: bytes.length });
	const put = fc.oneof(
		fc
			.constantFrom('"', ';', ',', '\r', '\n', '\t', '..', '2518', 'å')
			.map((text) => Buffer.from(text)),
		fc.constant(bytes.subarray(bytes.length - 300)),
		fc.uint8Array({ maxLength: 4 })
	);
	return fc
		.record({ place, put, take: fc.nat({ max: 30 }) })
		.map(({ place: at, put: bit, take }) =>
			Buffer.concat([bytes.subarray(0, at), bit, bytes.subarray(at + take)])
		);
});

/** What every definition that fits makes of a CSV file, or what is wrong with the file. */
async function readByAll(bytes: Uint8Array) {
	const table = await readFileTable(bytes, CONTEXT.areas);
	if (!table.ok || table.value.kind !== 'rows') return null;
	const { rows } = table.value;
	return SOURCES.flatMap((definition) => {
		const cells = readPxwebRows(alignRows(rows, definition.table), definition.table);
		if (!cells.ok) return [];
		const { rowsRead, skipped, problems, observations } = checkCells(definition, cells, CONTEXT);
		// With a problem in it, how many figures it holds besides is nobody's business.
		return [
			{ rowsRead, skipped, problems, observations: problems.length ? 0 : observations.length }
		];
	});
}

describe('a file that is read piece by piece says what it says at once', () => {
	test.each(CSV.map((definition) => [definition.source.id, definition] as const))(
		'%s',
		async (_, definition) => {
			const bytes = sampleOf(definition);
			expect(await stream(bytes)).toEqual(await atOnce(bytes));
		}
	);

	test('also when it is broken somewhere', async () => {
		await fc.assert(
			fc.asyncProperty(brokenFiles, fc.integer({ min: 1, max: 999 }), async (bytes, size) => {
				expect(await stream(bytes, size)).toEqual(await atOnce(bytes));
			}),
			{ numRuns: Number(process.env.FUZZ_RUNS ?? 60), seed: 2518 }
		);
	}, 600_000);
});

test('every problem is found by every definition, the first hundred of them named', async () => {
	await fc.assert(
		fc.asyncProperty(brokenFiles, fc.integer({ min: 50, max: 999 }), async (bytes, size) => {
			const whole = await readByAll(bytes);
			fc.pre(whole !== null);
			const { encoding } = await scanFile(fileOf('fil', bytes));
			const walk = await walkCsv({ file: inPieces(bytes, size), encoding }, SOURCES, CONTEXT);
			const found = walk?.readings.map(({ reading }) => {
				const { rowsRead, skipped, problems, observations } = reading;
				return { rowsRead, skipped, problems, observations: problems.length ? 0 : observations };
			});
			expect(found).toEqual(whole);
		}),
		{ numRuns: Number(process.env.FUZZ_RUNS ?? 60), seed: 2518 }
	);
}, 600_000);

describe('a file that is read piece by piece', () => {
	const HEADER = 'region;år;Folkmängd';

	test('names the line where a figure that comes twice stood first', async () => {
		const rows = Array.from({ length: 300 }, (_, index) => `2518;${1700 + index};1`);
		const [outcome] = await stream(Buffer.from([HEADER, ...rows, rows[7]].join('\n')));
		expect(outcome).toMatchObject({
			kind: 'refused',
			description: { problems: [{ line: 302, code: 'value-repeated', values: { earlier: 9 } }] }
		});
	});

	test('stops when the figures are not wanted', async () => {
		const taker = { batch: async () => undefined, again: async () => undefined };
		const outcome = await readFigures(
			{
				file: fileOf('fil', Buffer.from(`${HEADER}\n2518;2024;1`)),
				context: CONTEXT,
				packing: { kind: 'copy', rows: 7 }
			},
			SOURCES,
			{ ...taker, recognised: async () => false, progress: async () => true }
		);
		expect(outcome).toEqual({ kind: 'stopped' });
	});
});
