import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { drawChart } from '$lib/charts/draw-chart';
import { PAGE_WIDTHS } from '$lib/charts/frame';
import { paintFor } from '$lib/charts/palette';
import { CHART_KINDS, chartOf, listChartKinds } from '$lib/domain/chart';
import type { Chart } from '$lib/domain/chart';
import { isoDate } from '$lib/domain/day';
import type { Language } from '$lib/domain/language';
import { renderChartSvg } from '$lib/server/exports/chart-file';
import { OVERTORNEA } from '../support/municipality';
import { SAMPLES } from './samples';
import { WHOLE_LANGUAGES } from '../support/languages';

type Theme = 'light' | 'dark';

interface Shot {
	/** Of a page's drawing; null: a whole file. */
	readonly width: number | null;
	readonly language: Language;
	readonly theme: Theme;
}

const TODAY = isoDate('2026-11-06');
const SWEDISH = { language: 'sv', theme: 'light' } as const;

const { resolve } = createRequire(import.meta.url);
const FONTS = ['400Regular', '600SemiBold'].map((weight) =>
	resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)
);

function file(language: Language, theme: Theme): Shot {
	return { width: null, language, theme };
}

function drawShot(chart: Chart, { width, language, theme }: Shot): string {
	return width === null
		? drawFile(chart, language, theme)
		: drawOnPage(chart, width, language, theme);
}

function drawFile(chart: Chart, language: Language, theme: Theme): string {
	const { name, inside } = OVERTORNEA.names[language];
	return renderChartSvg(chart, { place: name, inPlace: inside, today: TODAY, language, theme });
}

/** As a page shows it, in colours of its own instead of the reader's; empty where there is nothing to draw. */
function drawOnPage(chart: Chart, width: number, language: Language, theme: Theme): string {
	const drawing = drawChart(chart, width, TODAY, language);
	if (!drawing) return '';
	const { Chart, layout } = drawing;
	const paint = paintFor(theme);
	const { body } = render(Chart, { props: { layout, language, paint, label: chart.kind } });
	const svg = body.replace(/<!--[\s\S]*?-->/g, '').trim();
	const [ground, size] = [paint.panel, `width="${layout.width}" height="${layout.height}"`];
	return `${svg.replace('>', `><rect ${size} fill="${ground}"/>`)}\n`;
}

/** The plain sample in every language and theme and at every width of a page; the others once in a file and once on a phone. */
function shotsOf(sample: string): readonly Shot[] {
	if (sample !== 'plain') return [file('sv', 'light'), { width: PAGE_WIDTHS.narrow, ...SWEDISH }];
	return [
		...WHOLE_LANGUAGES.map((language) => file(language, 'light')),
		file('sv', 'dark'),
		...Object.values(PAGE_WIDTHS).map((width) => ({ width, ...SWEDISH })),
		{ width: PAGE_WIDTHS.narrow, language: 'fi', theme: 'dark' }
	];
}

const PICTURES = listChartKinds().flatMap((kind) =>
	Object.entries(SAMPLES[CHART_KINDS[kind].shows]).flatMap(([sample, subject]) => {
		const chart = chartOf(kind, subject);
		if (!chart) return [];
		return shotsOf(sample).flatMap((shot) => {
			const svg = drawShot(chart, shot);
			const { width, language, theme } = shot;
			return svg ? [{ name: [kind, sample, width ?? 'file', language, theme].join('-'), svg }] : [];
		});
	})
);

describe.each(PICTURES)('$name', ({ name, svg }) => {
	test('is drawn as before', async () => {
		await expect(svg).toMatchFileSnapshot(`pictures/${name}.svg`);
	});

	test('has nothing outside its frame', () => {
		const { width, height, x, y, right, bottom } = measure(svg);
		expect([x < -1, y < -1, right > width + 1, bottom > height + 1]).toEqual(Array(4).fill(false));
	});
});

test('every committed picture is one of these', async () => {
	const committed = await readdir(new URL('pictures', import.meta.url));
	const drawn = new Set(PICTURES.map(({ name }) => `${name}.svg`));
	// One that is drawn and not committed yet is written by its own test, and refused in CI.
	expect(committed.filter((name) => !drawn.has(name))).toEqual([]);
});

/** The frame, and the box round everything drawn, letters as they are in our font. */
function measure(svg: string) {
	const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
	const picture = new Resvg(svg, { font });
	const box = picture.getBBox();
	if (!box) throw new Error('Nothing is drawn');
	const { x, y } = box;
	return {
		...{ width: picture.width, height: picture.height },
		...{ x, y, right: x + box.width, bottom: y + box.height }
	};
}
