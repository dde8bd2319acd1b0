import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { BROKEN_COMPILATIONS } from '../support/broken-files/mood';
import { cellOf, lookAt } from '../support/broken-files/seen-file';

const HEADS = ['vecka', 'grupp', 'typ', 'grön', 'gul', 'röd', 'inbjudna', 'antal svar'] as const;
const ROW = ['2026-W41', 'Panelen', 'enhet', '40', '30', '20', '200', '90'];
const ASKED = ['vecka', 'grön', 'röd', 'inbjudna', 'antal svar'] as const;

/** What is said of a row with another text in one of its cells. */
async function problemsOf(column: (typeof HEADS)[number], cell: string) {
	const row = ROW.map((own, at) => (HEADS[at] === column ? cell : own));
	const text = [HEADS, ROW.with(0, '2026-W40'), row].map((cells) => cells.join(';')).join('\n');
	const table = await readRows(new TextEncoder().encode(text));
	if (!table.ok) throw new Error('not a table');
	const groups = [{ id: 1, name: 'Panelen', kind: 'unit' as const }];
	const reading = parseMoodCompilation(table.value, { groups, today: isoDate('2026-11-06') });
	if (reading.kind === 'compilation') return [];
	return reading.kind === 'persons' ? [reading.problem] : reading.problems;
}

const NOBODYS = [
	...[
		'2-6/11',
		'2–6/11',
		'2–6 november',
		'2/11 - 6/11 2026',
		'6 nov.',
		'2–6 maj',
		'40, 41',
		'v. 40-41'
	],
	...['1e99', '-3', '12,5', '1.200', '12.000', '1,200', '1 000 000', '12 st', 'ca 12', '~12'],
	...['> 5', '5+7', '½', '?', '#DIV/0!', '#SAKNAS!', '12 ?', '40 kpl', '75 %', 'oktober']
];

test.each(ASKED)('in the column %s a refusal quotes what nobody can be called', async (column) => {
	for (const cell of NOBODYS) {
		const problems = await problemsOf(column, cell);
		const told = problems.map(({ line, column: at, value }) => [line, at, value]);
		expect(told, cell).toEqual([[3, column, cell]]);
	}
});

test.each(ASKED)('in the column %s no word that may be somebody’s is quoted', async (column) => {
	const words = ['Anna', 'nio', 'Maj', 'Eva 12', 'sjuk', 'K.L.', '12 (Anna)', '070-123 45 67'];
	for (const cell of [
		...words,
		'19121212-1212',
		'karin',
		'Bra 12',
		'Jan 12',
		'maj',
		'K',
		'K 1 A',
		'K 12',
		'V'
	]) {
		const said = (await problemsOf(column, cell)).map(({ value }) => value);
		expect(said, cell).toEqual([null]);
	}
});

const QUOTES_NONE =
	/personal|mood-(cell|row-single|rows|group|whole|heading-name)|mood-column-(unknown|personal)/;

test('every refusal of a broken compilation quotes the cell that it names, unless it may be somebody’s', () => {
	const silent = BROKEN_COMPILATIONS.flatMap(({ broken, said }) =>
		said.flatMap((problem) => {
			const cell = cellOf(lookAt(broken), problem);
			const isWords = /^[\p{L}\s]*$/u.test(cell ?? '');
			if (isWords || QUOTES_NONE.test(problem.code)) return [];
			return problem.value === cell ? [] : [`${problem.code}: ${cell}`];
		})
	);
	expect(silent).toEqual([]);
});

test.each([
	['a new group', 'vecka;grupp;typ;grön;gul;röd\n2026-W40;Åkeriet;företag;1.200;0;0'],
	['its invited', 'vecka;grupp;typ;grön;gul;röd;inbjudna\n2026-W40;Åkeriet;företag;3;1;0;1.200'],
	[
		'round thousands',
		'vecka;grupp;typ;grön;gul;röd;inbjudna\n2026-W40;Åkeriet;företag;8;1;0;2.000'
	],
	['a comma', 'vecka,grön,gul,röd\n2026-W40,"1,200",40,20'],
	['weeks across', ';v. 40 2026;v. 41 2026\nGrön;1.200;9\nGul;3;4\nRöd;2;1']
])('%s with a mark that may part thousands is refused for that', async (_, text) => {
	const table = await readRows(new TextEncoder().encode(text));
	if (!table.ok) throw new Error('not a table');
	const reading = parseMoodCompilation(table.value, { groups: [], today: isoDate('2026-11-06') });
	expect(reading).toMatchObject({
		problems: [{ line: 2, code: 'mood-count-ambiguous', value: /1.200|2.000/.exec(text)?.[0] }]
	});
});

test('one answer a row, with three decimals, is still one of a person', async () => {
	const rows = [1, 2, 3, 1, 2].map((answer, at) => `2026-W40;${at};${answer}.000`);
	const text = ['vecka;löpnr;betyg', ...rows].join('\n');
	const table = await readRows(new TextEncoder().encode(text));
	if (!table.ok) throw new Error('not a table');
	const reading = parseMoodCompilation(table.value, { groups: [], today: isoDate('2026-11-06') });
	expect(reading.kind).toBe('persons');
});
