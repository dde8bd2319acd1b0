import type { Component } from 'svelte';
import { byKind } from '$lib/domain/chart';
import type { Chart, ChartKind } from '$lib/domain/chart';
import type { IsoDate } from '$lib/domain/day';
import type { Timeline } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import type { ChartProps } from './chart-props';
import { moodLegend, panelLegend, stripLegend, timelineLegend } from './file-legend';
import type { LegendEntry } from './file-legend';
import { PAGE_WIDTHS } from './frame';
import { layOutIndicatorChart } from './indicator-chart-layout';
import IndicatorChart from './IndicatorChart.svelte';
import { layOutMap } from './map-layout';
import MapChart from './MapChart.svelte';
import { layOutMoodChart } from './mood-chart-layout';
import MoodChart from './MoodChart.svelte';
import { layOutStrip } from './strip-layout';
import StripChart from './StripChart.svelte';
import { layOutTimeline } from './timeline-layout';
import type { TimelineLayout } from './timeline-layout';
import TimelineChart from './TimelineChart.svelte';

/** A chart laid out, with what a frame around it must say. */
export interface Drawing {
	readonly Chart: Component<ChartProps<unknown>>;
	readonly layout: { readonly width: number; readonly height: number };
	readonly legend: readonly LegendEntry[];
	/** Titles of what found no room: a file has no list beside it. */
	readonly notDrawn: readonly string[];
}

/** In a file, before it is made as wide as the file. */
export const WIDTHS_IN_FILES: Readonly<Record<ChartKind, number>> = {
	mood: PAGE_WIDTHS.medium,
	/** Wide enough for names beside their tracks and values after them. */
	timeline: 840,
	indicator: PAGE_WIDTHS.medium,
	strip: PAGE_WIDTHS.medium,
	map: PAGE_WIDTHS.medium
};

/** The chart of any kind at a width in pixels; null where it has nothing to draw. */
export function drawChart(
	chart: Chart,
	width: number,
	today: IsoDate,
	language: Language
): Drawing | null {
	return byKind<Drawing | null>(chart, {
		mood: ({ mood }) =>
			draw(MoodChart, layOutMoodChart(mood, width, language), moodLegend(mood, language)),
		timeline({ timeline }) {
			const layout = layOutTimeline(timeline, width, today, language);
			const legend = timelineLegend(timeline, language);
			return draw(TimelineChart, layout, legend, listNotDrawn(timeline, layout));
		},
		indicator: ({ panel }) =>
			draw(
				IndicatorChart,
				layOutIndicatorChart(panel, width, language),
				panelLegend([panel], language)
			),
		strip: ({ distribution }) =>
			draw(
				StripChart,
				layOutStrip(distribution, width, language),
				stripLegend(distribution, language)
			),
		map: ({ distribution }) => draw(MapChart, layOutMap(distribution, width, language), [])
	});
}

function draw<Layout extends Drawing['layout']>(
	Chart: Component<ChartProps<Layout>>,
	layout: Layout | null,
	legend: readonly LegendEntry[],
	notDrawn: readonly string[] = []
): Drawing | null {
	if (layout === null) return null;
	// The component gets this very layout and no other.
	return { Chart: Chart as Component<ChartProps<unknown>>, layout, legend, notDrawn };
}

function listNotDrawn({ interventions }: Timeline, { lane }: TimelineLayout): string[] {
	const drawn = new Set(lane.marks.map(({ intervention }) => intervention.id));
	return interventions.filter(({ id }) => !drawn.has(id)).map(({ title }) => title);
}
