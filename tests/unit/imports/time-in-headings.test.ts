import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { CONTEXT } from '../../sources/support';

async function read(...lines: readonly string[]) {
	const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
	const { problems, sample } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	if (problems.length > 0) return [...new Set(problems.map(({ code }) => code))];
	return sample.map((one) =>
		[one.area, one.period, one.sex, 'value' in one ? one.value : one.gap].join(' ').trim()
	);
}

describe('a year of schools is refused by its own reason', () => {
	test.each([
		[['Kommun;2021/2022;2022/2023', 'Piteå;1;2']],
		[['Kommun;2021/22;2022/23', 'Piteå;1;2']],
		[['Kommun;2009/10;2010/11', 'Piteå;1;2']],
		[['Kommun;Andel 2021/2022', 'Piteå;1']],
		[['Kommun;Andel 2021/2022 (%)', 'Piteå;1']],
		[['Kommun;2021/2022 kvinnor;2021/2022 män', 'Piteå;1;2']],
		[['Kommun;Läsåret 2021/22;Läsåret 2022/23', 'Piteå;1;2']],
		[['Kommun;Läsår 2021-2022', 'Piteå;1']],
		[['Kommun;2020;Andel 2021/22', 'Piteå;1;2']],
		[['Valt läsår: 2022/23', '', 'Kommun;Antal', 'Piteå;1', 'Boden;2']],
		[['Elever 2023', 'Valt läsår: 2022/23', '', 'Kommun;Antal', 'Piteå;1', 'Boden;2']],
		[['Kommun;Skolår;Antal', 'Piteå;2022–2023;1', 'Boden;2022–2023;2']],
		[['Kommun;Läsår;Antal', 'Piteå;2022–2023;1', 'Boden;2022–2023;2']]
	])('%j', async (lines) => {
		expect(await read(...lines)).toEqual(['period-school-year']);
	});
});

test.each(['2022/2021', 'Kvot 2022/2021', '2021/2023', 'Andel 2022/2021 (%)'])(
	'two years such as %s are no year',
	async (heading) => {
		expect(await read(`Kommun;${heading}`, 'Piteå;1', 'Boden;2')).toEqual(['period-unreadable']);
	}
);

test.each([
	[['Kommun;Antal/2022', 'Piteå;1'], ['2581 2022 T 1']],
	[['Prop. 2021/22:3', '', 'Kommun;År;Antal', 'Piteå;2021;1'], ['2581 2021 T 1']]
])('%j is read', async (lines, figures) => {
	expect(await read(...lines)).toEqual(figures);
});

describe('a part of the year beside it, however its heading is written', () => {
	test.each([
		...['Månad nr', 'Manad_nr', 'MÅNAD-NR', 'Månads nr', 'Month number', 'month_no', 'Månad (nr)'],
		...['Rapportmånad', 'Rapport_månad', 'Redovisningsmånad nr', 'Månad nummer', 'Månad nr.']
	])('%s', async (heading) => {
		const found = await read(`Kommun;År;${heading};Antal`, 'Piteå;2023;1;5', 'Piteå;2023;2;6');
		expect(found).toEqual(['2581 2023-01 T 5', '2581 2023-02 T 6']);
	});

	test.each(['Week number', 'vecko-nr', 'Vecko_nr', 'Veckonr', 'Rapportvecka', 'ISO-vecka'])(
		'%s',
		async (heading) => {
			const found = await read(`Kommun;År;${heading};Antal`, 'Piteå;2023;10;5', 'Piteå;2023;11;6');
			expect(found).toEqual(['2581 2023-W10 T 5', '2581 2023-W11 T 6']);
		}
	);

	test.each(['Kvartal_nr', 'Kvartalsnr', 'Quarter number'])('%s', async (heading) => {
		const found = await read(`Kommun;År;${heading};Antal`, 'Piteå;2023;1;5', 'Piteå;2023;2;6');
		expect(found).toEqual(['2581 2023-Q1 T 5', '2581 2023-Q2 T 6']);
	});

	test('År_månad_nr in one column', async () => {
		expect(await read('Kommun;År_månad_nr;Antal', 'Piteå;202301;5')).toEqual(['2581 2023-01 T 5']);
	});

	test('a day of reporting is no period of the figures', async () => {
		expect(await read('Kommun;År;Rapportdatum;Antal', 'Piteå;2023;2024-02-03;5')).toEqual([
			'2581 2023 T 5'
		]);
	});
});

