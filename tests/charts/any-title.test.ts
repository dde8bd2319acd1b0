import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Chart } from '$lib/domain/chart';
import { isoDate } from '$lib/domain/day';
import { LANGUAGES } from '$lib/domain/language';
import { renderChartSvg } from '$lib/server/exports/chart-file';
import { renderPng } from '$lib/server/exports/png';
import { listSampleCharts } from '../support/charts';

/** What XML forbids, what it means something by, and what only looks odd. */
const PLANTED = [
	...[
		']]>',
		'<![CDATA[',
		'<!--',
		'-->',
		'<?x?>',
		'&',
		'&#0;',
		'&#xFFFE;',
		'&amp;',
		'"',
		"'",
		'<',
		'>'
	],
	...['\ufffe', '\uffff', '\ufdd0', '\u{1ffff}', '\ud800', '\udc00', '\u0000', '\u0001', '\u000b'],
	...['\u001f', '\u007f', '\u0085', '\u2028', '\u202e', '\u200d', '🙂', 'e\u0301', '\n', '\t', '\r']
];

const CHARTS = listSampleCharts();

const anyTitle = fc
	.array(fc.oneof(fc.constantFrom(...PLANTED), fc.string({ unit: 'binary', maxLength: 6 })), {
		maxLength: 12
	})
	.map((parts) => parts.join(''));

/** Words that the drawing decides by, not people. */
const CODES = new Set([
	...[
		'about',
		'kind',
		'week',
		'gap',
		'date',
		'precision',
		'from',
		'to',
		'currentWeek',
		'start',
		'end'
	],
	...['key', 'frequency', 'unit', 'polarity', 'status', 'role', 'sex', 'areaCode', 'indicatorId'],
	...['id', 'sourceId', 'complements', 'period', 'releasedOn', 'fetchedOn']
]);

/** The same chart with `planted` in every text that comes from people or publishers. */
function plant<Value>(value: Value, planted: string, key = ''): Value {
	if (value instanceof Date) return value;
	if (typeof value === 'string') return (CODES.has(key) ? value : `${value}${planted}`) as Value;
	if (Array.isArray(value)) return value.map((one) => plant(one, planted, key)) as Value;
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([name, one]) => [name, plant(one, planted, name)]);
	return Object.fromEntries(entries) as Value;
}

/** Null: the bytes are XML; else why they are none. */
function xmlProblemOf(svg: string): string | null {
	let problem: string | null = null;
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', ({ message }) => (problem ??= message));
	parser.write(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(svg)));
	parser.close();
	return problem;
}

function draw(chart: Chart, planted: string, language: (typeof LANGUAGES)[number]): string {
	return renderChartSvg(plant(chart, planted), {
		place: `Övertorneå${planted}`,
		inPlace: `i Övertorneå${planted}`,
		today: isoDate('2026-11-06'),
		language,
		theme: 'light'
	});
}

test.each(CHARTS.map((chart) => [chart.kind, chart] as const))(
	'whatever stands in the texts of %s, its picture is XML',
	(_, chart) => {
		fc.assert(
			fc.property(anyTitle, fc.constantFrom(...LANGUAGES), (planted, language) => {
				expect(xmlProblemOf(draw(chart, planted, language))).toBeNull();
			}),
			{ numRuns: 40 }
		);
	}
);

test.each(CHARTS.map((chart) => [chart.kind, chart] as const))(
	'every forbidden text at once in %s is drawn in pixels',
	async (_, chart) => {
		const png = await renderPng(draw(chart, PLANTED.join(''), 'sv'));
		expect(Buffer.from(png).readUInt32BE(16)).toBe(1200);
	}
);

test('what is planted does reach the picture', () => {
	const reached = CHARTS.map((chart) => draw(chart, ']]>', 'sv').includes(']]&gt;'));
	expect(reached).toEqual(CHARTS.map(() => true));
});
