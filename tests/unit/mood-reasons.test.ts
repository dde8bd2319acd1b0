import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { FileProblem } from '$lib/domain/problem';
import { describeProblem } from '$lib/format/problems/describe-problem';
import { gatherProblems } from '$lib/format/problems/gather-problems';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { becomeOf } from '../support/read-compilation';

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (...weeks: readonly string[]) =>
	weeks
		.flatMap((week) => [`${week};Åkeriet Öst;företag;8;3;2;20`, `${week};Kören;förening;9;4;2;20`])
		.join('\n');

async function problemsOf(text: string, today = '2027-01-20'): Promise<readonly FileProblem[]> {
	const table = await readRows(utf8(text));
	if (!table.ok) return table.problems;
	const reading = parseMoodCompilation(table.value, { groups: [], today: isoDate(today) });
	return reading.kind === 'problems' ? reading.problems : [];
}
const said = async (text: string, today?: string) =>
	(await problemsOf(text, today)).map((problem) =>
		describeProblem(problem, 'sv').replaceAll('\u00a0', ' ')
	);

const DECEMBER = ['49', '50', '51', '52', '53'];

test.each([
	['weeks with their year', `${HEAD}\n${rowsOf(...DECEMBER.map((week) => `2026-W${week}`))}`],
	['weeks under a title', `December 2026\n\n${HEAD}\n${rowsOf(...DECEMBER)}`]
])('the last week of a year is said to belong to the month of its Friday: %s', async (_, text) => {
	expect(await said(text)).toEqual([
		'Filen har flera månader: december 2026, januari 2027. En vecka hör till den månad där dess fredag ligger. Fredagen i v. 53 2026 är 2027-01-01, så den veckan hör till januari 2027. Läs in en månad i taget.'
	]);
	const [first] = await said(text, '2026-12-30');
	expect(first).toMatch(/^Veckans fredag är 2027-01-01, .* den månad där dess fredag ligger\.$/);
});

test.each([
	['of two years', 'Läsåret 2025/2026', 'nämner flera: 2025, 2026. Skriv året i veckans cell'],
	['of a year and a day', 'Mående 2026, uttag 2027-01-04', 'nämner flera: 2026, 2027.'],
	['of a year without the week', 'Mående 2025', 'Året 2025 står i texten runt tabellen.']
])('a title %s is named as where the year was looked for', async (_, title, words) => {
	const [first] = await said(`${title}\n\n${HEAD}\n${rowsOf('v. 53')}`);
	expect(first).toContain(words);
});

test.each([
	['weeks, groups and kinds', rowsOf('2026-W40', '2026-W41')],
	['weeks and counts', '2026-W40;8;3;2\n2026-W41;9;3;2\n2026-W42;8;3;2'],
	['a group first', 'Kören;2026-W40;8;3;2\nKören;2026-W41;8;3;2\nKören;2026-W42;8;3;2'],
	['groups alone', 'Kören;8;3;2\nÅkeriet Öst;9;3;2\nSkolan;8;4;2'],
	['numbers of weeks', '40;8;3;2\n41;9;3;2\n42;8;3;2'],
	['days', '2026-10-02;Kören;8;3;2\n2026-10-02;Skolan;8;3;2'],
	['a title above', 'Måendet i oktober\n\nKören;8;3;2\nÅkeriet Öst;9;3;2\nSkolan;8;4;2']
])('a table without headings is refused for that alone: %s', async (_, text) => {
	expect((await problemsOf(text)).map(({ code }) => code)).toEqual(['mood-no-headings']);
});

test.each([
	'Summa;;;17;7;4;40',
	';;;17;7;4;40',
	'Medel;;;8,5;3,5;2;20',
	'Andel;;;61 %;25 %;14 %;',
	'Andel (%);;;61;25;14;',
	'Antal svar;28;;;;;',
	'Källa;HR-systemet;;;;;',
	'Källa;Anna Kvarnlund;;;;;',
	'Uttag;2026-11-02;;;;;',
	'Sida 1 av 1;;;;;;'
])('a foot is no row of the table: %s', async (foot) => {
	expect(await becomeOf(utf8(`${HEAD}\n${rowsOf('2026-W40')}\n${foot}`))).toBe('groups');
});

test.each([
	[';;;17;7;5;40', 'refused: mood-false-total'],
	['Anna;sjuk;;;;;', 'refused: mood-no-week'],
	['Kommentar;Anna Kvarnlund;;;;;', 'persons: mood-cell-name'],
	['Not;röd;;;;;', 'refused: mood-no-week']
])('a foot that is false, or of somebody, is refused: %s', async (foot, becomes) => {
	expect(await becomeOf(utf8(`${HEAD}\n${rowsOf('2026-W40')}\n${foot}`))).toBe(becomes);
});

test('what is wrong with a week in the headings is said of them once, however many groups there are', async () => {
	const weeks = ['v. 40', 'v. 41'];
	const heads = weeks.flatMap((week) =>
		['grön', 'gul', 'röd'].map((colour) => `${week} ${colour}`)
	);
	const groups = Array.from({ length: 64 }, (_, at) => `Enhet ${at + 1};8;3;2;9;4;2`);
	const text = `grupp;${heads.join(';')}\n${groups.join('\n')}`;
	const gathered = gatherProblems(await problemsOf(text), 'sv');
	expect(gathered).toMatchObject([{ lines: '1', values: 'v. 40 och v. 41' }]);
});

test.each([
	['viikko;ryhmä;tyyppi;vihreä;keltainen;punainen;kutsutut', 'yritys'],
	['vko;ryhmän nimi;ryhmän tyyppi;vihreät;keltaiset;punaiset;kutsuttujen määrä', 'kunnan yksikkö'],
	['Viikon numero;Ryhmä;Laji;Vihreitä;Keltaisia;Punaisia;Kutsuttuja', 'yhdistys'],
	['viikko;ryhmä;tyyppi;vihreä lkm;keltainen lkm;punainen lkm;vastaajia', 'esihenkilöt'],
	['Vecka nr;Grupp;Typ;Grön;Gul;Röd;Svarat', 'kommunala enheter'],
	['Week no;Group name;Kind;Green;Yellow;Red;Responses', 'managers']
])('headings and kinds are known: %s, %s', async (heads, kind) => {
	const table = await readRows(utf8(`${heads}\n2026-W40;Kuoro;${kind};8;3;2;13`));
	if (!table.ok) throw new Error('The table of the test cannot be read');
	const context = { groups: [], today: isoDate('2026-11-06') };
	const reading = parseMoodCompilation(table.value, context);
	expect(reading).toMatchObject({ kind: 'compilation' });
	const [row] = reading.kind === 'compilation' ? reading.compilation.rows : [];
	expect(row?.kind).not.toBeNull();
});

test.each(['vihreää', 'vihreitä', 'keltaista', 'keltaisia', 'punaista', 'punaisia', 'punasta'])(
	'a colour in Finnish or Meänkieli is an answer however it is inflected: %s',
	async (colour) => {
		const text = `viikko;ryhmä;vastaus\n2026-W40;Kuoro;${colour}\n2026-W40;Kuoro;vihreä`;
		expect(await becomeOf(utf8(text))).toBe('persons: mood-row-single-answer');
	}
);
