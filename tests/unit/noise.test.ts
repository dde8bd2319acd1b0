import { expect, test } from 'vitest';
import { summarisePanel } from '$lib/format/indicator-summary';
import { noiseOf } from '$lib/server/views/noise';
import { COUNTRY, line, panelOf, point } from '../support/panel';

const BUSINESSES = { unit: 'count', decimals: 0, frequency: 'year', countsEvents: true } as const;
const years = (values: readonly (number | null)[], from = 2021) =>
	values.map((value, index) => point(String(from + index), value));

test.each([
	['small counts', [20, 24, 28], { change: 8, noise: 2 * Math.sqrt(48) }],
	['a change beyond chance', [20, 40, 60], null]
])('%s: what chance gives', (_, values, within) => {
	expect(noiseOf(panelOf([line(years(values))], BUSINESSES))?.within).toEqual(within);
});

test.each([
	['few a year', [20, 24, 28], 24],
	['many a year', [200, 240, 280], null],
	['a year missing', [20, null, 28], null]
])('%s: the mean of three years', (_, values, mean) => {
	const noise = noiseOf(panelOf([line(years(values))], BUSINESSES));
	expect(noise?.threeYears?.mean ?? null).toBe(mean);
});

test.each([
	['a stock of people', { ...BUSINESSES, countsEvents: false }, {}],
	['a month', { ...BUSINESSES, frequency: 'month' }, {}],
	['the country', BUSINESSES, COUNTRY]
] as const)('%s has no noise band', (_, indicator, place) => {
	expect(noiseOf(panelOf([line(years([20, 24, 28]), place)], indicator))).toBeNull();
});

test('is said in words beside the chart', () => {
	const panel = panelOf([line(years([20, 24, 28]))], BUSINESSES);
	const sentences = summarisePanel({ ...panel, noise: noiseOf(panel) }, 'sv');
	expect(sentences.slice(0, 2)).toEqual([
		'Talen är små: en ändring på +8 kan bero på slumpen (±14).',
		'Enstaka år är för få för att läsas ett och ett. I medeltal 24,0 om året 2021–2023.'
	]);
});
