import { expect, test } from 'vitest';
import { describeNow } from '$lib/format/indicator-now';
import { COUNTRY, line, panelOf, point } from '../../support/panel';

const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\u00a0', ' '));

test('the latest value stands beside the country’s of the same time', () => {
	const own = line([point('2026-08', 5), point('2026-09', 6.5), point('2026-10', null)]);
	const country = line([point('2026-09', 7), point('2026-10', 8)], COUNTRY);
	expect(plain(describeNow(panelOf([own, country]), 'sv'))).toEqual([
		'Övertorneå: 6,5 dagar, riket: 7,0 dagar september 2026.'
	]);
});

test('a year is set beside the one ten years before', () => {
	const own = line([point('2015', 30), point('2016', 31), point('2025', 24)]);
	expect(plain(describeNow(panelOf([own]), 'sv'))).toEqual([
		'För Övertorneå var det 24,0 dagar 2025.',
		'Tio år tidigare, 2015: 30,0 dagar.'
	]);
});

test('a month is set beside the first of its kind, unless another way of counting lies between', () => {
	const own = line([
		point('2024-01', 9),
		point('2024-09', 7),
		point('2025-09', 6),
		point('2026-09', 5)
	]);
	const said = (breaks: readonly { period: string }[]) =>
		plain(describeNow(panelOf([own], { breaks } as never), 'sv')).slice(1);
	expect([said([]), said([{ period: '2025' }])]).toEqual([
		['Första värdet att jämföra med, september 2024: 7,0 dagar.'],
		[]
	]);
});

test('as many people as a country has stand beside nobody’s', () => {
	const indicator = { unit: 'persons', decimals: 0 } as const;
	const panel = panelOf(
		[line([point('2025', 42_000)]), line([point('2025', 10_600_000)], COUNTRY)],
		indicator
	);
	expect(plain(describeNow(panel, 'sv'))).toEqual(['För Övertorneå var det 42 000 personer 2025.']);
});

test.each([
	['without a value', [line([point('2025', null)])]],
	[
		'of women and men apart',
		[line([point('2025', 1)], { sex: 'K' }), line([point('2025', 2)], { sex: 'M' })]
	]
])('nothing is said of a municipality %s', (_, series) => {
	expect(describeNow(panelOf(series), 'sv')).toEqual([]);
});
