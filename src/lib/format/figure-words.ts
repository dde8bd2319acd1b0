import { parseIsoDate } from '$lib/domain/day';
import type { Distribution, Figure, Panel, Timeline } from '$lib/domain/figure';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatDay } from './date';
import { describeDistribution, distributionTitle } from './distribution-words';
import { summarisePanel } from './indicator-summary';
import { describePanel, valuesOf } from './indicator-takeaway';
import { formatList } from './list';
import { describeMoodSeries, moodPeriod, moodTitle, volunteersLine } from './mood-series-words';
import { formatPeriod } from './period';
import { describeMoodTrack } from './timeline-text';
import { unitWords } from './units';

/** Everything that is said about a figure; page, picture and picture description take it from here. */
export interface FigureWords {
	/** The takeaway, a sentence without its full stop or with it. */
	readonly title: string;
	readonly subtitle: string;
	/** The chart in words. */
	readonly sentences: readonly string[];
	readonly source: string;
	/** When it was published or read in; null: not known. */
	readonly date: string | null;
	/** Who answered; null where the figure is not about the volunteers. */
	readonly note: string | null;
	/** The mark of made-up figures, else null. */
	readonly example: string | null;
}

export function describeFigure(figure: Figure, place: string, language: Language): FigureWords {
	const locale = { locale: language };
	const publishers = formatList(publishersOf(figure, place, language), language);
	const common = {
		source: m.charts_source({ publishers }, locale),
		example: isExample(figure) ? m.common_example({}, locale) : null
	};
	switch (figure.kind) {
		case 'mood':
			return {
				...common,
				title: moodTitle(figure.mood, language),
				subtitle: m.charts_mood_subtitle({ period: moodPeriod(figure.mood, language) }, locale),
				sentences: describeMoodSeries(figure.mood, language),
				date: dated(m.charts_updated, figure.mood.releasedOn, language),
				note: volunteersLine(figure.mood, language)
			};
		case 'timeline':
			return {
				...common,
				title: m.charts_timeline_title({}, locale),
				subtitle: moodPeriod(figure.timeline.mood, language),
				sentences: timelineSentences(figure.timeline, language),
				date: dated(m.charts_updated, figure.timeline.mood.releasedOn, language),
				note: volunteersLine(figure.timeline.mood, language)
			};
		case 'indicator':
			return {
				...common,
				title: describePanel(figure.panel, language),
				subtitle: panelSubtitle(figure.panel, language),
				sentences: summarisePanel(figure.panel, language),
				date: dated(m.charts_fetched, figure.fetchedOn, language),
				note: null
			};
		case 'strip':
		case 'map':
			return {
				...common,
				title: distributionTitle(figure.distribution, language),
				subtitle: distributionSubtitle(figure.distribution, language),
				sentences: describeDistribution(figure.distribution, language),
				date: dated(m.charts_fetched, figure.fetchedOn, language),
				note: null
			};
	}
}

function distributionSubtitle({ indicator, period }: Distribution, language: Language): string {
	const name = indicator.name[language];
	const unit = unitWords(indicator.unit, language);
	const texts = { name, unit, period: formatPeriod(period, language) };
	return m.charts_indicator_subtitle(texts, { locale: language });
}

/** The text that stands in for the picture: the same numbers, source and marks. */
export function altText(words: FigureWords): string {
	const title = words.title.replace(/\.$/, '');
	const facts = [words.source, words.date, words.example]
		.filter((part) => part !== null)
		.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`);
	return [`${title}.`, ...words.sentences, words.note, ...facts]
		.filter((part) => part !== null)
		.join(' ');
}

function isExample(figure: Figure): boolean {
	if (figure.kind === 'mood') return figure.mood.example;
	if (figure.kind === 'timeline') return figure.timeline.example;
	return figure.kind === 'indicator' ? figure.panel.example : figure.distribution.source.example;
}

function publishersOf(figure: Figure, place: string, language: Language): string[] {
	const mood = m.charts_publisher_mood({ place }, { locale: language });
	if (figure.kind === 'mood') return [mood];
	if (figure.kind === 'strip' || figure.kind === 'map')
		return [figure.distribution.source.publisher];
	const panels = figure.kind === 'timeline' ? figure.timeline.panels : [figure.panel];
	const publishers = panels.flatMap(({ sources }) => sources.map(({ publisher }) => publisher));
	return [...new Set(figure.kind === 'timeline' ? [mood, ...publishers] : publishers)];
}

function timelineSentences(timeline: Timeline, language: Language): string[] {
	const locale = { locale: language };
	const titles = formatList(
		timeline.interventions.map(({ title }) => title),
		language
	);
	return [
		...describeMoodTrack(timeline, language),
		...(titles === '' ? [] : [m.charts_timeline_interventions({ titles }, locale)]),
		...timeline.panels.map((panel) => describePanel(panel, language)),
		m.charts_not_a_cause({}, locale)
	];
}

function panelSubtitle(panel: Panel, language: Language): string {
	const periods = panel.series
		.flatMap((series) => valuesOf(series).map(({ period }) => period))
		.sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
	const name = panel.indicator.name[language];
	const unit = unitWords(panel.indicator.unit, language);
	const [first, last] = [periods[0], periods.at(-1)];
	if (!first || !last) return `${name}, ${unit}`;
	const ends = { from: formatPeriod(first, language), to: formatPeriod(last, language) };
	const locale = { locale: language };
	const spans = first.frequency === 'span' || last.frequency === 'span';
	const years = { from: first.start.slice(0, 4), to: last.end.slice(0, 4) };
	const period = ends.from === ends.to ? ends.to : m.charts_range(spans ? years : ends, locale);
	return m.charts_indicator_subtitle({ name, unit, period }, locale);
}

function dated(
	message: typeof m.charts_updated,
	text: string | null,
	language: Language
): string | null {
	const day = text === null ? null : parseIsoDate(text);
	return day && message({ date: formatDay(day, language, 'numeric') }, { locale: language });
}
