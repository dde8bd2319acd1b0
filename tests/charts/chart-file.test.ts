import { describe, expect, test } from 'vitest';
import { listChartKinds } from '$lib/domain/chart';
import type { ChartKind } from '$lib/domain/chart';
import { isoDate } from '$lib/domain/day';
import type { MoodPoint } from '$lib/domain/chart-subject';
import { LANGUAGES } from '$lib/domain/language';
import { altText, describeChart } from '$lib/format/charts/chart-words';
import { renderChartSvg } from '$lib/server/exports/chart-file';
import type { FileSettings } from '$lib/server/exports/chart-file';
import { sampleChart } from '../support/charts';
import { panelOf } from '../support/panel';

const ELEMENTS = 'svg title desc g path line rect circle text defs pattern'.split(' ');
const ATTRIBUTES = (
	'xmlns viewBox width height role xml:lang aria-label font-family font-size font-weight x y x1 x2 ' +
	'y1 y2 cx cy r d fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linejoin ' +
	'text-anchor transform id patternUnits patternTransform paint-order data-part stroke-linecap'
).split(' ');

const SETTINGS: FileSettings = {
	place: 'Övertorneå',
	inPlace: 'i Övertorneå',
	today: isoDate('2026-11-06'),
	language: 'sv',
	theme: 'light'
};

function draw(kind: ChartKind, settings: Partial<FileSettings> = {}) {
	return renderChartSvg(sampleChart(kind), { ...SETTINGS, ...settings });
}

/** What stands in the picture to be read, one line of text each. */
function textsOf(svg: string): string[] {
	return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
}

describe.each(listChartKinds())('the file of %s', (kind) => {
	test('has only elements and attributes that draw or name a part', () => {
		const svg = draw(kind);
		const elements = [...svg.matchAll(/<([a-zA-Z:]+)/g)].map((match) => match[1] ?? '');
		const tags = [...svg.matchAll(/<[a-zA-Z][^>]*>/g)].map((match) => match[0]);
		const attributes = tags.flatMap((tag) =>
			[...tag.matchAll(/\s([a-zA-Z0-9:-]+)="/g)].map((match) => match[1] ?? '')
		);
		expect([
			elements.filter((name) => !ELEMENTS.includes(name)),
			attributes.filter((name) => !ATTRIBUTES.includes(name))
		]).toEqual([[], []]);
	});

	test('refers to nothing outside itself', () => {
		const addresses = draw(kind).match(/(?:href|src)=|url\((?!#)|javascript:/g);
		expect(addresses).toBe(null);
	});

	test('says its source inside the picture', () => {
		const words = describeChart(sampleChart(kind), 'Övertorneå', 'sv');
		expect(textsOf(draw(kind)).join(' ')).toContain(words.source ?? 'no source');
	});

	test('has the same bytes for the same chart and settings', () => {
		expect(draw(kind)).toBe(draw(kind));
	});

	test.each(LANGUAGES)('has no empty colour and no missing number in %s', (language) => {
		expect(draw(kind, { language, theme: 'dark' })).not.toMatch(/NaN|undefined|Infinity|var\(/);
	});

	test('ends where its words end', () => {
		const svg = draw(kind);
		const height = Number(/height="([\d.]+)"/.exec(svg)?.[1]);
		const lowest = Math.max(
			...[...svg.matchAll(/<text x="60" y="([\d.]+)"/g)].map((match) => Number(match[1]))
		);
		expect(height - lowest).toBeGreaterThan(20);
	});
});

test('made-up figures say so inside the picture', () => {
	expect(textsOf(draw('mood'))).toContain('exempeldata');
});

test('an unreviewed translation says so inside the picture', () => {
	expect(textsOf(draw('mood', { language: 'fi' }))).toContain(
		'esimerkkitietoja · tarkistamaton käännös'
	);
});

test('who answered stands in the picture of the mood', () => {
	expect(textsOf(draw('mood')).join(' ')).toContain('frivilliga deltagare, inte ett urval');
});

test('markup in a title stays text', () => {
	expect(draw('timeline')).toContain('=HYPERLINK("http://x")&lt;b>');
});

test('picture and description name the latest share of the view', () => {
	const { mood } = sampleChart('mood');
	const last = mood.points.at(-1) as Extract<MoodPoint, { gap: null }>;
	const words = describeChart(sampleChart('mood'), 'Övertorneå', 'sv');
	const expected = `${last.shares.green} av 100`;
	expect([textsOf(draw('mood')).join(' '), altText(words)]).toEqual([
		expect.stringContaining(expected),
		expect.stringContaining(expected)
	]);
});

test('picture and description name the latest value of the panel', () => {
	const words = describeChart(sampleChart('indicator'), 'Övertorneå', 'sv');
	expect([textsOf(draw('indicator')).join(' '), altText(words)]).toEqual([
		expect.stringContaining('26,4'),
		expect.stringContaining('26,4')
	]);
});

test('the drawing is as tall as the frame leaves room for', () => {
	const heights = [...draw('mood').matchAll(/<svg[^>]* height="(\d+)"/g)].map((match) => match[1]);
	expect(heights[1]).toBe('336');
});

test('a long takeaway takes three lines at most, smaller', () => {
	const svg = draw('indicator');
	const sizes = [...svg.matchAll(/font-size="(\d+)" font-weight="600"[^>]*>[^<]{10,}</g)];
	expect([sizes.length <= 3, new Set(sizes.map(([, size]) => size))]).toEqual([
		true,
		new Set(['29'])
	]);
});

test('an intervention without room in the picture is named in it', () => {
	const { timeline } = sampleChart('timeline');
	const [first] = timeline.interventions;
	if (!first) throw new Error('The timeline has no intervention');
	const many = Array.from({ length: 12 }, (_, index) => ({
		...first,
		slug: `${index}`,
		number: index + 1,
		title: `Byafest ${index}`
	}));
	const chart = {
		...sampleChart('timeline'),
		timeline: { ...timeline, interventions: many }
	};
	expect(textsOf(renderChartSvg(chart, SETTINGS)).join(' ')).toContain('Byafest 11');
});

test.each(LANGUAGES)(
	'a chart without lines names no source, neither in its file nor in words, %s',
	(language) => {
		const empty = {
			about: 'panel',
			panel: { ...panelOf([]), sources: [] },
			fetchedOn: null
		} as const;
		const words = describeChart(empty, 'Övertorneå', language);
		expect(words.source).toBe(null);
		expect(altText(words)).not.toMatch(/: ?\.|: *$/);
	}
);
