import { describe, expect, test } from 'vitest';
import type { PublicTable } from '$lib/domain/public-table';
import type { FileProblem } from '$lib/domain/problem';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { writeWorkbookAs } from '../../support/workbook';
import { CONTEXT } from '../../sources/support';

const OWN = '2518';

async function keep(
	given: string | Uint8Array
): Promise<{ readonly table?: PublicTable; readonly problems: readonly FileProblem[] }> {
	const bytes = typeof given === 'string' ? Buffer.from(given) : given;
	const { table, description } = await lookAtFile('fil', bytes, [], CONTEXT);
	if (!table) return { problems: description.problems };
	const kept = keepTable(table, CONTEXT, OWN);
	return kept.ok ? { table: kept.value, problems: [] } : { problems: kept.problems };
}

const written = ({ table }: Awaited<ReturnType<typeof keep>>) =>
	table?.figures.map(({ period, value, gap }) => `${period} ${value ?? gap}`);

describe('what a kept table is read without is told with its count', () => {
	test.each([
		[
			'a column of the country',
			'Kommun;2022;2023;Rikssnitt 2023\nÖvertorneå;71;73;80\nKalix;70;72;80',
			{ 'elsewhere-column:Rikssnitt 2023': 2 }
		],
		[
			'a row of the country’s mean',
			'Kommun;2022;2023\nÖvertorneå;71;73\nRikssnitt;79;80',
			{ 'total-row': 1 }
		],
		[
			'a number without a period',
			'Kommun;Areal;2022;2023\nÖvertorneå;2370;71;73',
			{ 'fact-column:Areal': 1 }
		],
		['nothing', 'Kommun;2022;2023\nÖvertorneå;71;73\n\nKälla: SCB', {}]
	])('%s', async (_, text, unread) => {
		const kept = await keep(text);
		expect([kept.table?.unread, written(kept)]).toEqual([unread, ['2022 71', '2023 73']]);
	});
});

test('what a workbook hides is told with its count', async () => {
	const rows = [
		['Kommun', '2021', '2022', '2023'],
		['Övertorneå', 70, 71, 73],
		['Kalix', 1, 2, 3]
	];
	const kept = await keep(writeWorkbookAs({ Blad: { rows, hiddenRows: [3], hiddenColumns: [2] } }));
	expect([kept.table?.unread, written(kept)]).toEqual([
		{ 'hidden-row': 1, 'hidden-column': 1 },
		['2022 71', '2023 73']
	]);
});

describe('a title over several lines is all of them', () => {
	test.each([
		['Försäkringskassan;;\nOhälsotal;;\n;;\n', 'Försäkringskassan, Ohälsotal'],
		[
			'Arbetsmiljö;;\nSjukfrånvaro;;\nDagar per anställd;;\n',
			'Arbetsmiljö, Sjukfrånvaro, Dagar per anställd'
		],
		['Ohälsotal efter kommun;;\nKälla: Försäkringskassan;;\n;;\n', 'Ohälsotal efter kommun'],
		['Ohälsotal efter kommun;;\n', 'Ohälsotal efter kommun']
	])('%j', async (above, title) => {
		const kept = await keep(`${above}Kommun;2022;2023\nÖvertorneå;33,1;32,8`);
		expect([kept.table?.title, written(kept)]).toEqual([title, ['2022 33.1', '2023 32.8']]);
	});
});

test('a row of words with empty cells at its end heads every column under it', async () => {
	const kept = await keep(
		'Arbetsförmedlingen\tInskrivna arbetslösa\t\t\t\nKommun\tjanuari 2024\tfebruari 2024\tmars 2024\nÖvertorneå\t84\t81\t77\n'
	);
	const contents = kept.table?.sides.find(({ role }) => role === 'content')?.options;
	expect([contents, written(kept)]).toEqual([
		['Inskrivna arbetslösa'],
		['2024-01 84', '2024-02 81', '2024-03 77']
	]);
});
