import { expect, test } from 'vitest';
import { guessTable, readFileTable } from '$lib/server/layout/read-table';
import { noteDash } from '$lib/server/runs/reading/dash-notes';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { AREAS } from '$imports/areas/source';
import { spellAreas } from '$lib/server/layout/words/area-spelling';

const CONTEXT = { areas: spellAreas(AREAS), indicators: new Map() };

/** The figures as `period indicator value`, and what is left out. */
async function read(...lines: readonly string[]) {
	const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
	const { sample, problems, reasons } = await describeFile('fil.csv', bytes, [], CONTEXT);
	const figures = sample.map(
		({ period, indicator, ...rest }) =>
			`${period} ${indicator} ${'value' in rest ? rest.value : rest.gap}`
	);
	return { figures, refused: problems.map(({ code }) => code), left: Object.keys(reasons) };
}

test.each(['Placering', 'Ranking', 'Källa', 'Ordning', 'Kommentar', 'Anmärkning'])(
	'%s tells figures apart where two rows would be the same without it',
	async (heading) => {
		expect(await read(`${heading};År;Antal`, 'Grön zon;2023;120', 'Blå zon;2023;80')).toEqual({
			figures: ['2023 Grön zon · Antal 120', '2023 Blå zon · Antal 80'],
			...{ refused: [], left: [] }
		});
	}
);

test.each(['Placering', 'Ranking', 'Källa'])(
	'two kinds under %s never become one series, though each has its own years',
	async (heading) => {
		const { figures } = await read(
			`${heading};År;Dygn`,
			'Stödboende;2022;120',
			'Familjehem;2023;80'
		);
		expect(figures).toEqual(['2022 Stödboende · Dygn 120', '2023 Familjehem · Dygn 80']);
	}
);

test.each([
	['a rank from year to year', 'Rang', ['3', '12']],
	['a place among all', 'Placering', ['3 av 290', '12 av 290']],
	['one source of all', 'Källa', ['SCB', 'SCB']],
	['a remark in few rows', 'Källa', ['', 'SCB']],
	[
		'sentences',
		'Källa',
		['Egen sammanställning av alla enheter', 'Samma sammanställning som året före detta']
	],
	['remarks that are called so', 'Kommentar', ['Ny metod', 'Oförändrat']],
	['days', 'Publicerad', ['2023-02-01', '2024-02-01']]
])('%s is left out, and told', async (_, heading, [first = '', second = '']) => {
	expect(await read(`${heading};År;Antal`, `${first};2022;5`, `${second};2023;6`)).toEqual({
		figures: ['2022 Antal 5', '2023 Antal 6'],
		...{ refused: [], left: [`note-column:${heading}`] }
	});
});

test('papers that are called budget are no forecasts', async () => {
	const { figures } = await read('Handling;År;Antal sidor', 'Budget;2022;40', 'Plan;2022;44');
	expect(figures).toEqual(['2022 Budget · Antal sidor 40', '2022 Plan · Antal sidor 44']);
});

test.each([
	['beside an outcome', 'Post', 'Utfall'],
	['beside a forecast', 'Post', 'Prognos'],
	['under a heading of values', 'Version', 'Budget 2']
])('a budget %s is foretold', async (_, heading, other) => {
	const { figures } = await read(`${heading};År;Antal`, 'Budget;2022;40', `${other};2022;44`);
	expect(figures).not.toContain('2022 Budget · Antal 40');
});

test('a column of row numbers is left out, and told', async () => {
	const numbered = ['Id;Kommun;År;Antal', '1;Piteå;2022;4', '2;Piteå;2023;5'];
	expect(await read(...numbered)).toEqual({
		figures: ['2022 Antal 4', '2023 Antal 5'],
		...{ refused: [], left: ['row-numbers'] }
	});
});

test('numbers without which rows would be the same are categories', async () => {
	const { figures } = await read('Id;År;Antal', '1;2022;4', '2;2022;5');
	expect(figures).toEqual(['2022 1 · Antal 4', '2022 2 · Antal 5']);
});

test('the month of a title is that of its figures, whatever its other words begin with', async () => {
	const title = 'Tabell 1. Inskrivna, andel av registerbaserad arbetskraft, december 2024';
	const { figures } = await read(title, '', 'Kommun;Inskrivna', 'Piteå;5');
	expect(figures).toEqual(['2024-12 Inskrivna 5']);
});

test.each(['2023-01–2023-12', '2023-02–2024-01', '202302-202401'])(
	'%s is refused as a period of months',
	async (period) => {
		const { refused } = await read('Period;Kommun;Antal', `${period};Piteå;30`);
		expect(refused).toEqual(['period-of-months']);
	}
);

async function preliminary(...values: readonly string[]) {
	const rows = values.map((value, at) => `Piteå;${2020 + at};${value}`);
	const bytes = new TextEncoder().encode(['Kommun;År;Antal', ...rows, ''].join('\n'));
	const { sample } = await describeFile('fil.csv', bytes, [], CONTEXT);
	return sample.map((figure) => figure.preliminary === true);
}

test('a star that nothing explains says beside whole numbers that they may yet change', async () => {
	expect(await preliminary('13', '14*')).toEqual([false, true]);
	expect(await preliminary('13,5', '14,1*')).toEqual([]);
	expect(await preliminary('13*', '14*')).toEqual([]);
});

test('what a spreadsheet writes for nothing found is missing, and told as such', async () => {
	const bytes = new TextEncoder().encode('Kommun;År;Antal\nPiteå;2022;#N/A\nPiteå;2023;13\n');
	const file = await readFileTable(bytes, CONTEXT.areas);
	const table =
		file.ok && file.value.kind === 'rows' ? guessTable(file.value, CONTEXT.areas) : null;
	const texts = table?.ok ? [...table.value.cells].map((cell) => 'text' in cell && cell.text) : [];
	expect(texts).toEqual(['#N/A', '13']);
	const missing = { value: null, gap: 'missing' } as const;
	expect(noteDash('#N/A', missing)).toEqual([{ kind: 'dash-missing', of: '#N/A', count: 1 }]);
	expect((await read('Kommun;År;Antal', 'Piteå;2022;#N/A')).figures).toEqual([
		'2022 Antal missing'
	]);
});
