import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { readFileTable } from '$lib/server/layout/read-table';
import { lookAtFile } from '$lib/server/runs/reading/describe-file';
import { keepTable } from '$lib/server/runs/reading/keep-table';
import { writeWorkbook } from '../support/workbook';
import { readBytes, readLines } from '../support/read-lines';
import { CONTEXT } from './support';

const KNOWN = ['region;Folkmängd 2023;Folkmängd 2024', '2581 Piteå;42000;42100'];
const WIDE = [
	['region', 'Folkmängd 2023', 'Folkmängd 2024'],
	['2581 Piteå', 42000, 42100]
];
const LONG = [
	['Kommun', 'År', 'Antal'],
	['Piteå', '2023', 12]
];

async function lookAt(bytes: Uint8Array) {
	const { description, table } = await lookAtFile('fil', bytes, SOURCES, CONTEXT);
	const kept = table && keepTable(table, CONTEXT, '2581');
	return { ...description, kept: kept?.ok ? kept.value : null };
}
const bytesOf = (...lines: readonly string[]) =>
	new TextEncoder().encode([...lines, ''].join('\n'));

/** Texts that say that figures are of some only, or no numbers of people. */
const LIMITING = [
	...['Utrikes födda', '65+', '20-64 år', '0-19', 'Endast landsbygd', 'Andel', 'Förändring'],
	...['Barn och unga', 'Personer 65 år och äldre', 'Exkl. studerande', 'Pensionärer']
];

describe('the name of an only sheet that says that the figures are of some', () => {
	test.each(LIMITING)('%s: is not a known source’s, and is quoted', async (name) => {
		const { source, unlike, kept } = await lookAt(writeWorkbook({ [name]: WIDE }));
		expect([source, unlike?.words, kept?.title]).toEqual([null, name, name]);
	});

	test.each(LIMITING)('%s: is the title of a table that no source knows', async (name) => {
		expect((await lookAt(writeWorkbook({ [name]: LONG }))).kept?.title).toBe(name);
	});

	test.each(['Prognos', 'Budget 2025', 'Plan', 'Befolkningsprognos 2025'])(
		'%s: is refused as foretold',
		async (name) => {
			const read = await readBytes(writeWorkbook({ [name]: WIDE }));
			expect(read).toMatchObject({ source: null, problems: ['values-are-forecasts'] });
		}
	);

	test.each([
		['Kvinnor', 'K'],
		['Piteå kvinnor', 'K'],
		['Diagramdata män', 'M'],
		['Tabell 3 kvinnor', 'K']
	])('%s: says whose they are', async (name, sex) => {
		const known = await readBytes(writeWorkbook({ [name]: WIDE }));
		const unknown = await readBytes(writeWorkbook({ [name]: LONG }));
		expect([known.source, known.figures[0], unknown.figures[0]]).toEqual([
			'scb-folkmangd-kon',
			`befolkning 2581 2023 ${sex} 42000`,
			`Antal 2581 2023 ${sex} 12`
		]);
	});

	test('a place and a sex in one name are both used', async () => {
		const rows = LONG.map(([, year, count]) => [year ?? '', count ?? '']);
		const { figures } = await readBytes(writeWorkbook({ 'Piteå kvinnor': rows }));
		expect(figures).toEqual(['Antal 2581 2023 K 12']);
	});

	test.each(['Blad1', 'Data (2)', 'Tabell1', 'Rådata', 'SCB', 'Folkmängd', 'Piteå', '2024-05-01'])(
		'but %s says nothing of it',
		async (name) => {
			const { source, beside } = await lookAt(writeWorkbook({ [name]: WIDE }));
			expect([source, beside]).toEqual(['scb-folkmangd', []]);
		}
	);

	test('another name is shown', async () => {
		const { source, beside } = await lookAt(writeWorkbook({ 'Till nämnden': WIDE }));
		expect([source, beside]).toEqual(['scb-folkmangd', ['Till nämnden']]);
	});
});

describe('a line above or below a known table that says that the figures are of some', () => {
	const LINES = [
		...['Anm. Avser endast kvinnor.', 'Endast personer 65 år och äldre.', 'Not: Gäller flickor'],
		...['* Uppgifterna gäller utrikes födda', 'Uppgifterna avser personer 20–64 år.'],
		...['1) Exklusive utrikes födda', 'Värdena är en prognos.', 'Mått: Patienter/1000 invånare'],
		...['Källa: Statistikcentralen, Finland', 'Lähde: Tilastokeskus']
	];
	test.each(LINES)('%s', async (line) => {
		const below = await lookAt(bytesOf(...KNOWN, '', line));
		const above = await lookAt(bytesOf(line, '', ...KNOWN));
		expect([below.source, above.source]).toEqual([null, null]);
		expect([below.observations === 0 || below.unlike?.words, above.source]).toEqual([
			below.observations === 0 || line,
			null
		]);
	});

	test.each([
		'Källa: SCB',
		'Fr.o.m. 2007 redovisas uppgifterna enligt den regionala indelningen året efter.',
		'Enhet: antal',
		'Uppgifterna redovisas för kvinnor och män tillsammans.',
		'Senast uppdaterad: 20250221 08:00'
	])('but %s leaves it a known one’s, and is told', async (line) => {
		const { source, beside = [] } = await lookAt(bytesOf(...KNOWN, '', line));
		expect([source, beside.join()]).toEqual([
			'scb-folkmangd',
			line.startsWith('Senast') ? '' : line
		]);
	});
});

