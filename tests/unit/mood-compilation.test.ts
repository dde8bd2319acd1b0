import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readWeek } from '$lib/server/mood/time/compilation-week';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';

const HEADER = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const GOOD = '2026-W40;Panelen;enhet;8;1;1;14';
const context = { groups: [], today: isoDate('2026-11-06') };

async function read(text: string | Uint8Array, groups = context.groups) {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const table = await readRows(bytes);
	if (!table.ok) return { kind: 'problems' as const, problems: table.problems };
	return parseMoodCompilation(table.value, { ...context, groups });
}

async function problemsOf(text: string) {
	const reading = await read(text);
	return reading.kind === 'problems'
		? reading.problems.map(({ line, column }) => [line, column])
		: reading.kind;
}

test.each([
	['2026-W40', null, '2026-W40'],
	['2026v40', null, '2026-W40'],
	['202640', null, '2026-W40'],
	['v. 40 2026', null, '2026-W40'],
	['40/2026', null, '2026-W40'],
	['V40-2026', null, '2026-W40'],
	['2.10.2026', null, '2026-W40'],
	['2 oktober 2026', null, '2026-W40'],
	['03/04/2026', null, null],
	['Vecka 7, 2026', null, '2026-W07'],
	['40', '2026', '2026-W40'],
	['2026-10-02', null, '2026-W40'],
	['2026-W53', null, '2026-W53'],
	['2025-W53', null, null],
	['40', null, null],
	['2026-W00', null, null],
	['oktober', '2026', null]
])('the week "%s" (year %s) is read as %s', (text, year, week) => {
	expect(readWeek(text, year)).toBe(week);
});

const windows1252 = Uint8Array.from(`${HEADER}\n${GOOD}`, (letter) => letter.charCodeAt(0));

test.each([
	['semicolons', `${HEADER}\n${GOOD}`],
	['commas', `${HEADER}\n${GOOD}`.replaceAll(';', ',')],
	['tabs', `${HEADER}\n${GOOD}`.replaceAll(';', '\t')],
	['a byte order mark', `\ufeff${HEADER}\n${GOOD}`],
	['Windows line ends', `${HEADER}\r\n${GOOD}\r\n`],
	['a title line', `# exempeldata\n${HEADER}\n${GOOD}`],
	['English headings', `week,group,type,green,yellow,red,invited\n${GOOD.replaceAll(';', ',')}`],
	['headings without marks', `Vecka;Grupp;Typ;Gron;Gul;Rod;Inbjudna\n${GOOD}`],
	['Windows-1252', windows1252]
])('a compilation with %s is read', async (_, text) => {
	const reading = await read(text);
	expect(reading).toMatchObject({
		kind: 'compilation',
		compilation: {
			month: '2026-10',
			rows: [
				{
					group: 'Panelen',
					kind: 'unit',
					week: '2026-W40',
					mood: { counts: { green: 8, yellow: 1, red: 1 }, invited: 14 }
				}
			]
		}
	});
});

test.each([
	['empty', '2026-W40;Panelen;enhet;;;;', 'not-asked'],
	['left out by the sender', '2026-W40;Panelen;enhet;<5;<5;<5;14', 'too-few-answers']
])('a row whose numbers are %s is a gap', async (_, row, gap) => {
	const reading = await read(`${HEADER}\n${row}`);
	expect(reading.kind === 'compilation' && reading.compilation.rows[0]?.mood.gap).toBe(gap);
});

test('a file without groups is the whole municipality', async () => {
	const reading = await read('vecka;grön;gul;röd\n2026-W40;80;40;10');
	expect(reading.kind === 'compilation' && reading.compilation.rows[0]?.group).toBe(
		'Hela kommunen'
	);
});

test.each([
	['2026-10', 'månad;grön;gul;röd\n2026-10;120;40;20'],
	['a name', 'Månad;Grön;Gul;Röd\noktober 2026;120;40;20'],
	['its first day', 'month;green;yellow;red\n2026-10-01;120;40;20'],
	['a name beside its year', 'år;månad;grön;gul;röd\n2026;okt;120;40;20'],
	['a number beside its year', 'år;månad;grön;gul;röd\n2026;10;120;40;20'],
	['a row that is called total', 'månad;grupp;grön;gul;röd\n2026-10;Totalt;120;40;20']
])('a month with its sum alone is one row: %s', async (_, text) => {
	const counts = { green: 120, yellow: 40, red: 20 };
	expect(await read(text)).toMatchObject({
		compilation: {
			month: '2026-10',
			rows: [{ week: null, group: 'Hela kommunen', mood: { counts } }]
		}
	});
});

