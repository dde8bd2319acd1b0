import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { sosDodsorsaker } from '$imports/sos-dodsorsaker/source';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { readFigures } from '$lib/server/runs/reading/read-figures';
import { fileOf } from '$lib/server/files/published-file';
import { CONTEXT, readText } from './support';

const STATES = join(import.meta.dirname, '../../../shared/data/jsonstat/us-gsp.json');

const utf8 = (text: string) => new TextEncoder().encode(text);
const describeText = (text: string) => describeFile('fil', utf8(text), SOURCES, CONTEXT);

/** The source of a file that is read piece by piece; null where none knows it. */
async function streamedSource(text: string): Promise<string | null> {
	const taker = {
		recognised: async () => true,
		batch: async () => undefined,
		again: async () => undefined,
		progress: async () => true
	};
	const packing = { kind: 'copy', rows: 100 } as const;
	const outcome = await readFigures(
		{ file: fileOf('fil', utf8(text)), context: CONTEXT, packing },
		SOURCES,
		taker
	);
	if (outcome.kind === 'stopped') throw new Error('Nobody asked it to stop');
	return outcome.kind === 'read' ? outcome.sourceId : outcome.description.source;
}

interface Places {
	readonly names: Readonly<Record<string, string>>;
	readonly unit?: object;
	readonly tableId?: string;
	readonly others?: readonly string[];
}

/** A table of the population in 2023 and in 2024, one value a place and a year. */
function population({ names, unit, tableId, others = [] }: Places): string {
	const contents = ['Folkmängd', ...others];
	const places = Object.keys(names);
	return JSON.stringify({
		...{ version: '2.0', class: 'dataset', label: 'Folkmängd efter region och år' },
		...{ id: ['Region', 'ContentsCode', 'Tid'], size: [places.length, contents.length, 2] },
		role: { geo: ['Region'], metric: ['ContentsCode'], time: ['Tid'] },
		dimension: {
			Region: { label: 'region', category: { index: places, label: names } },
			ContentsCode: {
				label: 'tabellinnehåll',
				category: { index: contents, ...(unit && { unit: { Folkmängd: unit } }) }
			},
			Tid: { label: 'år', category: { index: ['2023', '2024'] } }
		},
		value: places.flatMap((_, at) => contents.flatMap(() => [4000 + at, 4100 + at])),
		...(tableId && { extension: { px: { tableid: tableId } } })
	});
}

const OURS = { '2518': 'Övertorneå', '2521': 'Pajala', '25': 'Norrbottens län' };

describe('a table in JSON-stat', () => {
	test.each<[string, string | null, Places]>([
		['with our areas', 'scb-folkmangd', { names: OURS }],
		['with codes alone', 'scb-folkmangd', { names: { '2518': '', '2521': '' } }],
		[
			'of another country',
			null,
			{ names: { '01': 'Alabama', '04': 'Arizona', '25': 'Massachusetts' } }
		],
		['counted one by one', 'scb-folkmangd', { names: OURS, unit: { base: 'antal' } }],
		['counted in thousands', null, { names: OURS, unit: { base: '1000-tal' } }],
		['counted in millions', null, { names: OURS, unit: { label: 'million', multiplier: 6 } }],
		['with the source’s number', 'scb-folkmangd', { names: OURS, tableId: 'TAB638' }],
		['with the number of another table', null, { names: OURS, tableId: 'TAB4321' }],
		[
			'with a content that the source leaves out',
			'scb-folkmangd',
			{ names: OURS, others: ['Folkökning'] }
		],
		['with a content that the source does not have', null, { names: OURS, others: ['Hushåll'] }]
	])('%s is of %s', async (_, source, places) => {
		expect((await describeText(population(places))).source).toBe(source);
	});

	test.each([
		['a word alone', null, { label: 'Folkmängd' }],
		['no title', null, {}],
		['its publisher', 'scb-folkmangd', { label: 'Folkmängd', source: 'SCB' }],
		[
			'its number',
			'scb-folkmangd',
			{ label: 'Folkmängd', extension: { px: { tableid: 'TAB638' } } }
		]
	])('without contents, with %s, is of %s', async (_, source, more) => {
		const dataset = {
			...{ version: '2.0', class: 'dataset', id: ['region', 'tid'], size: [1, 2] },
			role: { geo: ['region'], time: ['tid'] },
			dimension: {
				region: { category: { index: ['2518'], label: { '2518': 'Övertorneå' } } },
				tid: { category: { index: ['2022', '2023'] } }
			},
			...{ value: [4119, 4088], ...more }
		};
		const link = { class: 'dataset', href: 'https://example.org/b.json', label: 'Övrigt' };
		const whole = await describeText(JSON.stringify(dataset));
		const held = await describeText(
			JSON.stringify({ version: '2.0', class: 'collection', link: { item: [dataset, link] } })
		);
		expect([whole.source, held.source]).toEqual([source, source]);
		expect([whole.reasons, held.reasons]).toMatchObject([{}, { 'other-dataset': 1 }]);
	});

	test('with one area misspelt is the source’s, and refused for it', async () => {
		const names = { ...OURS, X: 'Övertårneå' };
		const { source, problems } = await describeText(population({ names }));
		expect([source, problems.map(({ code, value }) => [code, value])]).toEqual([
			'scb-folkmangd',
			[['area-unknown', 'X']]
		]);
	});

	test.skipIf(!existsSync(STATES))('of the American states is no source’s', async () => {
		const { source, observations } = await describeFile(
			'f',
			readFileSync(STATES),
			SOURCES,
			CONTEXT
		);
		expect([source, observations]).toEqual([null, 204]);
	});
});

