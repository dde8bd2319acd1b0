import { describe, expect, test } from 'vitest';
import { summarisePanel } from '$lib/format/indicator-summary';
import { describePanel } from '$lib/format/indicator-takeaway';
import { COUNTRY, line, panelOf, point } from '../support/panel';
import { WHOLE_LANGUAGES } from '../support/languages';

const POPULATION = { unit: 'persons', decimals: 0, frequency: 'year' } as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the sentence for a panel', () => {
	const falling = panelOf([line([point('1950', 10_076), point('2024', 4057)])], POPULATION);

	test.each([
		[
			'sv',
			'Ohälsotal: 4 057 personer i Övertorneå 2024, 6 019 personer färre än 1950 (10 076 personer).'
		],
		[
			'fi',
			'Sairausluku, Övertorneå, 2024: 4 057 henkilöä. Se on 6 019 henkilöä vähemmän kuin 1950 (10 076 henkilöä).'
		],
		[
			'en',
			'Sickness figure: 4,057 people in Övertorneå in 2024, 6,019 people fewer than in 1950 (10,076 people).'
		]
	] as const)('names both periods and the difference in %s', (language, sentence) => {
		expect(plain(describePanel(falling, language))).toBe(sentence);
	});

	test('holds the same numbers in every language', () => {
		const numbers = WHOLE_LANGUAGES.map((language) =>
			(describePanel(falling, language).match(/\d[\d\u00a0,]*/g) ?? [])
				.map((text) => text.replace(/\D/g, ''))
				.sort()
		);
		expect(new Set(numbers.map(String)).size).toBe(1);
	});

	test('gives a change of a share in percentage points, from the numbers as written', () => {
		const panel = panelOf([line([point('2018', 81), point('2022', 78.2)])], { unit: 'percent' });
		expect(plain(describePanel(panel, 'sv'))).toContain('2,8 procentenheter lägre än 2018');
	});

	test('compares no rolling value with another that partly counts the same time', () => {
		const points = [point('2024-11', 26.1), point('2025-10', 25.2)];
		const rolling = panelOf([line(points)], { windowMonths: 12 });
		expect(plain(describePanel(rolling, 'sv'))).toBe(
			'Ohälsotal: 25,2 dagar i Övertorneå oktober 2025. Det finns inget värde från samma tid ett tidigare år att jämföra med än.'
		);
	});

	test('sets rolling values that share no time beside each other', () => {
		const points = [point('2024-10', 26.1), point('2025-10', 25.2)];
		const rolling = panelOf([line(points)], { windowMonths: 12 });
		expect(plain(describePanel(rolling, 'sv'))).toContain('0,9 dagar lägre än oktober 2024');
	});

	test.each([
		[67, 'Osäkerheterna överlappar. Skillnaden är inte statistiskt säker.'],
		[64, '(60–64) 2004–2007.']
	])('says when a difference may be chance: an upper bound of %d', (high, end) => {
		const points = [
			point('2004--2007', 62, { interval: { low: 60, high } }),
			point('2021--2024', 68, { interval: { low: 66, high: 70 } })
		];
		const panel = panelOf([line(points)], { unit: 'percent', frequency: 'span' });
		expect(plain(describePanel(panel, 'sv')).endsWith(end)).toBe(true);
	});

	test('compares a month with the same month of the nearest year before, shown or not', () => {
		const before = [point('2024-10', 27.1)];
		const points = [point('2025-05', 20), point('2025-09', 31), point('2025-10', 25.2)];
		expect(plain(describePanel(panelOf([line(points, { before })]), 'sv'))).toBe(
			'Ohälsotal: 25,2 dagar i Övertorneå oktober 2025, 1,9 dagar lägre än oktober 2024 (27,1 dagar).'
		);
	});

	test.each([['2025-10'], ['2025-Q4'], ['2025-H2'], ['2025-W41']])(
		'has nothing to compare %s with where no year before has the same part',
		(last) => {
			const points = [point('2025-01', 20), point('2025-Q3', 21), point(last, 25.2)];
			expect(plain(describePanel(panelOf([line(points)]), 'sv'))).toMatch(
				/\. Det finns inget värde från samma tid ett tidigare år att jämföra med än\.$/
			);
		}
	);

	test('gives no difference across a change of method', () => {
		const note = { sv: '', fi: '', fit: '', en: '' };
		const panel = panelOf([line([point('2024', 10), point('2025', 20)])], {
			breaks: [{ period: '2025', note }]
		});
		expect(plain(describePanel(panel, 'sv'))).toContain('men talen är räknade på olika sätt');
	});

	test('gives the intervals instead of a difference where the values are uncertain', () => {
		const points = [
			point('2018--2021', 71, { interval: { low: 66, high: 76 } }),
			point('2021--2024', 64, { interval: { low: 60, high: 68 } })
		];
		expect(plain(describePanel(panelOf([line(points)]), 'sv'))).toBe(
			'Ohälsotal: 64 dagar (60–68) i Övertorneå 2021–2024. Det var 71 dagar (66–76) 2018–2021.'
		);
	});

	test('says women and men where the source has only them', () => {
		const panel = panelOf(
			[line([point('2017', 49)], { sex: 'K' }), line([point('2017', 49.4)], { sex: 'M' })],
			{ unit: 'years' }
		);
		expect(plain(describePanel(panel, 'sv'))).toBe(
			'Ohälsotal: kvinnor 49,0 år och män 49,4 år i Övertorneå 2017.'
		);
	});

	test('sets a single value beside the country’s of the same period', () => {
		const panel = panelOf([line([point('2017', 33)]), line([point('2017', 26.2)], COUNTRY)]);
		expect(plain(describePanel(panel, 'sv'))).toBe(
			'Ohälsotal: 33 dagar i Övertorneå 2017, 26,2 dagar i riket.'
		);
	});

	test('says the same when nothing differs', () => {
		expect(describePanel(panelOf([line([point('2016', 33), point('2017', 33)])]), 'sv')).toContain(
			'lika mycket som 2016'
		);
	});

	test('says so when there is nothing to show', () => {
		expect(describePanel(panelOf([]), 'sv')).toBe('Ohälsotal: inga värden att visa.');
	});
});

test('the chart in words tells other places, extremes, gaps and that it gives no reasons', () => {
	const own = line([point('2015', 30), point('2016', null), point('2017', 33), point('2018', 31)]);
	const panel = panelOf([own, line([point('2017', 26.2)], COUNTRY)]);
	expect(summarisePanel(panel, 'sv').map(plain)).toEqual([
		'Riket: värde saknas för 2018. Övertorneå hade ett högre tal än riket 2017: 33 dagar mot 26,2 dagar.',
		'Övertorneå ingår själv i länet och riket.',
		'Lägre än 2017: 2 dagar lägre, då 33 dagar.',
		'Lägst i Övertorneå var det 30 dagar 2015, högst 33 dagar 2017.',
		'Ett värde saknas. Tabellen säger varför.',
		'Diagrammet visar inte varför talen är som de är.'
	]);
});