const PX = (source: string, note: string) =>
	bytesOf(
		'CHARSET="ANSI";',
		'AXIS-VERSION="2000";',
		'TITLE="Folkmängd efter region och år";',
		'CONTENTS="Folkmängd";',
		'UNITS="antal";',
		'STUB="region";',
		'HEADING="år";',
		'VALUES("region")="Piteå";',
		'VALUES("år")="2023","2024";',
		`SOURCE="${source}";`,
		`NOTE="${note}";`,
		'DATA=',
		'10 11;'
	);

describe('the words of a px file', () => {
	test.each([
		['SCB', 'Avser endast kvinnor.', 'Avser endast kvinnor.'],
		['Statistikcentralen, Finland', 'Uppgifter.', 'Statistikcentralen, Finland'],
		['Statistics Finland', 'Uppgifter.', 'Statistics Finland']
	])('source %s and note %s make it no known table', async (publisher, note, words) => {
		const { source, unlike } = await lookAt(PX(publisher, note));
		expect([source, unlike?.words]).toEqual([null, words]);
	});

	test('are shown whole where they only tell more', async () => {
		const note = 'Fr.o.m. 2007 redovisas uppgifterna enligt den regionala indelningen.';
		const { source, beside } = await lookAt(PX('SCB', note));
		expect([source, beside]).toEqual(['scb-folkmangd', [note]]);
	});

	test('say which values may yet change', async () => {
		const { sample } = await lookAt(PX('SCB', 'Uppgifter för 2024 är preliminära.'));
		expect(sample.map(({ preliminary = false }) => preliminary)).toEqual([false, true]);
	});
});

describe('what is said beside an unknown table', () => {
	test('is kept with it whole, and names nobody', async () => {
		const { kept } = await lookAt(
			bytesOf(
				'Mått: Patienter/1000 invånare',
				'',
				'Kommun;År;Värde',
				'Piteå;2023;12,5',
				'Piteå;2024;13,5',
				'',
				'Källa: Regionen',
				'Uttaget av Anna Andersson',
				'Ny mätmetod från 2024.'
			)
		);
		expect(kept).toMatchObject({
			title: null,
			unit: 'Patienter/1000 invånare',
			publisher: 'Regionen',
			beside: ['Mått: Patienter/1000 invånare', 'Källa: Regionen', 'Ny mätmetod från 2024.']
		});
	});
});

test('girls and boys are no known table’s women and men', async () => {
	for (const [girls, boys] of [
		['flickor', 'pojkar'],
		['tjejer', 'killar'],
		['01 Girls', '02 Boys']
	]) {
		const rows = [`2581 Piteå;${girls};400`, `2581 Piteå;${boys};410`];
		expect((await readLines('region;kön;Folkmängd 2023', ...rows)).source).toBeNull();
	}
	const women = ['2581 Piteå;kvinnor;400', '2581 Piteå;män;410'];
	expect((await readLines('region;kön;Folkmängd 2023', ...women)).source).toBe('scb-folkmangd-kon');
});

describe('a period of a known table that may yet change', () => {
	test.each(['2026 prel.', '2026 (prel.)', '2026*', '2026p', '2026 preliminär', 'prel. 2026'])(
		'%s',
		async (period) => {
			const rows = ['2581 Piteå;2025;42000', `2581 Piteå;${period};42100`];
			const read = await readLines('region;år;Folkmängd', ...rows);
			expect([read.source, read.problems, read.yet]).toEqual(['scb-folkmangd', [], ['2026']]);
		}
	);

	test.each([
		['a title', ['Folkmängd, preliminära uppgifter', '', 'region;år;Folkmängd', '2581;2026;42000']],
		[
			'a note below',
			['region;år;Folkmängd', '2581;2026;42000', '', 'Uppgifter för 2026 är preliminära.']
		]
	])('by %s', async (_, lines) => {
		expect((await readLines(...lines)).yet).toEqual(['2026']);
	});

	test.each(['2025r', '2025 (rev.)'])('but %s has been revised', async (period) => {
		const read = await readLines('region;år;Folkmängd', `2581 Piteå;${period};42000`);
		expect([read.figures, read.yet]).toEqual([['befolkning 2581 2025 T 42000'], []]);
	});

	test('what else stands behind a period is not passed over', async () => {
		const read = await readLines(
			'region;år;Folkmängd',
			'2581 Piteå;2024;41000',
			'2581 Piteå;2025 kvinnor;42000'
		);
		expect(read).toMatchObject({ figures: [], problems: ['period-unreadable-write'] });
	});
});

test('sheets with their columns in another order are one table', async () => {
	const bytes = writeWorkbook({
		'2023': [
			['Kommun', 'Kön', 'Antal'],
			['Piteå', 'Kvinnor', 12]
		],
		'2024': [
			['Kön', 'Kommun', 'Antal'],
			['Kvinnor', 'Piteå', 13]
		]
	});
	expect((await readBytes(bytes)).figures).toEqual([
		'Antal 2581 2023 K 12',
		'Antal 2581 2024 K 13'
	]);
	const file = await readFileTable(bytes, CONTEXT.areas);
	expect(file.ok && file.value.kind === 'rows' && file.value.rows.leftOut).toEqual({});
});

test.each([
	['numbers', ['Tabell 1', 'Tabell 2']],
	['ages', ['0-19', '65+']]
])('sheets that only their %s tell apart are', async (_, [one = '', other = '']) => {
	const rows = (value: number) => [
		['Kommun', '2023'],
		['Piteå', value]
	];
	const { kept } = await lookAt(writeWorkbook({ [one]: rows(1), [other]: rows(2) }));
	const side = kept?.sides.find(({ heading }) => heading === 'Blad');
	expect([side?.options, kept?.figures.length]).toEqual([[one, other], 2]);
});