describe('a CSV table, at once and piece by piece,', () => {
	const rows = 'region;år;Folkmängd\n2518 Övertorneå;2024;4057\n2521 Pajala;2024;5900\n';
	const wide = 'region;2023;2024\n2518 Övertorneå;4088;4057\n';
	test.each<[string, string | null, string]>([
		['with our areas', 'scb-folkmangd', rows],
		['under a title', 'scb-folkmangd', `Folkmängd efter region och år\n\n${rows}`],
		['under a title of thousands', null, `Folkmängd (1000-tal) efter region och år\n\n${rows}`],
		['of places elsewhere', null, 'region;år;Folkmängd\nOslo;2024;7\nBergen;2024;3\n2518;2024;4\n'],
		['of years under its content', 'scb-folkmangd', `Folkmängd efter region och år\n\n${wide}`],
		['of years per household', null, `Folkmängd per hushåll efter region\n\n${wide}`],
		['of years of changes', null, `Folkmängdsförändringar efter region\n\n${wide}`],
		[
			'with one area misspelt',
			'scb-folkmangd',
			'region;år;Folkmängd\n2518;2024;4057\nÖvertårneå;2024;7\n2521;2024;5\n'
		]
	])('%s is of %s', async (_, source, text) => {
		const { source: atOnce } = await describeText(text);
		expect([atOnce, await streamedSource(text)]).toEqual([source, source]);
	});
});

describe('a name that two areas bear', () => {
	test.each([
		['Län', '03'],
		['Kommun', '0380']
	])('under %s is %s', async (heading, area) => {
		const { source, sample } = await describeText(
			`${heading};år;Folkmängd\nUppsala;2024;10\nÖrebro;2024;11\n`
		);
		expect([source, sample[0]?.area]).toEqual(['scb-folkmangd', area]);
	});

	test('under Region is refused, and the source is said', async () => {
		const { source, problems } = await describeText('Region;år;Folkmängd\nUppsala;2024;10\n');
		expect([source, problems[0]]).toMatchObject([
			'scb-folkmangd',
			{ code: 'area-ambiguous', line: 2, value: 'Uppsala' }
		]);
	});
});

test('Socialstyrelsen’s X is a number that it does not give', () => {
	const text = [
		'Region;Dödsorsak;Kön;År;Antal döda per 100 000 invånare',
		'25 Norrbottens län;Cirkulationsorganens sjukdomar;Kvinnor;2021;X',
		'25 Norrbottens län;Cirkulationsorganens sjukdomar;Män;2021;402'
	].join('\n');
	const { observations, problems } = readText(sosDodsorsaker, text);
	expect([observations[0], problems]).toMatchObject([
		{ value: null, gap: 'suppressed-by-source' },
		[]
	]);
});
