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
