import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { openFigureReader } from '$lib/server/layout/known/figure-reader';
import { NOTHING_TOLD } from '$lib/server/layout/known/pxweb-rows';
import { findOtherwise } from '$lib/server/layout/said/said-otherwise';
import { CONTEXT } from '../../sources/support';
import { readLines } from '../../support/read-lines';

const ROWS = ['', 'region;2022;2023', '2518 Övertorneå;4200;4100'];

describe('a title that says more than the source’s own is of another table', () => {
	test.each([
		[['Folkmängd efter region och år, endast utrikes födda']],
		[['Folkmängd efter region och år', 'Avser personer 65 år och äldre']],
		[['Folkmängd efter region och år. Landsbygd']],
		[['Folkmängd efter region och år', 'Utrikes födda']],
		[['Folkmängd, kvinnor efter region och år']],
		[['Förändring av folkmängd efter region och år']],
		[['Folkmängd i tusental efter region och år']],
		[['Folkmängd i tätorter efter region och år']]
	])('%j', async (titles) => {
		const read = await readLines(...titles, ...ROWS);
		expect([read.source, read.figures.length]).toEqual([null, 2]);
	});

	test('a note below may say so too', async () => {
		const rows = [...ROWS, '', 'Avser endast utrikes födda personer.'];
		expect((await readLines('Folkmängd efter region och år', ...rows)).source).toBeNull();
	});

	test.each(['region;Folkmängd 2022', 'region;år;Folkmängd'])('also over %s', async (headings) => {
		const row = headings.includes('år') ? '2518 Övertorneå;2022;420' : '2518 Övertorneå;420';
		expect((await readLines('Utrikes födda', '', headings, row)).source).toBeNull();
	});
});

test.each([
	['Folkmängd efter region och år'],
	['Folkmängd 31 december efter region, ålder och år'],
	['Folkmängden i Övertorneå kommun 2022–2023'],
	['Folkmängd i Upplands Väsby och Norrbottens län, totalt'],
	['Population by region and year'],
	['Folkmängd efter region och år. Preliminära uppgifter för 2023'],
	['Folkmängd per kommun, antal personer'],
	['Källa: SCB, Statistikdatabasen, uttag av en tjänsteman'],
	['Folkmängd efter region och år\nSenast uppdaterad: 20250221 08:00']
])('%j is the source’s own', (lines) => {
	const [population] = SOURCES;
	if (!population) throw new Error('no sources');
	const around = { titles: lines.split('\n'), notes: [] };
	expect(findOtherwise(around, ['region', '2022'], population, CONTEXT.areas)).toBeNull();
});

test('each source’s own title is its own', () => {
	const told = SOURCES.filter((definition) => {
		const { source, table } = definition;
		const around = { titles: [source.title, ...table.contents], notes: [] };
		return findOtherwise(around, table.columns, definition, CONTEXT.areas) !== null;
	});
	expect(told.map(({ source }) => source.id)).toEqual([]);
});

test('each source’s table of some alone is another', () => {
	const told = SOURCES.filter((definition) => {
		const { source, table } = definition;
		const around = { titles: [`${source.title}, endast utrikes födda`], notes: [] };
		return findOtherwise(around, table.columns, definition, CONTEXT.areas) !== null;
	});
	expect(told).toEqual(SOURCES);
});

test('a file that is read piece by piece is looked at in the same way', () => {
	const [population] = SOURCES;
	if (!population) throw new Error('no sources');
	const open = (title: string) =>
		openFigureReader(
			population,
			{ line: 1, cells: ['region', 'Folkmängd 2022'], titles: [title] },
			CONTEXT,
			{ intervals: false, told: NOTHING_TOLD, emit: () => undefined }
		).ok;
	expect([open('Folkmängd efter region'), open('Folkmängd, utrikes födda')]).toEqual([true, false]);
});
