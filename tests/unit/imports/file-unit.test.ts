import { expect, test } from 'vitest';
import type { PublicTable } from '$lib/domain/public-table';
import { askAboutUnit, unitsOfFile } from '$lib/server/own/unit/file-unit';
import { unitDeclared } from '$lib/server/own/unit/said-unit';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { CONTEXT } from '../../sources/support';

test.each([
	['antal', ['count', 'persons']],
	['Antal hundar', ['count', 'persons']],
	['lukumäärä', ['count', 'persons']],
	['number', ['count', 'persons']],
	['personer', ['persons', 'count']],
	['procent', ['percent']],
	['Percent', ['percent']],
	['procent av befolkningen', ['percent']],
	['per 1 000 invånare', ['per-thousand']],
	['per 100 000', ['per-hundred-thousand']],
	['kronor', ['kronor']],
	['kronor per invånare', ['kronor']],
	['tkr', ['thousand-kronor']],
	['miljoner kronor', ['million-kronor']],
	['mnkr', ['million-kronor']],
	['1000-tal', []],
	['tusental', []],
	['miljoner', []],
	['1 000 ton', []],
	['miljoner euro', []],
	['per 10 000', []],
	['Index point', null],
	['euro', null]
] as const)('a file that counts in %s means %j of our units', (said, units) => {
	expect(unitDeclared(said)).toEqual(units);
});

async function kept(text: string): Promise<PublicTable> {
	const { table } = await lookAtFile('fil', Buffer.from(text), [], CONTEXT);
	const read = table && keepTable(table, CONTEXT, '2518');
	return read?.ok ? read.value : expect.fail('no table');
}

const STAT = (unit: object) =>
	JSON.stringify({
		...{ version: '2.0', class: 'dataset', label: 'Prov', source: 'Jordbruksverket' },
		...{ id: ['Region', 'ContentsCode', 'Tid'], size: [1, 2, 1], value: [1, 2] },
		role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
		dimension: {
			Region: { category: { index: ['2518'], label: { 2518: 'Övertorneå' } } },
			ContentsCode: {
				category: { index: ['a', 'b'], label: { a: 'Hundar', b: 'Ägare' }, unit }
			},
			Tid: { category: { index: ['2022'] } }
		}
	});

test('each content of a JSON-stat file has its own unit, with how many at a time', async () => {
	const table = await kept(
		STAT({
			a: { base: 'kronor', multiplier: 6, label: 'miljoner kronor' },
			b: { base: 'antal', multiplier: 3 }
		})
	);
	const saidOf = (content: string) =>
		unitsOfFile(table, { 'side-0': '2518', 'side-1': content }).map(({ said }) => said);
	expect([saidOf('Hundar'), saidOf('Ägare'), table.publisher]).toEqual([
		['miljoner kronor'],
		['tusen antal'],
		'Jordbruksverket'
	]);
});

test('what somebody chooses is asked about where the file, or else its words, say another unit', async () => {
	const table = await kept(STAT({ a: { base: 'procent' } }));
	const of = (content: string, title: string) =>
		unitsOfFile({ ...table, title }, { 'side-0': '2518', 'side-1': content });
	const asked = [
		askAboutUnit(of('Hundar', 'Prov'), 'count'),
		askAboutUnit(of('Hundar', 'Prov'), 'percent'),
		askAboutUnit(of('Hundar', 'Prov, tkr'), 'percent'),
		askAboutUnit(of('Ägare', 'Prov (1000-tal)'), 'count'),
		askAboutUnit(of('Ägare', 'Prov'), 'kronor')
	];
	expect(asked.map((one) => one && [one.said, one.multiplied])).toEqual([
		['procent', false],
		null,
		['tkr', false],
		['1000-tal', true],
		null
	]);
});

test('a unit that none of ours is called is asked about unless it is a number of something', () => {
	const found = [{ said: 'euro', units: null }];
	expect([askAboutUnit(found, 'count'), askAboutUnit(found, 'kronor')?.mark]).toEqual([
		null,
		'kronor euro'
	]);
});

test.each([
	['Källa: Trafikanalys', 'Trafikanalys'],
	['Källa: anna@example.se', undefined]
])('the publisher that a line below names as %s is %s', async (line, publisher) => {
	const table = await kept(
		['Fordon', '', 'Kommun;2022;2023', 'Övertorneå;1;2', '', line].join('\n')
	).catch(() => null);
	expect(table?.publisher).toBe(publisher);
});
