import { readOwnWindow } from '$lib/domain/own-window';
import { describeOwnDates } from '$lib/format/own-dates';
import { volunteersLine } from '$lib/format/mood-series-words';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { LANGUAGES } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import { altText, describeChart } from '$lib/format/charts/chart-words';
import { parseTimelineQuery } from '$lib/domain/asked-timeline';
import { timelineSearch } from '$lib/domain/timeline-query';
import { renderChartSvg } from '$lib/server/exports/chart-file';
import { chartTable } from '$lib/server/exports/chart-table';
import { writeCsv } from '$lib/server/exports/csv';
import { writeCsvMetadata } from '$lib/server/exports/csv-metadata';
import StartTimeline from '../../../src/routes/(public)/StartTimeline.svelte';
import TimelinePage from '../../../src/routes/(public)/tidslinje/+page.svelte';
import { sampleChart } from '../../support/charts';

/** 140 answers in every shown week of the samples. */
const LINES: Readonly<Record<Language, string>> = {
	sv: 'Omkring 140 frivilliga deltagare, inte ett urval av befolkningen.',
	fi: 'Noin 140 vapaaehtoista osallistujaa, ei otos väestöstä.',
	fit: 'Noin 140 vaphaaehtosta osalistujaa, ei otos väestöstä.',
	en: 'About 140 volunteers taking part, not a sample of the population.'
};
const CHARTS = ['mood', 'timeline'] as const;
const NO_FILES = { files: {}, imports: {}, earlier: {} };
const PLACE = 'Övertorneå';
const today = isoDate('2026-11-06');

/** Lines of a picture are broken where they are full. */
function textOf(svg: string): string {
	return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '').join(' ');
}

describe.each(CHARTS)('the line of the volunteers, with %s', (kind) => {
	const chart = sampleChart(kind);

	test.each(LANGUAGES)(
		'stands in the picture, in what is read of it and in its tables: %s',
		(language) => {
			const table = chartTable(chart, PLACE, language);
			const settings = { place: PLACE, inPlace: PLACE, today, language, theme: 'light' } as const;
			const places = {
				picture: textOf(renderChartSvg(chart, settings)),
				'text for the picture': altText(describeChart(chart, PLACE, language)),
				csv: writeCsv(table, 'plain'),
				'csv for Excel': writeCsv(table, 'excel'),
				'csv metadata': writeCsvMetadata(table, describeChart(chart, PLACE, language), NO_FILES, {
					language,
					csv: 'a.csv'
				})
			};
			const without = Object.entries(places).filter(([, text]) => !text.includes(LINES[language]));
			expect(without.map(([name]) => name)).toEqual([]);
		}
	);

	test('stands on every row of the mood', () => {
		const { columns, rows } = chartTable(chart, PLACE, 'sv');
		const at = (key: string) => columns.findIndex((column) => column.key === key);
		const part = at('part');
		const ofMood = rows.filter((row) => part < 0 || JSON.stringify(row[part]).includes('"mood"'));
		expect(new Set(ofMood.map((row) => row[at('note')]))).toEqual(new Set([LINES.sv]));
	});
});

test.each(['green', 'yellow', 'red', 'answers', 'invited'])(
	'%s is a whole number for programs',
	(key) => {
		const chart = sampleChart('mood');
		const table = chartTable(chart, PLACE, 'sv');
		const described = JSON.parse(
			writeCsvMetadata(table, describeChart(chart, PLACE, 'sv'), NO_FILES, {
				language: 'sv',
				csv: 'a.csv'
			})
		) as { tableSchema: { columns: { name: string; datatype: string }[] } };
		const column = described.tableSchema.columns.find(({ name }) => name === key);
		expect(column?.datatype).toBe('integer');
	}
);

describe('the line of the volunteers, on pages', () => {
	const chart = sampleChart('timeline');
	if (chart.about !== 'timeline')
		throw new Error('the sample of the timeline is of something else');
	const { timeline } = chart;
	const query = parseTimelineQuery(new URLSearchParams());
	const file = { language: 'sv', altText: '' } as const;

	test('stands under the start page’s chart', () => {
		const props = {
			timeline,
			file,
			today,
			...{ query, search: timelineSearch(query) },
			signals: [],
			seen: [],
			volunteers: volunteersLine(timeline.mood, 'sv'),
			told: [],
			label: 'Tidslinjen'
		};
		expect(render(StartTimeline, { props }).body).toContain(LINES.sv);
	});

	test('stands under the timeline’s chart', () => {
		const data = {
			...{ timeline, file, today, query, search: '', signals: [], seen: [], answerers: null },
			own: describeOwnDates(readOwnWindow(new URLSearchParams()), query, 'sv'),
			...{ beyondPublic: false, canWrite: false, choosable: [], usual: [] },
			...{
				told: [],
				toldOnPhone: null,
				label: '',
				volunteers: volunteersLine(timeline.mood, 'sv')
			},
			municipality: { name: PLACE }
		};
		expect(render(TimelinePage, { props: { data } as never }).body).toContain(LINES.sv);
	});
});
