import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { listDoubts } from '$lib/server/mood/list-doubts';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { findJsonPersons } from '$lib/server/mood/persons/json-persons';
import { writeWorkbook } from '../support/workbook';

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';

async function read(text: string) {
	const table = await readRows(new TextEncoder().encode(text));
	if (!table.ok) return table.problems.map(({ code }) => code);
	const reading = parseMoodCompilation(table.value, { groups: [], today: isoDate('2027-01-31') });
	if (reading.kind === 'persons') return reading.problem.code;
	if (reading.kind === 'problems') return reading.problems.map(({ code }) => code);
	return reading.compilation.rows.map(({ week, group, mood }) =>
		[week, group, mood.counts ? Object.values(mood.counts).join('/') : mood.gap].join(' ')
	);
}

describe('a sum of all weeks that names a group', () => {
	const rows = [
		'2026-W40;Norr;enhet;8;3;2;20',
		'2026-W41;Norr;enhet;7;3;2;20',
		'2026-W40;Söder;enhet;9;4;1;30'
	];
	test('is held to that group alone', async () => {
		const right = [HEAD, ...rows, 'Totalt;Norr;enhet;15;6;4;', 'Totalt;Söder;enhet;9;4;1;'];
		expect(await read(right.join('\n'))).toHaveLength(3);
		const wrong = [HEAD, ...rows, 'Totalt;Norr;enhet;16;6;4;'];
		expect(await read(wrong.join('\n'))).toEqual(['mood-false-total']);
	});

	test('is of everybody where it names all or nobody', async () => {
		const right = [HEAD, ...rows, 'Totalt;Alla grupper;;24;10;5;', 'Summa;;;24;10;5;'];
		expect(await read(right.join('\n'))).toHaveLength(3);
	});
});

test('columns and rows in JSON are a table, with what stands beside them as words', async () => {
	const columns = HEAD.split(';');
	const rows = [['2026-W40', 'Norr', 'enhet', 8, 3, 2, 20]];
	expect(await read(JSON.stringify({ källa: 'Enkäten', columns, rows }))).toEqual([
		'2026-W40 Norr 8/3/2'
	]);
	expect(await read(JSON.stringify({ columns: [{ code: 'Tid' }], data: [] }))).toEqual([
		'own-file-is-statistics'
	]);
});

test('a name deep in JSON is said to be a name, and a number a number', () => {
	const why = (value: unknown) =>
		findJsonPersons(new TextEncoder().encode(JSON.stringify([{ in: { of: [value] } }])))?.code;
	expect(why('Anna Kvistlund')).toBe('mood-cell-name');
	expect(why('850101-1236')).toBe('mood-cell-personal');
});

test.each([
	['-0', '2026-W40 Norr 8/0/2'],
	['-1', 'mood-count-negative']
])('what is less than nought is negative: %s', async (count, becomes) => {
	expect(await read(`${HEAD}\n2026-W40;Norr;enhet;8;${count};2;20`)).toEqual([becomes]);
});

test.each(['färre än 5', 'under 5', '< 5', 'färre än fem', 'alle 5', 'fewer than 5', 'för få'])(
	'a count may be hidden in words: %s',
	async (words) => {
		const row = `2026-W40;Norr;enhet;${words};${words};${words};20`;
		expect(await read(`${HEAD}\n${row}`)).toEqual(['2026-W40 Norr too-few-answers']);
	}
);

describe('a week that stands once for several rows', () => {
	const under = ';Söder;enhet;9;4;1;30';
	const both = ['2026-W40 Norr 8/3/2', '2026-W40 Söder 9/4/1'];
	test('is that of the rows under it', async () => {
		expect(await read(`${HEAD}\n2026-W40;Norr;enhet;8;3;2;20\n${under}`)).toEqual(both);
	});
	test('may stand on a row of its own', async () => {
		expect(await read(`${HEAD}\n2026-W40;;;;;;\n;Norr;enhet;8;3;2;20\n${under}`)).toEqual(both);
	});
	test('is no week of a group that comes again', async () => {
		const again = `${HEAD}\n2026-W40;Norr;enhet;8;3;2;20\n;Norr;enhet;9;4;1;30`;
		expect(await read(again)).toEqual(['mood-week-empty']);
	});
});

test.each([
	['Januari 2027', 'v. 53', '2026-W53 Norr 8/3/2'],
	['Januari 2027', 'v. 1', '2027-W01 Norr 8/3/2'],
	['Januari 2027', 'v. 53 2027', 'mood-week-none'],
	['December 2026', 'v. 53', '2026-W53 Norr 8/3/2']
])('under the title %s %s is a week that there is', async (title, week, becomes) => {
	expect(await read(`${title}\n\n${HEAD}\n${week};Norr;enhet;8;3;2;20`)).toEqual([becomes]);
});

