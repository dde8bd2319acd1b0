import type { Component } from 'svelte';
import { byKind } from '$lib/domain/chart';
import type { Chart, ChartKind } from '$lib/domain/chart';
import { MOOD_KINDS } from '$lib/domain/exact-month';
import type { MoodKind } from '$lib/domain/exact-month';
import type { IsoDate } from '$lib/domain/day';
import type {
	Distribution,
	Followed,
	MoodSeries,
	Panel,
	Series,
	Timeline
} from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import { phaseOf } from '$lib/format/verdict/followed';
import { moodKindWords } from '$lib/format/mood-kind';
import { formatList } from '$lib/format/list';
import { seriesName } from '$lib/format/series';
import * as m from '$lib/paraglide/messages';
import type { ChartProps } from './chart-props';
import { layOutFollowed } from './followed-layout';
import FollowedChart from './FollowedChart.svelte';
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
import TimelineChart from './TimelineChart.svelte';

/** How a legend entry is drawn beside its words. */
export type LegendShape =
	| 'week'
	| MoodKind
	| 'band'
	| 'hidden'
	| 'not-asked'
	| 'bar'
	| 'circumstance'
	| 'diamond'
	| 'own'
	| 'men'
	| 'county'
	| 'country'
	| 'interval'
	| 'stroke'
	| 'middle'
	| 'with'
	| 'expected';

export interface LegendEntry {
	readonly shape: LegendShape;
	readonly words: string;
}

/** A chart laid out, with what a frame around it must say. */
export interface Drawing {
	readonly Chart: Component<ChartProps<unknown>>;
	readonly layout: { readonly width: number; readonly height: number };
	readonly legend: readonly LegendEntry[];
}

/** In a file, before it is made as wide as the file. */
export const WIDTHS_IN_FILES: Readonly<Record<ChartKind, number>> = {
	mood: PAGE_WIDTHS.medium,
	/** Wide enough for names beside their tracks and values after them. */
	timeline: 840,
	/** Room for the levels beside the weeks. */
	followed: 840,
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
		timeline: ({ timeline }) =>
			draw(
				TimelineChart,
				layOutTimeline(timeline, width, today, language),
				timelineLegend(timeline, language)
			),
		followed: ({ followed }) =>
			draw(
				FollowedChart,
				layOutFollowed(followed, width, language),
				followedLegend(followed, language)
			),
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
	legend: readonly LegendEntry[]
): Drawing | null {
	if (layout === null) return null;
	// The component gets this very layout and no other.
	return { Chart: Chart as Component<ChartProps<unknown>>, layout, legend };
}

/** The legends in words: only what the picture has. */
function moodLegend({ band, points }: MoodSeries, language: Language): LegendEntry[] {
	const locale = { locale: language };
	return present([
		points.some(({ gap }) => gap === null) && {
			shape: 'week',
			words: m.charts_legend_week({}, locale)
		},
		...MOOD_KINDS.map(
			(kind) =>
				points.some((point) => point.gap === null && point.kinds !== null) && {
					shape: kind,
					words: moodKindWords(kind, language)
				}
		),
		band !== null && { shape: 'band', words: m.charts_legend_band({}, locale) },
		points.some(({ gap }) => gap === 'too-few-answers' || gap === 'withdrawn') && {
			shape: 'hidden',
			words: m.charts_legend_gap({}, locale)
		},
		points.some(({ gap }) => gap === 'not-asked') && {
			shape: 'not-asked',
			words: m.charts_legend_not_asked({}, locale)
		}
	]);
}

function followedLegend(followed: Followed, language: Language): LegendEntry[] {
	const { mood, levels } = followed;
	const locale = { locale: language };
	return present([
		...moodLegend(mood, language),
		mood.points.some(({ gap, week }) => gap === null && phaseOf(followed, week) === 'with') && {
			shape: 'with',
			words: m.followed_legend_with({}, locale)
		},
		levels !== null && { shape: 'expected', words: m.followed_legend_expected({}, locale) }
	]);
}

function timelineLegend(
	{ mood, interventions, panels }: Timeline,
	language: Language
): LegendEntry[] {
	const locale = { locale: language };
	return present([
		...moodLegend(mood, language),
		interventions.some(({ end }) => end.kind !== 'point') && {
			shape: 'bar',
			words: m.charts_legend_bar({}, locale)
		},
		interventions.some(({ kind, end }) => kind === 'event' && end.kind === 'point') && {
			shape: 'diamond',
			words: m.charts_legend_diamond({}, locale)
		},
		interventions.some(({ kind }) => kind === 'circumstance') && {
			shape: 'circumstance',
			words: m.charts_legend_circumstance({}, locale)
		},
		...trackLegend(panels, language)
	]);
}

function present(entries: readonly (LegendEntry | false)[]): LegendEntry[] {
	return entries.filter((entry) => entry !== false);
}

function stripLegend({ own, quartiles }: Distribution, language: Language): LegendEntry[] {
	const locale = { locale: language };
	return [
		{ shape: 'own', words: own.areaName },
		{ shape: 'stroke', words: m.compare_spread_legend({}, locale) },
		...(quartiles
			? [{ shape: 'middle' as const, words: m.compare_spread_legend_middle({}, locale) }]
			: [])
	];
}

/** On the timeline every comparison has the same dashes and its name at the end of its line. */
function trackLegend(panels: readonly Panel[], language: Language): LegendEntry[] {
	const entries = panelLegend(panels, language);
	const compared = entries.filter(({ shape }) => shape === 'county' || shape === 'country');
	const words = formatList(
		compared.map((entry) => entry.words),
		language
	);
	return [
		...entries.filter((entry) => !compared.includes(entry)),
		...(compared.length > 0 ? [{ shape: 'county' as const, words }] : [])
	];
}

/** The municipality's men have dashes of their own, as in the chart; null: a line that its own end names. */
function shapeOf({ role, sex }: Series): LegendShape | null {
	if (role === 'other') return null;
	return role === 'own' && sex === 'M' ? 'men' : role;
}

function panelLegend(panels: readonly Panel[], language: Language): LegendEntry[] {
	const lines = panels
		.flatMap(({ series }) => series)
		.filter(({ points }) => points.some(({ value }) => value !== null));
	const entries = lines.flatMap((series): LegendEntry[] => {
		const shape = shapeOf(series);
		return shape === null ? [] : [{ shape, words: seriesName(series, language) }];
	});
	const unique = new Map(entries.map((entry) => [`${entry.shape} ${entry.words}`, entry]));
	const uncertain = lines.some(({ points }) => points.some(({ interval }) => interval !== null));
	const words = m.charts_legend_interval({}, { locale: language });
	return [...unique.values(), ...(uncertain ? [{ shape: 'interval' as const, words }] : [])];
}
