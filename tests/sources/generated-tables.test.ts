import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCellsBy } from '$lib/server/layout/unknown/describe-table';
import { guessTable, readFileTable } from '$lib/server/layout/read-table';
import type { FileProblem } from '$lib/domain/problem';
import { anyFacts, listFacts, sayFact, type Facts } from '../support/generated-tables/facts';
import {
	anyStyle,
	writeFacts,
	type Style,
	type Written
} from '../support/generated-tables/writings';
import { writeWorkbook } from '../support/workbook';
import { anyWriting, writeTable } from '../support/written-table';
import { CONTEXT } from './support';

/** `TABLES=5000 npx vitest run --project unit tests/sources/generated-tables.test.ts` for the long run. */
const RUNS = Number(process.env.TABLES ?? 300);
/** A workbook takes a process of its own. */
const XLSX_RUNS = Number(process.env.TABLES_XLSX ?? 10);

/** What a file says, fact by fact, or why it is refused. */
async function read(
	bytes: Uint8Array,
	{ contents }: Facts
): Promise<readonly string[] | readonly FileProblem[]> {
	const file = await readFileTable(bytes, CONTEXT.areas);
	if (!file.ok) return file.problems;
	const table =
		file.value.kind === 'cube'
			? ({ ok: true, value: file.value.table } as const)
			: guessTable(file.value, CONTEXT.areas);
	if (!table.ok) return table.problems;
	const describeCell = describeCellsBy(table.value, CONTEXT.areas);
	const said: string[] = [];
	const problems: FileProblem[] = [];
	for (const cell of table.value.cells) {
		const told =
			'code' in cell ? ({ kind: 'problem', problem: cell } as const) : describeCell(cell);
		if (told.kind === 'problem') problems.push(told.problem);
		else if (told.kind === 'figure') {
			const { indicator, area, period, sex, measured } = told.figure;
			const words = indicator.split(' · ');
			const content = contents.length > 1 ? words.find((word) => contents.includes(word)) : '';
			said.push(`${area} ${period} ${sex} ${measured.value ?? measured.gap} ${content}`);
		}
	}
	return problems.length > 0 ? problems : said;
}

interface Tally {
	refused: number;
	readonly reasons: Map<string, number>;
}

function expectSame(
	found: Awaited<ReturnType<typeof read>>,
	facts: Facts,
	written: unknown,
	tally: Tally
): void {
	const [first] = found;
	if (first !== undefined && typeof first !== 'string') {
		tally.refused += 1;
		tally.reasons.set(first.code, (tally.reasons.get(first.code) ?? 0) + 1);
		return;
	}
	const meant = listFacts(facts)
		.map((fact) => sayFact(fact, facts))
		.sort();
	expect([...(found as readonly string[])].sort(), JSON.stringify(written)).toEqual(meant);
}

function asRows({ above, header, rows, below }: Written): readonly (readonly string[])[] {
	const titled = above.length > 0 ? [above, ['']] : [];
	return [...titled, header, ...rows, ...(below.length > 0 ? [[''], below] : [])];
}

describe('a table in any layout comes back as it was, or is refused', () => {
	test('as CSV', async () => {
		const tally: Tally = { refused: 0, reasons: new Map() };
		await fc.assert(
			fc.asyncProperty(anyFacts, anyStyle, anyWriting, async (facts, style, how) => {
				const written = writeFacts(facts, listFacts(facts), style);
				const bytes = writeTable(asRows(written), how);
				expectSame(
					await read(bytes, facts),
					facts,
					[style.layout, how.delimiter, ...asRows(written)],
					tally
				);
			}),
			{ numRuns: RUNS }
		);
		if (process.env.TABLES) console.log(RUNS, tally.refused, Object.fromEntries(tally.reasons));
		// A reader that refuses everything would be no use.
		expect(tally.refused / RUNS).toBeLessThan(0.25);
	});

	test('as a workbook', async () => {
		const tally: Tally = { refused: 0, reasons: new Map() };
		await fc.assert(
			fc.asyncProperty(anyFacts, anyStyle, async (facts, style: Style) => {
				const written = writeFacts(facts, listFacts(facts), style);
				const bytes = writeWorkbook({ Tabell: asRows(written) });
				expectSame(await read(bytes, facts), facts, asRows(written), tally);
			}),
			{ numRuns: XLSX_RUNS }
		);
		expect(tally.refused / XLSX_RUNS).toBeLessThan(0.6);
	});
});
