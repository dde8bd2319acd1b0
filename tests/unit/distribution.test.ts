import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { AREAS } from '$imports/areas/source';
import { layOutMap, outline } from '$lib/charts/map-layout';
import { paintFor } from '$lib/charts/palette';
import { layOutStrip } from '$lib/charts/strip-layout';
import StripChart from '$lib/charts/StripChart.svelte';
import { neighboursOf } from '$lib/domain/neighbours';
import { describeDistribution, distributionTitle } from '$lib/format/distribution-words';
import { spread } from '../support/spread';

test('a place among the others is told as how many are lower, never as a rank', () => {
	const words = [
		distributionTitle(spread([20, 21, 30, 31], 25), 'sv'),
		...describeDistribution(spread([20, 21, 30, 31], 25), 'sv')
	].join(' ');
	expect(words).toContain('2 av 4 andra kommuner hade ett lägre tal än Övertorneå');
	expect(words).not.toMatch(/plats \d|\d:a|bäst|sämst/);
});

test('a spread of women’s values says so', () => {
	const words = distributionTitle(spread([20, 21, 30, 31], 25, { sex: 'K' }), 'sv');
	expect(words.startsWith('Ohälsotal, kvinnor: 2 av 4')).toBe(true);
});

test('a spread of a few municipalities says how few of all it is', () => {
	expect(describeDistribution(spread([20, 21, 30, 31], 25), 'sv')[0]).toBe(
		'Bara 5 av landets 290 kommuner har ett värde här. De är inget urval av alla.'
	);
});

test('the order of uncertain values is said not to be known', () => {
	const words = describeDistribution(spread([20, 21, 30, 31], 25, { uncertain: true }), 'sv');
	expect(words.join(' ')).toContain('går inte att avgöra');
});

test('the strip has one stroke for each other municipality', () => {
	const { strokes } = layOutStrip(spread([20, 21, 30, 31], 25), 620, 'sv');
	expect(strokes.match(/M/g)).toHaveLength(4);
});

test('values that differ a hundredfold stand on a logarithmic scale that says so', () => {
	const { body } = render(StripChart, {
		props: {
			layout: layOutStrip(spread([100, 1000, 100_000], 4000), 620, 'sv'),
			language: 'sv',
			paint: paintFor('light'),
			label: 'Ohälsotal'
		}
	});
	expect(body).toContain('logaritmisk skala');
});

test('every municipality has an outline', () => {
	const municipalities = AREAS.filter(({ kind }) => kind === 'municipality');
	expect(municipalities.filter(({ code }) => outline(code).length < 20)).toEqual([]);
});

test('the map puts each municipality in exactly one quarter or among those without a value', () => {
	const values = Array.from({ length: 19 }, (_, index) => index);
	const layout = layOutMap(spread(values, 9.5, { quartiles: [4.5, 9.5, 14] }), 620, 'sv');
	const drawn = [...layout.quarters, layout.missing].join('').match(/Z/g)?.length;
	const whole = AREAS.flatMap(({ code }) => outline(code).match(/Z/g) ?? []).length;
	expect([drawn, layout.quarters.map((quarter) => quarter !== '')]).toEqual([
		whole,
		[true, true, true, true]
	]);
});

test('Övertorneå touches four municipalities of its county, and each of them touches it', () => {
	const near = neighboursOf('2518');
	expect([near, near.filter((code) => !neighboursOf(code).includes('2518'))]).toEqual([
		['2513', '2514', '2521', '2583'],
		[]
	]);
});
