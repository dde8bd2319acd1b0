import type { Distribution, MoodSeries, Panel, Timeline } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import { formatList } from '$lib/format/list';
import { seriesName } from '$lib/format/series';
import * as m from '$lib/paraglide/messages';

/** How a legend entry is drawn beside its words. */
export type LegendShape =
	| 'week'
	| 'band'
	| 'hidden'
	| 'not-asked'
	| 'bar'
	| 'circumstance'
	| 'diamond'
	| 'own'
	| 'county'
	| 'country'
	| 'interval'
	| 'stroke'
	| 'middle';

export interface LegendEntry {
	readonly shape: LegendShape;
	readonly words: string;
}

/** The legends in words: only what the picture has. */
export function moodLegend({ band, points }: MoodSeries, language: Language): LegendEntry[] {
	const locale = { locale: language };
	return present([
		points.some(({ gap }) => gap === null) && {
			shape: 'week',
			words: m.charts_legend_week({}, locale)
		},
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

export function timelineLegend(
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

export function stripLegend({ own, quartiles }: Distribution, language: Language): LegendEntry[] {
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

export function panelLegend(panels: readonly Panel[], language: Language): LegendEntry[] {
	const lines = panels
		.flatMap(({ series }) => series)
		.filter(({ points }) => points.some(({ value }) => value !== null));
	const entries = lines.flatMap((series): LegendEntry[] =>
		series.role === 'other' ? [] : [{ shape: series.role, words: seriesName(series, language) }]
	);
	const unique = new Map(entries.map((entry) => [`${entry.shape} ${entry.words}`, entry]));
	const uncertain = lines.some(({ points }) => points.some(({ interval }) => interval !== null));
	const words = m.charts_legend_interval({}, { locale: language });
	return [...unique.values(), ...(uncertain ? [{ shape: 'interval' as const, words }] : [])];
}
