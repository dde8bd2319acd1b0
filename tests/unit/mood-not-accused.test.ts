import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { isPersonalText } from '$lib/domain/personal-text';
import { findNameProblem, plainName } from '$lib/server/files/file-name';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { readWeek } from '$lib/server/mood/time/compilation-week';

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const ROW = '2026-W40;Åkeriet Öst;företag;8;3;2;20';

const named = (name: string) => findNameProblem(name)?.code ?? `kept as ${plainName(name)}`;

async function read(text: string): Promise<string> {
	const table = await readRows(new TextEncoder().encode(text));
	if (!table.ok) return table.problems.map(({ code }) => code).join();
	const reading = parseMoodCompilation(table.value, { groups: [], today: isoDate('2026-11-06') });
	if (reading.kind === 'compilation') return 'read';
	return reading.kind === 'persons' ? reading.problem.code : reading.problems[0]!.code;
}

test.each([
	'Jan Sammanställning.csv',
	'Sammanställning Jan 2027.csv',
	'jan rapport.csv',
	'Rapport Jan Nordtorneå.csv',
	'Maj Resultat.xlsx',
	'Sammanställning Anna-Lisas Café.csv',
	'Carl Gustaf skolan.csv'
])('a file may be called as a month or a house is: %s', (name) => {
	expect(named(name)).toBe(`kept as ${name}`);
});

test.each([
	'Jan Andersson.csv',
	'Rapport Jan Lind.csv',
	'Anna Andersson skolan.csv',
	'Karl Johan.csv',
	'Karl_Johan_v40.csv'
])('a file may be called as a person is, and that is not kept: %s', (name) => {
	expect(named(name)).toBe('kept as fil.csv');
});

test.each([
	'Läget Jan Rapport',
	'Jan Sammanställning',
	'Telefon växel 0927-720 00',
	'Frågor: support@enkat.example, 0770-12 34 56',
	'Data 2026-11-01 2026-11-30'
])('a line above or below the table says nothing of anybody: %s', async (line) => {
	expect(await read(`${line}\n\n${HEAD}\n${ROW}`)).toBe('read');
	expect(await read(`${HEAD}\n${ROW}\n\n${line}`)).toBe('read');
});

test.each(['Växel: Sune Ek, 070-555 66 77', 'Telefon växel 070-555 66 77', 'Ring 0927-720 00'])(
	'a number that may be somebody’s own is refused: %s',
	async (line) => {
		expect(await read(`${line}\n\n${HEAD}\n${ROW}`)).toBe('mood-cell-personal');
	}
);

test.each([
	'2026-11-02–2026-11-08',
	'2026-11-02-2026-11-08',
	'2026-11-02 till 2026-11-08',
	'2026-11-02/2026-11-08',
	'20261102-20261108',
	'2/11–8/11 2026'
])('a week may be written as its Monday and its Sunday: %s', (text) => {
	expect(readWeek(text, null)).toBe('2026-W45');
	expect(isPersonalText(text)).toBe(false);
});

test.each(['2026-11-03–2026-11-08', '2026-11-02–2026-11-15', '2026-11-02–2026-11-01'])(
	'other days than a Monday and the Sunday after it are no week: %s',
	(text) => {
		expect(readWeek(text, null)).toBeNull();
	}
);

test.each(['1985-03-12-2384', '1985-03-12 2384', '850312-2384'])(
	'a personal number with dashes of its own is one: %s',
	(text) => {
		expect(isPersonalText(text)).toBe(true);
	}
);

const ids = (heading: string, ...cells: readonly string[]) =>
	read(
		[
			`${HEAD};${heading}`,
			...cells.map((cell, at) => `${ROW.replace('W40', `W4${at}`)};${cell}`)
		].join('\n')
	);

test.each([
	['report_id', '202610051234', '202610056788'],
	['rapport-id', '2026-10-05-1234', '2026-10-12-1234'],
	['batch', '8501011234', '8501011235'],
	['Batch nr', '0123456789', '0123456790'],
	['Export-id', '1001202600', '1001202601']
])('a column of %s numbers no persons', async (heading, ...cells) => {
	expect(await ids(heading, ...cells)).toBe('mood-column-unknown');
});

test.each([
	['report_id', '850101-1236'],
	['report_id', '198501011236'],
	['batch', '8501011236'],
	['batch', '070-123 45 67'],
	['batch', 'anna@example.se'],
	['export', '131052-308T'],
	['grupp_2', '8501011234']
])('somebody’s number or address is found under %s: %s', async (heading, cell) => {
	expect(await ids(heading, cell)).toBe('mood-cell-personal');
});
