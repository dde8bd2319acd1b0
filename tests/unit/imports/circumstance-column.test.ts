import { expect, test } from 'vitest';
import { CIRCUMSTANCE_KINDS } from '$lib/domain/circumstance';
import { guessMapping, type Grid } from '$lib/domain/column-mapping';
import { LANGUAGES } from '$lib/domain/language';
import { circumstanceWords } from '$lib/format/intervention';
import { describeProblem } from '$lib/format/problems/describe-problem';
import * as m from '$lib/paraglide/messages';
import { INTERVENTION_FIELDS, readInterventionGrid } from '$lib/server/own/intervention-grid';
import { readGrid } from '$lib/server/own/read-grid';
import { writeWorkbook } from '../../support/workbook';

async function readRows(heading: string, ...rows: string[]) {
	const lines = [`Titel;Start;Slag${heading}`, ...rows.map((row) => `Något;2026-W10;${row}`)];
	const bytes = new TextEncoder().encode(lines.join('\n'));
	const grid = await readGrid({ name: 'insatser.csv', bytes }, 'interventions');
	if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
	return kindsIn(grid.value);
}

function kindsIn(grid: Grid) {
	const mapping = guessMapping(grid.headings, INTERVENTION_FIELDS);
	const { drafts, problems } = readInterventionGrid(grid, mapping);
	return { kinds: drafts.map(({ content }) => content.circumstance), problems };
}

test.each(LANGUAGES)('every circumstance is read as the form says it in %s', async (language) => {
	const heading = m.interventions_fact_circumstance({}, { locale: language });
	const words = CIRCUMSTANCE_KINDS.map((kind) => circumstanceWords(kind, language));
	const read = await readRows(
		`;${heading}`,
		...words.map((word) => `omständighet;${word}`),
		...words.map((word) => `circumstance;${word.toUpperCase()}`)
	);
	expect(read).toEqual({ kinds: [...CIRCUMSTANCE_KINDS, ...CIRCUMSTANCE_KINDS], problems: [] });
});

test('every circumstance is read by its own name in the open files', async () => {
	const rows = CIRCUMSTANCE_KINDS.map((kind) => `omständighet;${kind}`);
	expect((await readRows(';Omständighet', ...rows)).kinds).toEqual(CIRCUMSTANCE_KINDS);
});

test('a workbook says the same', async () => {
	const rows = [
		['titel', 'början', 'slag', 'omständighet'],
		['Jul', '2026-W52', 'omständighet', 'helg eller lov'],
		['Nytt bolag', '2026-W10', 'omständighet', 'ny grupp']
	];
	const bytes = writeWorkbook({ Insatser: rows });
	const grid = await readGrid({ name: 'insatser.xlsx', bytes }, 'interventions');
	expect(grid.ok && kindsIn(grid.value)).toEqual({
		kinds: ['holiday', 'group-joined'],
		problems: []
	});
});

test.each([
	['in a table without the column', '', 'omständighet'],
	['where the cell is empty', ';Omständighet', 'omständighet;']
])('a circumstance is nothing in particular %s', async (_, heading, row) => {
	expect(await readRows(heading, row)).toEqual({ kinds: ['other'], problems: [] });
});

test('what is no circumstance leaves the cell empty', async () => {
	const read = await readRows(';Omständighet', 'insats;', 'evenemang;', ';');
	expect(read).toEqual({ kinds: [null, null, null], problems: [] });
});

test('a word that nobody knows is told with its line and as it was written', async () => {
	const { kinds, problems } = await readRows(
		';Omständighet',
		'omständighet;Helg',
		'omständighet;Översvämning'
	);
	expect([kinds, problems]).toMatchObject([
		['holiday'],
		[{ line: 3, column: 'Omständighet', value: 'Översvämning' }]
	]);
});

test('a measure that is a holiday too is refused with what to do', async () => {
	const { problems } = await readRows(';Omständighet', 'insats;helg');
	expect(problems).toMatchObject([{ line: 2, column: 'Omständighet', value: 'helg' }]);
	expect(describeProblem(problems[0]!, 'sv')).toBe(
		m.interventions_problem_circumstance_not_chosen({}, { locale: 'sv' })
	);
});

test.each([
	['Fest;', 'kind', 'insats, åtgärd, evenemang, händelse, omständighet'],
	[
		'omständighet;fest',
		'circumstance',
		'helg eller lov, ändrad fråga, ny grupp, grupp som slutat, annat'
	]
])('an unknown word (%s) is met with those that its column knows, and no form', async (...row) => {
	const [cells, , words] = row;
	const { problems } = await readRows(';Omständighet', cells);
	const said = problems.map((problem) => describeProblem(problem, 'sv'));
	expect(said.join(' ')).toContain(`Skriv något av: ${words}.`);
	expect(said.join(' ')).not.toContain('formulär');
});
