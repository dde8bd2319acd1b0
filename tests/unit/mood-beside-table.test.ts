import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { nameHeadings } from '$lib/server/mood/compilation-headings';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { writeWorkbook, writeWorkbookAs } from '../support/workbook';

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const TABLE = [HEAD.split(';'), '2026-W40;Åkeriet Öst;företag;8;3;2;20'.split(';')];

async function read(bytes: Uint8Array): Promise<string> {
	const table = await readRows(bytes);
	if (!table.ok) return table.problems.map(({ code }) => code).join();
	const context = { groups: [], today: isoDate('2026-11-06') };
	const reading = parseMoodCompilation(table.value, context);
	if (reading.kind === 'compilation') return 'read';
	if (reading.kind === 'persons') return `persons: ${reading.problem.code}`;
	return reading.problems.map(({ code }) => code).join();
}
const besideSheet = (...cells: readonly string[]) =>
	writeWorkbook({ Mående: TABLE, Blad2: cells.map((cell) => [cell]) });
const titled = (title: string) =>
	new TextEncoder().encode(`${title}\n\n${TABLE.map((row) => row.join(';')).join('\n')}`);

test.each([
	['free answers', 'Vad tynger dig?', 'Chefen skriker varje dag', 'Min man är sjuk'],
	['short remarks', 'Kommentarer', 'Trött', 'Bra vecka!'],
	['numbers of persons', 'Id', '8801', '8802'],
	['first names', 'Tuva', 'Malte', 'Qvintus'],
	['answers in words', 'bra', 'dåligt', 'sådär']
])('a sheet with %s is refused without anybody being said to be listed', async (_, ...cells) => {
	expect(await read(besideSheet(...cells))).toBe('mood-sheet-text');
});

test.each([
	['Sammanställning av fredagsfrågan', 'Inga personuppgifter finns i filen.'],
	['Källa: leverantörens system', 'November 2026'],
	['Grön = bra vecka', 'Gul = sådär', 'Röd = dålig vecka'],
	['Vastaukset viikoittain', 'Laati: kunta'],
	['Number of answers a week']
])('a sheet that explains the compilation is read past: %s', async (...cells) => {
	expect(await read(besideSheet(...cells))).toBe('read');
});

test.each([
	'En deltagare på Tekniska skriver att hon inte orkar',
	'Xerxia Zorvola svarade rött',
	'Xerxia vastasi punaista',
	'Chefen på kontoret bråkar jämt'
])('a title about somebody is refused: %s', async (title) => {
	expect(await read(titled(title))).toBe('mood-text-beside');
});

test.each([
	'Hur var din vecka?',
	'I november svarade 62 % grönt',
	'Kommentar: Snöoväder vecka 46, många lediga',
	'Siffrorna är preliminära. Byn Östra deltar inte.',
	'Enkätbolaget Nord AB',
	'Innehåller inga personuppgifter eller namn'
])('a title about the compilation is read past: %s', async (title) => {
	expect(await read(titled(title))).toBe('read');
});

test('labels that a program writes of a workbook and its maker’s name name nobody who answered', async () => {
	const parts = {
		'docProps/core.xml': `<p xmlns:dc="d"><dc:creator>Anna Andersson</dc:creator><dc:title>Sammanställning</dc:title></p>`,
		'docProps/custom.xml': `<Properties xmlns:vt="v"><property name="MSIP_Label_1_Owner"><vt:lpwstr>anna@exempel.se</vt:lpwstr></property><property name="Nyckel"><vt:lpwstr>{4b0a1985-0312-2384-a1b2-000000000000}</vt:lpwstr></property></Properties>`
	};
	expect(await read(writeWorkbookAs({ Blad1: { rows: TABLE } }, { parts }))).toBe('read');
});

test('words of nobody known in a text box are refused, and a note there is not', async () => {
	const box = (text: string) =>
		writeWorkbookAs(
			{ Blad1: { rows: TABLE } },
			{
				parts: {
					'xl/drawings/drawing1.xml': `<x:d xmlns:x="x" xmlns:a="a"><x:txBody><a:p><a:t>${text}</a:t></a:p></x:txBody></x:d>`
				}
			}
		);
	expect(await read(box('Hon skriver att det är tungt'))).toBe('mood-file-text');
	expect(await read(box('Obs: grupper med färre än fem svar visas inte'))).toBe('read');
});

test('a column that is left out may not hold what persons are told by', async () => {
	const table = (cell: string) =>
		new TextEncoder().encode(`${HEAD};märkning\n${TABLE[1]?.join(';')};${cell}`);
	const leaveOut = async (cell: string) => {
		const rows = await readRows(table(cell));
		if (!rows.ok) return 'unread';
		const chosen = new Map([['märkning', 'ignored' as const]]);
		const named = nameHeadings(rows.value, [], { chosen, remembered: new Map() });
		if (named.kind !== 'named') return 'asked';
		const today = isoDate('2026-11-06');
		const reading = parseMoodCompilation(named.table, { groups: [], today });
		return reading.kind === 'persons' ? reading.problem.code : reading.kind;
	};
	expect(await leaveOut('P7001')).toBe('mood-cell-code');
	expect(await leaveOut('12,5 %')).toBe('compilation');
	expect(await leaveOut('v40')).toBe('compilation');
});
