import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { isPersonalText } from '$lib/domain/personal-text';
import { findNameProblem } from '$lib/server/files/file-name';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { findUnseenPersons } from '$lib/server/mood/persons/unseen-persons';
import { readWeek } from '$lib/server/mood/time/compilation-week';

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const ROW = '2026-W40;Åkeriet Öst;företag;8;3;2;20';

const named = (name: string) =>
	(findNameProblem(name) ?? findUnseenPersons({ name, bytes: new Uint8Array() }))?.code ?? 'read';

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
	expect(named(name)).toBe('read');
});

test.each(['Jan Andersson.csv', 'Rapport Jan Lind.csv', 'Anna Andersson skolan.csv'])(
	'a file may not be called as a person is: %s',
	(name) => {
		expect(named(name)).not.toBe('read');
	}
);

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