test.each([
	['2026-10', '2026-W45', 'mood-week-other-month'],
	['oktober', '2026-W45', 'mood-week-other-month'],
	['2026-11', '2026-W45', '2026-W45 Norr 8/3/2'],
	['november 2026', '2026-W49', '2026-W49 Norr 8/3/2']
])('a month %s beside the week %s must have a day of it', async (month, week, becomes) => {
	expect(await read(`månad;${HEAD}\n${month};${week};Norr;enhet;8;3;2;20`)).toEqual([becomes]);
});

test('a first line that names another mark than the headings are split by is read past', async () => {
	const row = '2026-W40;Norr;enhet;8;3;2;20';
	expect(await read(`sep=,\n${HEAD}\n${row}`)).toEqual(['2026-W40 Norr 8/3/2']);
});

test('a table of very many columns is said to be too large by one limit', async () => {
	const wide = (columns: number) =>
		[`${HEAD}${';x'.repeat(columns)}`, `2026-W40;Norr;enhet;8;3;2;20${';1'.repeat(columns)}`].join(
			'\n'
		);
	expect(await read(wide(100))).toEqual(['own-table-too-large']);
	expect(await read(wide(20_000))).toEqual(['own-table-too-large']);
});

test('a total beside a hidden group is not used, and its week is told', async () => {
	const rows = [
		'2026-W40;Norr;enhet;*;*;*;20',
		'2026-W40;Söder;enhet;9;4;1;30',
		'2026-W40;Totalt;;17;7;3;50'
	];
	const table = await readRows(new TextEncoder().encode([HEAD, ...rows].join('\n')));
	if (!table.ok) throw new Error('not read');
	const context = { groups: [], today: isoDate('2026-11-06') };
	const reading = parseMoodCompilation(table.value, context);
	if (reading.kind !== 'compilation') throw new Error(reading.kind);
	const doubts = listDoubts(reading.compilation, { others: [], groups: [], today: context.today });
	expect(doubts).toEqual([
		{
			code: 'mood-doubt-hidden-group',
			values: { group: 'Norr', weeks: { periods: ['2026-W40'] } }
		},
		{ code: 'mood-doubt-hidden-total', values: { weeks: { periods: ['2026-W40'] } } }
	]);
});

const GROUPED = ['2026-W45;Norr;enhet;8;3;2;20', '2026-W45;Söder;enhet;9;4;1;30'];

test.each([
	['in the place of a week', 'Summa vecka 45;;;17;7;3;50', 'Summa vecka 45;;;18;7;3;50'],
	['with a short word', 'Totalt v. 45;;;17;7;3;50', 'Totalt v. 45;;;17;7;4;50'],
	['in Finnish', 'Yhteensä viikko 45;;;17;7;3;50', 'Yhteensä viikko 45;;;17;7;3;51'],
	['in the place of a group', ';Summa vecka 45;;17;7;3;50', ';Summa vecka 45;;1;7;3;50'],
	['beside its week', '2026-W45;Totalt v. 45;;17;7;3;50', '2026-W45;Totalt v. 45;;17;8;3;50']
])('a sum that names its week is held to that week: %s', async (_, right, wrong) => {
	const next = GROUPED.map((row) => row.replace('W45', 'W46'));
	expect(await read([HEAD, ...GROUPED, right, ...next].join('\n'))).toHaveLength(4);
	expect(await read([HEAD, ...GROUPED, wrong, ...next].join('\n'))).toEqual(['mood-false-total']);
});

test('a week with nothing beside it is as if it did not stand there', async () => {
	const rows = [HEAD, ...GROUPED, '2026-W47;;;;;;', '2026-W48;Norr;enhet;8;3;2;20'];
	expect(await read(rows.join('\n'))).toEqual([
		'2026-W45 Norr 8/3/2',
		'2026-W45 Söder 9/4/1',
		'2026-W48 Norr 8/3/2'
	]);
});

test.each(['v45 -26', 'v. 45 -26', "vecka 45 '26", 'vk 45 –26'])(
	'a week with a short year is one: %s',
	async (week) => {
		expect(await read([HEAD, `${week};Norr;enhet;8;3;2;20`].join('\n'))).toEqual([
			'2026-W45 Norr 8/3/2'
		]);
	}
);

test('two weeks are none with a short year', async () => {
	expect(await read([HEAD, 'v. 45-46;Norr;enhet;8;3;2;20'].join('\n'))).toEqual(['mood-no-week']);
});

test('a sheet for each week is refused with words of sheets', async () => {
	const rows = [
		['grupp', 'grön', 'gul', 'röd'],
		['Norr', '8', '3', '2'],
		['Söder', '9', '4', '1']
	];
	const table = await readRows(writeWorkbook({ 'v. 45': rows, 'v. 46': rows }));
	if (!table.ok) throw new Error('not read');
	const reading = parseMoodCompilation(table.value, { groups: [], today: isoDate('2027-01-31') });
	expect(reading).toMatchObject({ problems: [{ code: 'mood-weeks-on-sheets' }] });
});
