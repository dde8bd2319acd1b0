import { describe, expect, test } from 'vitest';
import { listTableQuestions, readTableChoice } from '$lib/domain/table-question';
import { findSeries } from '$lib/domain/table-series';
import type { PublicTable } from '$lib/domain/public-table';
import type { Result } from '$lib/domain/problem';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { whyNothingShows } from '$lib/server/own/table-figures';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { CONTEXT } from '../../sources/support';

const OWN = '2518';

async function keep(text: string): Promise<Result<PublicTable>> {
	const { table, description } = await lookAtFile('fil', Buffer.from(text), [], CONTEXT);
	if (!table) return { ok: false, problems: description.problems };
	return keepTable(table, CONTEXT, OWN);
}

async function kept(text: string): Promise<PublicTable> {
	const table = await keep(text);
	if (!table.ok) throw new Error(JSON.stringify(table.problems));
	return table.value;
}

/** Answers by a question's heading or subject. */
async function choose(text: string, answers: Readonly<Record<string, string>> = {}) {
	const table = await kept(text);
	const questions = listTableQuestions(table, OWN);
	const presumed = readTableChoice(questions, OWN, null, null);
	const given = questions.flatMap(({ field, heading, about }) => {
		const answer = answers[heading] ?? answers[about];
		return answer === undefined ? [] : [[field, answer]];
	});
	const choice = { ...presumed, ...(Object.fromEntries(given) as Record<string, string>) };
	const open = questions.filter(({ field }) => choice[field] === undefined);
	return { open, series: findSeries(table, questions, choice, OWN) };
}

const written = (series: Awaited<ReturnType<typeof choose>>['series']) =>
	series?.points.map(
		({ areaCode, period, value, gap }) => `${areaCode} ${period.key} ${value ?? gap}`
	);

const WIDE = [
	'region;fordonsslag;Antal bilar 2022;Antal bilar 2023',
	'2518 Övertorneå;totalt;2300;2310',
	'2518 Övertorneå;husbilar;80;..',
	'2514 Kalix;totalt;8000;8100',
	'25 Norrbottens län;totalt;130000;131000',
	'00 Riket;totalt;4980543;4977791'
].join('\n');

test('the own municipality and the total are presumed, and county and country come along', async () => {
	const { open, series } = await choose(WIDE);
	expect([open, written(series)]).toEqual([
		[],
		[
			'2518 2022 2300',
			'25 2022 130000',
			'00 2022 4980543',
			'2518 2023 2310',
			'25 2023 131000',
			'00 2023 4977791'
		]
	]);
});

test('another category is another series, gaps and all', async () => {
	const { series } = await choose(WIDE, { fordonsslag: 'husbilar', beside: '' });
	expect(written(series)).toEqual(['2518 2022 80', '2518 2023 missing']);
});

const LONG = [
	'År;Månad;Län;Kommun;Ålder;Kön;Sjukpenningtalet',
	'2024;1;Norrbotten;Övertorneå;16-29 år;Kvinnor;7,1',
	'2024;1;Norrbotten;Övertorneå;30-64 år;Kvinnor;9,2',
	'2024;2;Norrbotten;Övertorneå;30-64 år;Kvinnor;9,3',
	'2024;1;Norrbotten;Övertorneå;30-64 år;Män;5'
].join('\n');

test('where nothing is a total nothing is presumed', async () => {
	const { open, series } = await choose(LONG);
	expect([open.map(({ heading }) => heading), series]).toEqual([['Ålder', 'Kön'], null]);
});

test('year and month in two columns, an age and a sex make one series', async () => {
	const { series } = await choose(LONG, { Ålder: '30-64 år', sex: 'K' });
	expect([series?.sex, series?.frequency, written(series)]).toEqual([
		'K',
		'month',
		['2518 2024-01 9.2', '2518 2024-02 9.3']
	]);
});

const FINNISH = JSON.stringify({
	...{ version: '2.0', class: 'dataset', label: 'Väkiluku', id: ['alue', 'vuosi'], size: [2, 2] },
	role: { time: ['vuosi'], geo: ['alue'] },
	dimension: {
		alue: {
			label: 'Alue',
			category: { index: ['KU851', 'KU854'], label: { KU851: 'Tornio', KU854: 'Pello' } }
		},
		vuosi: { label: 'Vuosi', category: { index: ['2022', '2023'] } }
	},
	value: [21333, 21160, 3299, 3234]
});

test('a place that Läget does not know is chosen by a person, and said to be another', async () => {
	const { open } = await choose(FINNISH);
	const { series } = await choose(FINNISH, { area: 'Tornio' });
	expect([open.map(({ options }) => options), series?.elsewhere, written(series)]).toEqual([
		[['Tornio', 'Pello']],
		'Tornio',
		['2518 2022 21333', '2518 2023 21160']
	]);
});

