import { expect, test } from 'vitest';
import { guessMapping, isComplete, readMapping } from '$lib/domain/column-mapping';
import { INTERVENTION_FIELDS, readInterventionGrid } from '$lib/server/own/intervention-grid';
import { readGrid } from '$lib/server/own/read-grid';

const bytes = (text: string) => new TextEncoder().encode(text);

async function gridOf(text: string) {
	const grid = await readGrid({ name: 'a.csv', bytes: bytes(text) }, 'interventions');
	if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
	return grid.value;
}

test('columns are guessed by their usual headings, each once', () => {
	const headings = ['Åtgärd', 'Startdatum', 'Slutdatum', 'Ansvarig', 'Något annat'];
	expect(guessMapping(headings, INTERVENTION_FIELDS)).toEqual({
		title: 0,
		start: 1,
		endDate: 2,
		responsible: 3
	});
});

test('a choice outside the table is no column', () => {
	const chosen = new URLSearchParams({ title: '0', start: '7', kind: '-1', place: '1' });
	expect(readMapping(chosen, INTERVENTION_FIELDS, 3)).toEqual({ title: 0, place: 1 });
});

test('a table without a start is not complete', () => {
	expect(isComplete({ title: 0 }, INTERVENTION_FIELDS)).toBe(false);
});

test('rows become drafts, with an end, a going on and a point told apart', async () => {
	const grid = await gridOf(
		'Insats;Start;Slut;Målgrupp\nSportotek;2026-03;pågår;Barn, äldre\nLopp;2026-W20;;\nKurs;2026-01-10;2026-02-10;alla'
	);
	const { drafts, problems } = readInterventionGrid(
		grid,
		guessMapping(grid.headings, INTERVENTION_FIELDS)
	);
	expect([
		problems,
		drafts.map(({ content, status }) => [content.title, content.end, status])
	]).toEqual([
		[],
		[
			['Sportotek', { kind: 'ongoing' }, 'draft'],
			['Lopp', { kind: 'point' }, 'draft'],
			['Kurs', { kind: 'ended', date: '2026-02-10', precision: 'day' }, 'draft']
		]
	]);
});

test('an end before its start is told by line and heading', async () => {
	const grid = await gridOf('Insats;Start;Slut\nSportotek;2026-03-01;2026-02-01');
	const { problems } = readInterventionGrid(grid, guessMapping(grid.headings, INTERVENTION_FIELDS));
	expect(problems).toMatchObject([{ line: 2, column: 'Slut', value: '2026-02-01' }]);
});

test('a personal number refuses the table and is not repeated', async () => {
	const grid = await readGrid(
		{ name: 'a.csv', bytes: bytes('Insats;Ansvarig\nSportotek;19900101-1239') },
		'interventions'
	);
	expect(grid).toMatchObject({
		ok: false,
		problems: [{ line: 2, column: 'Ansvarig', value: null }]
	});
});