test.each(['Snödjup vintern 2023/24', 'Säsongen 2023/2024', 'Skador, talvi 2023/24'])(
	'months under “%s” lack their year and are of no year of schools',
	async (title) => {
		const bytes = new TextEncoder().encode(`${title}\n\nKommun;nov;dec;jan;feb\nPiteå;1;2;3;4`);
		const { problems } = await describeFile('fil', bytes, SOURCES, CONTEXT);
		expect(problems).toMatchObject([{ column: 'nov', code: 'period-without-year' }]);
	}
);

describe('days and months in headings are what they are in a column', () => {
	test.each([
		['31/01/2024;29/02/2024', ['2581 2024-01 T 5', '2581 2024-02 T 6']],
		['Antal 31/01/2024;Antal 29/02/2024', ['2581 2024-01 T 5', '2581 2024-02 T 6']],
		['31.1.2024;29.2.2024', ['2581 2024-01 T 5', '2581 2024-02 T 6']],
		['2024-01-01;2024-02-01', ['2581 2024-01 T 5', '2581 2024-02 T 6']],
		['01/2024;02/2024', ['2581 2024-01 T 5', '2581 2024-02 T 6']],
		['1/2024;2/2024', ['period-unreadable']],
		['Antal 1/2024;Antal 2/2024', ['period-unreadable']],
		['01/02/2024;01/03/2024', ['period-day-unclear']],
		['Antal 01/02/2024;Antal 01/03/2024', ['period-day-unclear']],
		['12/31/2022;12/31/2023', ['period-is-day']],
		['v. 52 2024;v. 53 2024', ['period-week-53']],
		['Antal v. 52 2024;Antal v. 53 2024', ['period-week-53']]
	])('%s', async (headings, found) => {
		expect(await read(`Kommun;${headings}`, 'Piteå;5;6')).toEqual(found);
	});
});

describe('times that are of something else', () => {
	const title = 'Lägenheter efter region och byggnadsperiod';
	test.each([
		[[`${title}, 2023`, '', 'Kommun;1931-1940;1941-1950', 'Piteå;5;6'], '2581 2023 T 5'],
		[[`${title} och år, 2023`, '', 'Kommun;1931-1940;1941-1950', 'Piteå;5;6'], '2581 2023 T 5'],
		[[`${title} och år`, '', 'Kommun;Byggnadsperiod;2023', 'Piteå;1931-1940;5'], '2581 2023 T 5'],
		[[title, '', 'Kommun;1931-1940;1941-1950', 'Piteå;5;6'], 'sheet-no-period'],
		[['Kommun;År;Period;Antal', 'Piteå;2023;2020-2023;5'], 'period-two-lengths']
	])('%j', async (lines, first) => {
		expect((await read(...lines))[0]).toBe(first);
	});

	test.each([
		['1;2;3;4;5;6;7;8;9;10;11;12', ['headings-may-be-parts']],
		['1;2;3;4', ['headings-may-be-parts']]
	])('numbers %s may be parts of a year', async (headings, found) => {
		const values = headings.split(';').map(() => '5');
		expect(await read(`Kommun;År;${headings}`, `Piteå;2023;${values.join(';')}`)).toEqual(found);
	});

	test('a number among others is no county', async () => {
		const found = await read('Kommun;År;8;9;10;11', 'Piteå;2023;5;6;7;8');
		expect(found).toEqual([5, 6, 7, 8].map((value) => `2581 2023 T ${value}`));
	});
});
