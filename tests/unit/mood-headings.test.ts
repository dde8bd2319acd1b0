import { expect, test } from 'vitest';
import { headingKey, shortHeading, type CompilationColumn } from '$lib/domain/compilation-column';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { lastingHeadings, nameHeadings } from '$lib/server/mood/compilation-headings';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';

const OWN = 'Glad;Mellan;Ledsen;Gäng;Sort;Tillfälle';
const ROW = '30;13;3;Kören;enhet;2026-10-02';
type Said = Readonly<Record<string, CompilationColumn>>;

const WITHOUT_GREEN: Said = {
	...{ mellan: 'yellow', ledsen: 'red' },
	...{ gäng: 'group', sort: 'kind', tillfälle: 'week' }
};
const ANSWERS: Said = { glad: 'green', ...WITHOUT_GREEN };

async function name(text: string, chosen: Said = {}, remembered: Said = {}) {
	const table = await readRows(new TextEncoder().encode(text));
	if (!table.ok) throw new Error('The table of the test cannot be read');
	const said = {
		chosen: new Map(Object.entries(chosen)),
		remembered: new Map(Object.entries(remembered))
	};
	return nameHeadings(table.value, [], said);
}

async function countsOf(text: string, chosen: Said) {
	const named = await name(text, chosen);
	if (named.kind === 'headings') return named.asked.map(({ problem }) => problem?.code);
	const reading = parseMoodCompilation(named.table, { groups: [], today: isoDate('2026-11-06') });
	if (reading.kind !== 'compilation') return reading;
	return reading.compilation.rows.map(({ week, group, mood }) => [week, group, mood.counts]);
}

const KÖREN = [['2026-W40', 'Kören', { green: 30, yellow: 13, red: 3 }]];

test.each<[string, string, Said, unknown]>([
	['no heading that is known', `${OWN}\n${ROW}`, ANSWERS, KÖREN],
	['a column left out', `${OWN};Plats\n${ROW};17`, { ...ANSWERS, plats: 'ignored' }, KÖREN],
	[
		'colours that are known and a date that is not',
		'Grön;Gul;Röd;Tillfälle\n30;13;3;2026-10-02',
		{ tillfälle: 'week' },
		[['2026-W40', 'Hela kommunen', { green: 30, yellow: 13, red: 3 }]]
	],
	[
		'shares',
		'Andel glada;Andel mellan;Andel ledsna;Tot;Dag\n50;30;20;10;2026-10-02',
		{
			...{ 'andel glada': 'green', 'andel mellan': 'yellow', 'andel ledsna': 'red' },
			...{ tot: 'answers', dag: 'week' }
		} as const,
		[['2026-W40', 'Hela kommunen', { green: 5, yellow: 3, red: 2 }]]
	]
])('a file with %s is read as somebody has said', async (_, text, said, counts) => {
	expect(await countsOf(text, said)).toEqual(counts);
});

test('what was said before is said of the same headings, however they are written', async () => {
	const named = await name(`${OWN.toUpperCase()}\n${ROW}`, {}, ANSWERS);
	expect(named).toMatchObject({
		kind: 'named',
		told: [{ heading: 'GLAD', column: 'green' }, {}, {}, {}, {}, {}]
	});
});

test('a heading that is new beside those of before is asked about alone in need of an answer', async () => {
	const named = await name(`${OWN};Plats\n${ROW};17`, {}, ANSWERS);
	const asked = named.kind === 'headings' ? named.asked.map(({ column }) => column) : [];
	expect(asked).toEqual(['green', 'yellow', 'red', 'group', 'kind', 'week', null]);
});

test.each<[string, string, Said, string[]]>([
	[
		'two columns for one thing',
		OWN,
		{ ...ANSWERS, sort: 'green' },
		['mood-heading-twice', 'mood-heading-twice']
	],
	[
		'a heading without an answer',
		OWN,
		WITHOUT_GREEN,
		['mood-heading-unchosen', 'mood-heading-missing']
	],
	['a colour that no column is', OWN, { ...ANSWERS, glad: 'ignored' }, ['mood-heading-missing']],
	['what a known heading says already', `${OWN};grön`, ANSWERS, ['mood-heading-taken']],
	['one heading over two columns', `${OWN};Glad`, ANSWERS, ['mood-heading-repeated']]
])('%s is told and asked about again', async (_, header, said, codes) => {
	const named = await name(`${header}\n${ROW}${header === OWN ? '' : ';30'}`, said);
	const problems =
		named.kind === 'headings' ? [...named.asked, named].map((one) => one.problem?.code) : [];
	expect(problems.filter(Boolean)).toEqual(codes);
});

test.each([
	['a heading that is somebody’s name', `${OWN};Vidar Lind\n${ROW};17`],
	['headings that are first names', `Tillfälle;Vidar;Tuva\n2026-10-02;30;13`],
	['a heading of persons', `${OWN};E-post\n${ROW};17`],
	['a personal number below', `${OWN};Plats\n${ROW};850101-1236`],
	['a name below', `${OWN};Plats\n${ROW};Vidar Lind`],
	['single answers below', `Tillfälle;Gäng;Hur\n2026-10-02;Kören;grön\n2026-10-02;Kören;gul`],
	['numbers for headings', `Kören;30;13;3;2026-10-02\nPanelen;31;12;3;2026-10-02`],
	['weeks for headings', `Grupp;v40;v41\nKören;30;13`],
	['a heading of three hundred letters and more', `${OWN};${'o'.repeat(301)}\n${ROW};17`],
	[
		'more headings than anybody answers',
		`${OWN}${[...'abcdefghijklmnopqrstuvwxyz'].map((one) => `;Ort${one}`).join('')}\n${ROW}${';17'.repeat(26)}`
	]
])('nothing is asked about a file with %s', async (_, text) => {
	expect(await name(text, { gäng: 'group' })).toMatchObject({ kind: 'named', told: [] });
});

test('a heading with a number of two figures is not kept', async () => {
	const named = await name('Glada av 46;Mellan;Ledsen;Tillfälle\n30;13;3;2026-10-02', {
		...{ 'glada av 46': 'green', mellan: 'yellow', ledsen: 'red', tillfälle: 'week' }
	});
	const kept = named.kind === 'named' ? lastingHeadings(named.told).map(({ key }) => key) : [];
	expect(kept).toEqual(['mellan', 'ledsen', 'tillfälle']);
});

test.each([
	['spaces and capitals', '  GLADA \t svar ', 'glada svar', 'GLADA svar'],
	['marks that turn the text', '\u202eGlad\u200b', 'glad', 'Glad'],
	['sixty letters and more', 'å'.repeat(61), 'å'.repeat(61), `${'å'.repeat(59)}…`]
])('a heading with %s is kept and shown plainly', (_, heading, key, short) => {
	expect([headingKey(heading), shortHeading(heading)]).toEqual([key, short]);
});
