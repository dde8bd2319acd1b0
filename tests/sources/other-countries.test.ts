import { describe, expect, test } from 'vitest';
import { AREAS } from '$imports/areas/source';
import { SOURCES } from '$imports/registry';
import { foldName } from '$lib/server/layout/words/area-words';
import { countryOfPlace } from '$lib/server/layout/words/other-countries';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { CONTEXT } from './support';

const lines = (...all: readonly string[]) => [...all, ''].join('\n');

/** Which areas a municipality is offered of a table, and whether they are ours; or why none. */
async function offered(text: string, areaCode = '2518') {
	const bytes = new TextEncoder().encode(text);
	const { description, table } = await lookAtFile('fil', bytes, SOURCES, CONTEXT);
	if (description.problems.length > 0 || !table)
		return description.problems.map(({ code }) => code);
	const kept = keepTable(table, CONTEXT, areaCode);
	if (!kept.ok) return kept.problems.map(({ code }) => code);
	const { places, sides } = kept.value;
	const areas = sides.find(({ role }) => role === 'area')?.options ?? [];
	return [places, ...areas];
}

const px = (source: string, ...places: readonly string[]) =>
	lines(
		'CHARSET="ANSI";',
		'CODEPAGE="utf-8";',
		'TITLE="Arbetslösa efter område och år";',
		'CONTENTS="Arbetslösa";',
		'UNITS="antal";',
		'STUB="Område";',
		'HEADING="År";',
		`VALUES("Område")=${places.map((place) => `"${place}"`).join(',')};`,
		'VALUES("År")="2023";',
		'TIMEVAL("År")=TLIST(A1),"2023";',
		`SOURCE="${source}";`,
		`DATA=${places.map((_, at) => at + 1).join(' ')};`
	);

describe('a table of another country is none of ours', () => {
	test.each([
		[
			'three of its places',
			lines('Område;2023', 'Kemi;1', 'Pello;2', 'Kolari;3', 'Övertorneå;4'),
			['elsewhere', 'Kemi', 'Pello', 'Kolari', 'Övertorneå (Finland)']
		],
		[
			'its publisher below',
			lines('Kommun;2022;2023', 'Hela landet;1;2', 'Övertorneå;3;4', 'Källa: Tilastokeskus;;'),
			['elsewhere', 'Hela landet (Finland)', 'Övertorneå (Finland)']
		],
		[
			'its publisher in the title',
			lines('THL: Sjuklighet', '', 'Kommun;2023;2024', 'Övertorneå kommun;3;4'),
			['elsewhere', 'Övertorneå kommun (Finland)']
		],
		[
			'its codes',
			lines('Område;2023', 'SSS HELA LANDET;1', 'KU976 Övertorneå;4'),
			['elsewhere', 'SSS HELA LANDET', 'KU976 Övertorneå']
		],
		[
			'the source of a px file',
			px('Statistikcentralen', 'HELA LANDET', 'Övertorneå'),
			['elsewhere', 'HELA LANDET (Finland)', 'Övertorneå (Finland)']
		],
		[
			'its word for the country',
			lines('region;2022;2023', '0 Hele landet;1;2', '5401 Tromsø;3;4'),
			['elsewhere', '0 Hele landet', '5401 Tromsø']
		],
		[
			'its regions',
			lines('OMRÅDE;2022;2023', 'Hele landet;1;2', 'Region Sjælland;3;4'),
			['elsewhere', 'Hele landet', 'Region Sjælland']
		]
	])('by %s', async (_, text, areas) => {
		expect(await offered(text)).toEqual(areas);
	});

	test.each([
		['places of both', lines('Kommun;2023', 'Haparanda;1', 'Torneå;2', 'Övertorneå;3')],
		['one place of the other', lines('Kommun;2023', 'Torneå;2', 'Övertorneå;3')],
		['a title that names the other', lines('Sjuka i Finland', '', 'Kommun;2023', 'Övertorneå;3')],
		[
			'publishers of both',
			lines('Kommun;2022;2023', 'Övertorneå;3;4', 'Källa: SCB och Statistikcentralen;;')
		]
	])('by %s it may be, and is asked about', async (_, text) => {
		expect(await offered(text)).toEqual(['area-of-two-countries']);
	});
});

describe('a table of ours is ours', () => {
	test.each([
		['a code', lines('Kommun;2023', '2518 Övertorneå;1', 'Torneå;2', 'Pello;3', 'Kemi;4')],
		[
			'a code in a column of its own',
			lines('Kommunkod;Kommun;2023', '2518;Övertorneå;1', '2583;Haparanda;4')
		],
		['villages that have a namesake', lines('Kommun;By;2023', 'Övertorneå;Pello;1')],
		[
			'people from there',
			lines('Födda i Finland', '', 'Kommun;2022;2023', 'Övertorneå;1;2', 'Haparanda;3;4')
		],
		['what is sold there', lines('Kommun;Land;2023', 'Övertorneå;Finland;1', 'Övertorneå;Norge;2')]
	])('by %s', async (_, text) => {
		const [places, first] = await offered(text);
		expect([places, first]).toEqual(['ours', '2518']);
	});

	test('and none of the others’ places is one', () => {
		const taken = AREAS.filter(({ name }) => countryOfPlace(name) !== null);
		expect(taken.map(({ name }) => foldName(name))).toEqual([]);
	});
});

describe('areas that are codes alone', () => {
	const cube = (parts: object, places: Readonly<Record<string, string>> = {}) =>
		JSON.stringify({
			...{ class: 'dataset', id: ['Region', 'Tid'], size: [2, 1], value: [1, 2] },
			role: { geo: ['Region'], time: ['Tid'] },
			dimension: {
				Region: { label: 'region', category: { index: ['01', '25'], label: places } },
				Tid: { label: 'Year', category: { index: ['2023'] } }
			},
			...parts
		});
	const english = { extension: { lang: 'EN' } };

	test.each([
		['a title of another country', cube({ label: 'Dogs by state, United States' })],
		['a publisher of another country', cube({ label: 'Dogs', source: 'US Census Bureau' })],
		['another language', cube({ label: 'Dogs by state', ...english })],
		['another language in px', px('Bureau', '01', '25').replace('TITLE', 'LANGUAGE="en";\nTITLE')],
		['a neighbour', px('Statistisk sentralbyrå', '1860', '2023')],
		['rows', lines('Hundar i USA', '', 'Region;2022;2023', '01;1;2', '25;3;4')]
	])('are asked about by %s', async (_, text) => {
		expect(await offered(text)).toEqual(['area-codes-alone']);
	});

	test.each([
		['Swedish', cube({ label: 'Hundar efter län' })],
		['Sweden in the title', cube({ label: 'Dogs in Sweden by county', ...english })],
		['its publisher', cube({ label: 'Dogs', source: 'Statistics Sweden', ...english })],
		['an authority', cube({ label: 'Dogs', source: 'Jordbruksverket', ...english })],
		[
			'the number of its table',
			cube({ label: 'Dogs', extension: { lang: 'EN', px: { tableid: 'TAB638' } } })
		],
		[
			'names',
			cube({ label: 'Dogs', ...english }, { '01': 'Stockholm county', '25': 'Norrbotten county' })
		],
		['people from abroad', cube({ label: 'Födda i Finland efter län' })],
		['Swedish in px', px('Bureau', '01', '25').replace('TITLE', 'LANGUAGE="sv";\nTITLE')]
	])('are ours by %s', async (_, text) => {
		expect((await offered(text, '2514'))[0]).toBe('ours');
	});
});