test('a month beside the weeks is nothing but repeated', async () => {
	const reading = await read('månad;vecka;grön;gul;röd\noktober;2026-W40;120;40;20');
	expect(reading).toMatchObject({ compilation: { rows: [{ week: '2026-W40' }] } });
});

test.each([
	['2026-01', 'period;grön;gul;röd\n2026-01;120;40;20\n2026-02;12;4;2', 'mood-period-unclear'],
	['weeks', 'period;grön;gul;röd\n2026-12;120;40;20\n2026-13;120;40;20', null],
	['two months', 'månad;grön;gul;röd\n2026-09;120;40;20\n2026-10;12;4;2', 'mood-several-months'],
	['a sum twice', 'månad;grön;gul;röd\n2026-10;120;40;20\nokt 2026;1;40;20', 'mood-row-repeated'],
	['a month under way', 'månad;grön;gul;röd\n2026-11;120;40;20', 'mood-month-ahead']
])('%s under a heading of months is told from what it is not', async (_, text, code) => {
	const reading = await read(text);
	expect(reading.kind === 'problems' ? reading.problems[0]?.code : null).toBe(code);
});

test('a row that sums the groups is checked and left out', async () => {
	const reading = await read(`${HEADER}\n${GOOD}\n2026-W40;Totalt;;8;1;1;14`);
	expect(reading.kind === 'compilation' && reading.compilation.rows.length).toBe(1);
});

test.each(['klubb', 'constructor', '__proto__'])(
	'a kind in the sender’s own word is one that the file does not say: %s',
	async (kind) => {
		const reading = await read(`${HEADER}\n2026-W40;Panelen;${kind};8;1;1;14`);
		expect(reading).toMatchObject({ compilation: { rows: [{ group: 'Panelen', kind: null }] } });
	}
);

test('a known group needs no kind', async () => {
	const groups = [{ id: 1, name: 'Panelen', kind: 'unit' as const }];
	const reading = await read(`${HEADER}\n2026-W40;panelen;;8;1;1;14`, groups as never);
	expect(reading.kind === 'compilation' && reading.compilation.rows[0]?.group).toBe('Panelen');
});

test('a month that stands twice is quoted as the file writes it', async () => {
	const reading = await read('månad;grön;gul;röd\noktober 2026;120;40;20\nokt 2026;1;40;20');
	expect(reading).toMatchObject({ problems: [{ line: 3, value: 'okt 2026' }] });
});

describe('refused with line and column', () => {
	test.each([
		['a negative number', `${HEADER}\n2026-W40;P;enhet;-8;1;1;14`, [[2, 'grön']]],
		['a fraction', `${HEADER}\n2026-W40;P;enhet;8;1,5;1;14`, [[2, 'gul']]],
		['a percentage', `${HEADER}\n2026-W40;P;enhet;80%;10;10;14`, [[2, 'grön']]],
		['a number that cannot be', `${HEADER}\n2026-W40;P;enhet;8;1;999999999;`, [[2, 'röd']]],
		['words for a number', `${HEADER}\n2026-W40;P;enhet;många;1;1;14`, [[2, 'grön']]],
		['half of a row', `${HEADER}\n2026-W40;P;enhet;8;;1;14`, [[2, 'gul']]],
		['more answers than invited', `${HEADER}\n2026-W40;P;enhet;8;4;4;14`, [[2, 'inbjudna']]],
		['an unknown week', `${HEADER}\n2025-W53;P;enhet;8;1;1;14`, [[2, 'vecka']]],
		['a week to come', `${HEADER}\n2026-W46;P;enhet;8;1;1;14`, [[2, 'vecka']]],
		['the same group and week twice', `${HEADER}\n${GOOD}\n${GOOD}`, [[3, null]]],
		['a false total', `${HEADER}\n${GOOD}\n2026-W40;Totalt;;9;1;1;14`, [[3, 'grön']]],
		['two months', `${HEADER}\n${GOOD}\n2026-W39;Panelen;;8;1;1;14`, [[3, 'vecka']]],
		['an unknown column', `${HEADER};kön\n${GOOD};K`, [[1, 8]]],
		['a missing column', 'vecka;grupp;grön;gul\n2026-W40;P;8;1', [[1, null]]],
		['nothing at all', '', [[1, null]]],
		['headings alone', HEADER, [[1, null]]],
		['a broken Excel file', 'PK\u0003\u0004', [[1, null]]]
	])('%s', async (_, text, places) => {
		expect(await problemsOf(text)).toEqual(places);
	});

	test('weeks of two months, also when every row is right', async () => {
		const reading = await read(`${HEADER}\n${GOOD}\n2026-W39;Panelen;enhet;8;1;1;14`);
		const [problem] = reading.kind === 'problems' ? reading.problems : [];
		expect(problem?.values).toEqual({
			months: { periods: ['2026-09', '2026-10'] },
			...{ week: { periods: ['2026-W39'] }, month: { periods: ['2026-09'] } },
			friday: '2026-09-25'
		});
	});

	test('words that may be about a person are not repeated', async () => {
		expect(JSON.stringify(await read(`${HEADER}\n2026-W40;P;enhet;Anna;1;1;14`))).not.toContain(
			'Anna'
		);
	});
});

