import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { layOutIndicatorChart } from '$lib/charts/indicator-chart-layout';
import IndicatorChart from '$lib/charts/IndicatorChart.svelte';
import { paintFor } from '$lib/charts/palette';
import type { Theme } from '$lib/charts/palette';
import type { Language } from '$lib/domain/language';
import { describePanel } from '$lib/format/indicator-takeaway';
import { COUNTRY, COUNTY, line, panelOf, point } from '../support/panel';

const note = { sv: 'Ny metod.', fi: '', fit: '', en: '' };
const panel = panelOf(
	[
		line([point('2017', 33)], { indicatorId: 'ohalsotal-projektansokan' }),
		line(
			[26.4, 25.9, null, 25.5].map((value, index) => point(`${2022 + index}-12`, value)),
			COUNTY
		),
		line(
			[22.9, 22.6, 22.3, 22].map((value, index) =>
				point(`${2022 + index}-12`, value, { preliminary: index === 3 })
			),
			COUNTRY
		)
	],
	{ breaks: [{ period: '2020', note }] }
);

function propsOf(width: number, language: Language, theme: Theme) {
	const layout = layOutIndicatorChart(panel, width, language);
	if (!layout) throw new Error('The panel has no value');
	return { layout, language, paint: paintFor(theme), label: describePanel(panel, language) };
}

test('two sources, a gap, a break and a preliminary value are drawn as before', async () => {
	const { body } = render(IndicatorChart, {
		props: propsOf(620, 'sv', 'light')
	});
	await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot('indicator-chart.svg');
});

test('only presentation attributes are used: the file needs no style sheet', () => {
	const { body } = render(IndicatorChart, {
		props: propsOf(300, 'fit', 'dark')
	});
	expect(body).not.toMatch(/ (class|style)=/);
});
