import { expect, test } from 'vitest';
import { compareSexes } from '$lib/format/comparison-words';
import { summarisePanel } from '$lib/format/indicator-summary';
import { COUNTRY, line, panelOf, point } from '../support/panel';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const NEIGHBOUR = { areaCode: '2513', areaName: 'Överkalix', role: 'other' } as const;

function uncertain(low: number, high: number) {
	return point('2021--2024', (low + high) / 2, { interval: { low, high } });
}

test('uncertainties that overlap make no certain difference', () => {
	const panel = panelOf([line([uncertain(60, 70)]), line([uncertain(69, 73)], COUNTRY)]);
	expect(summarisePanel(panel, 'sv').map(plain)).toContain(
		'Övertorneå: 65 dagar (60–70), riket: 71 dagar (69–73) 2021–2024. Osäkerheterna överlappar. Skillnaden är inte statistiskt säker.'
	);
});

test('uncertainties that do not overlap are said not to', () => {
	const panel = panelOf([line([uncertain(60, 64)]), line([uncertain(69, 73)], COUNTRY)]);
	expect(summarisePanel(panel, 'sv').join(' ')).toContain('Osäkerheterna överlappar inte.');
});

test('spans of years are never to be subtracted', () => {
	const panel = panelOf([line([uncertain(60, 64)]), line([uncertain(69, 73)], COUNTRY)], {
		frequency: 'span'
	});
	expect(summarisePanel(panel, 'sv').join(' ')).toContain(
		'Två perioder får inte dras ifrån varandra'
	);
});

test('spans of years without margins of error say so, and their lowest and highest are not ranked', () => {
	const spans = ['2004--2007', '2010--2013', '2021--2024'];
	const panel = panelOf([line(spans.map((key, index) => point(key, 60 + index)))], {
		frequency: 'span'
	});
	const words = summarisePanel(panel, 'sv').join(' ');
	expect(words).toContain('Filen från källan har inga felmarginaler.');
	expect(words).not.toContain('Lägst');
});

test('another municipality without a value is named with the reason', () => {
	const gap = point('2017', null, { gap: 'suppressed-by-source' });
	const panel = panelOf([line([point('2017', 33)]), line([gap], NEIGHBOUR)]);
	expect(summarisePanel(panel, 'sv')).toContain(
		'För Överkalix finns inget värde 2017: visas inte av källan.'
	);
});

test('women are compared with men, and both with their own sex elsewhere', () => {
	const own = [line([point('2017', 40)], { sex: 'K' }), line([point('2017', 30)], { sex: 'M' })];
	const country = [
		line([point('2017', 35)], { ...COUNTRY, sex: 'K' }),
		line([point('2017', 32)], { ...COUNTRY, sex: 'M' })
	];
	expect(
		summarisePanel(panelOf([...own, ...country]), 'sv')
			.slice(0, 3)
			.map(plain)
	).toEqual([
		'I Övertorneå var det 40,0 dagar för kvinnor och 30,0 dagar för män 2017.',
		'Övertorneå, kvinnor hade ett högre tal än riket, kvinnor 2017: 40,0 dagar mot 35,0 dagar.',
		'Övertorneå, män hade ett lägre tal än riket, män 2017: 30,0 dagar mot 32,0 dagar.'
	]);
});

test('a value out of another source that the title tells of is told with its source', () => {
	const other = { id: 'ansokan', publisher: 'Övertorneå kommun' };
	const own = line([point('2017', 33)], { indicatorId: 'extra' });
	const complement = { ...own, source: { ...own.source, ...other } };
	const panel = panelOf([line([point('2025-12', 22)], COUNTRY), complement]);
	expect(plain(summarisePanel(panel, 'sv')[0] ?? '')).toBe(
		'För Övertorneå var det 33 dagar 2017, enligt Övertorneå kommun.'
	);
});

test.each([
	[41, 'Osäkerheterna överlappar. Skillnaden är inte statistiskt säker.'],
	[39, 'Osäkerheterna överlappar inte.']
])('women and men: an upper bound of %d says whether the difference may be chance', (high, end) => {
	const women = point('2021', 45, { interval: { low: 40, high: 50 } });
	const men = point('2021', 35, { interval: { low: 30, high } });
	const panel = panelOf([line([women], { sex: 'K' }), line([men], { sex: 'M' })]);
	const [sentence] = compareSexes(panel, 'sv');
	expect(sentence?.endsWith(end)).toBe(true);
});