describe('a file about persons is refused whole', () => {
	const secret = 'Anna Andersson';
	test.each([
		['a name', `vecka;namn;grön;gul;röd\n2026-W40;${secret};1;0;0`],
		['an e-mail column', `vecka;grupp;e-post;grön;gul;röd\n2026-W40;${secret};;8;1;1`],
		['a personal number', `${HEADER}\n2026-W40;${secret} 850101-1234;enhet;8;1;1;14`],
		['an e-mail address in a cell', `${HEADER}\n2026-W40;anna.andersson@example.se;enhet;8;1;1;14`],
		['a telephone number', `vecka;grupp;mobil;grön;gul;röd\n2026-W40;${secret};070-1234567;8;1;1`],
		['one row an answer', `vecka;grupp;svar\n2026-W40;${secret};grön`],
		[
			'counts that are all one',
			`${HEADER}\n2026-W40;${secret};enhet;1;0;0;\n2026-W40;${secret};enhet;0;1;0;\n2026-W40;${secret};enhet;0;0;1;`
		],
		['a group of one', `${HEADER}\n2026-W40;${secret};enhet;1;0;0;1`],
		['comments', `${HEADER};kommentar\n${GOOD};${secret} mår dåligt`],
		['no headings', `${secret};grön\nBo Berg;röd`]
	])('%s', async (_, text) => {
		const reading = await read(text);
		const said = JSON.stringify(reading);
		expect([reading.kind, said.includes('Anna') || said.includes('anna')]).toEqual([
			'persons',
			false
		]);
	});
});

describe('a week without a year', () => {
	const COLOURS = 'grön;gul;röd\n';
	const weeksOf = async (text: string) => {
		const reading = await read(text);
		return reading.kind === 'compilation'
			? reading.compilation.rows.map(({ week }) => week)
			: reading.kind === 'problems' && reading.problems.map(({ code }) => code);
	};

	test.each([
		['of the other weeks', `vecka;${COLOURS}2026-W40;80;10;10\nv. 41;80;10;10`],
		['of the months beside', `månad;vecka;${COLOURS}2026-10;v. 40;80;10;10\n2026-10;v. 41;80;10;10`]
	])('is of the year %s', async (_, text) => {
		expect(await weeksOf(text)).toEqual(['2026-W40', '2026-W41']);
	});

	test('is asked for where nothing says the year, or several are said', async () => {
		expect([
			await weeksOf(`vecka;${COLOURS}v. 40;80;10;10`),
			await weeksOf(`vecka;${COLOURS}2025-W52;80;10;10\n2026-W01;80;10;10\nv. 2;80;10;10`)
		]).toEqual([['mood-week-yearless'], ['mood-week-yearless']]);
	});
});

describe('a last row that sums all weeks', () => {
	const TABLE = 'vecka;grupp;grön;gul;röd\n2026-W40;Totalt;80;10;10\n2026-W41;Totalt;70;20;10\n';

	test.each(['Alla veckor', 'Hela månaden', 'Totalt alla veckor', 'All weeks', 'Kaikki viikot'])(
		'is held against them when it is called %s',
		async (name) => {
			const right = await read(`${TABLE}${name};Totalt;150;30;20`);
			const wrong = await read(`${TABLE}${name};Totalt;151;30;20`);
			expect([right, wrong]).toMatchObject([
				{ kind: 'compilation', compilation: { rows: { length: 2 } } },
				{ kind: 'problems', problems: [{ line: 4, code: 'mood-false-total' }] }
			]);
		}
	);
});