test('a table without areas asks which one it is about', async () => {
	const { open } = await choose('År;Antal\n2022;5\n2023;6');
	expect(open).toMatchObject([{ about: 'place', options: ['2518', '25', '00', 'elsewhere'] }]);
});

test('two values with nothing between them to choose from are told', async () => {
	expect(await keep('region;År;Antal\n2518;2022;5\n2518;2022;6\n2518;2023;6')).toMatchObject({
		...{ ok: false, problems: [{ line: 3, code: 'figure-repeated' }] }
	});
});

describe('a refusal of a table about persons says where, and never who', () => {
	test.each([
		['region;vem;År;Antal\n2518;ja;2021;4\n2518;a@b.se;2022;5', 'vem', 3],
		['region;vem;År;Antal\n2518;19121212-1212;2022;5', 'vem', 2],
		['region;E-post;År;Antal\n2518;okänd;2022;5', 'E-post', null],
		['region;Förnamn;År;Antal\n2518;Anna;2022;5', 'Förnamn', null],
		['region;namn;År;Antal\n2518;Eva Karlsson;2022;5\n2518;Bo Ek;2022;5', 'namn', null],
		['region;Svar;År;Antal\n2518;grön;2022;5\n2518;gul;2022;5\n2518;röd;2022;5', 'Svar', null],
		['region;år;Eva Karlsson\n2518;2022;5\n2518;2023;6', null, null],
		['region;eva@example.org;År;Antal\n2518;ja;2022;5', null, null]
	])('%j', async (text, column, line) => {
		const table = await keep(text);
		expect(table).toMatchObject({ ok: false, problems: [{ column, line, value: null }] });
		expect(JSON.stringify(table)).not.toMatch(/@|Eva|Anna|1212/);
	});
});

test('areas that are not ours are named where there are no others, and counted where there are', async () => {
	const rows = (...codes: readonly string[]) =>
		['region;År;Antal', ...codes.map((code) => `${code};2022;5`)].join('\n');
	const others = ['2514', '2583', '2580', '2582'];
	expect(await keep(rows(...others))).toMatchObject({
		problems: [{ values: { areas: 'Kalix, Haparanda, Luleå', count: 4 } }]
	});
	expect((await kept(rows(OWN, '25', ...others))).otherAreas).toBe(4);
	expect((await kept(rows(OWN, '00'))).otherAreas).toBe(0);
});

test.each([
	['of other municipalities', 'region;År;Antal\n2514;2022;5\n2514;2023;6', 'own-table-elsewhere'],
	['with an address', 'region;vem;År;Antal\n2518;a@b.se;2022;5', 'own-cell-personal'],
	['with a personal number', 'region;vem;År;Antal\n2518;19121212-1212;2022;5', 'own-cell-personal'],
	['of first names', 'region;Förnamn;År;Antal\n2518;Anna;2022;5', 'own-table-persons'],
	['of e-mail', 'region;E-post;År;Antal\n2518;okänd;2022;5', 'own-table-persons'],
	[
		'of first names that cannot be read',
		'region;Förnamn;År;Antal\n2518;Anna;i fjol;5',
		'own-table-persons'
	]
])('a table %s is not kept', async (_, text, code) => {
	expect(await keep(text)).toMatchObject({ ok: false, problems: [{ code, value: null }] });
});

test('a table of names and their bearers is kept', async () => {
	const { sides } = await kept('region;Förnamn;År;Antal bärare\n2518;Anna;2022;5\n2518;Eva;2022;6');
	expect(sides.map(({ options }) => options)).toContainEqual(['Anna', 'Eva']);
});

test.each([
	['persons', 'Norrbottens län;2022;11', {}, 'own-table-not-drawn'],
	['persons', 'Riket;2022;11', {}, 'own-table-not-drawn'],
	['persons', 'Övertorneå;2022;..\nRiket;2022;11', {}, 'own-table-not-drawn'],
	['persons', 'Övertorneå;2022;5\nRiket;2022;11', { Region: '00' }, 'own-table-not-drawn'],
	['persons', 'Övertorneå;2022;5\nRiket;2022;11', {}, undefined],
	['percent', 'Norrbottens län;2022;11', {}, undefined],
	['count', 'Övertorneå;2022;..', {}, 'own-table-no-values']
] as const)(
	'of %s in %j there is nothing to show where the municipality has none',
	async (unit, rows, answers, code) => {
		const { series } = await choose(`Region;År;Antal\n${rows}`, answers);
		expect(whyNothingShows(series?.points ?? [], unit, OWN)?.code).toBe(code);
	}
);
