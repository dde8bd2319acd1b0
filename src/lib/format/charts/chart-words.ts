import { bySubject } from '$lib/domain/chart';
import { parseIsoDate } from '$lib/domain/day';
import type { Distribution, MoodSeries, Panel, Subject } from '$lib/domain/chart-subject';
import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatDay } from '$lib/format/date';
import { describeDecade, describePanelCourse } from '$lib/format/course';
import { describeDistribution, distributionTitle } from '$lib/format/distribution-words';
import { describeFollowed, followedSubtitle, followedTitle } from '$lib/format/verdict/followed';
import { summarisePanel } from '$lib/format/indicator-summary';
import { describePanel } from '$lib/format/indicator-takeaway';
import { valuesOf } from '$lib/domain/series-values';
import { formatList } from '$lib/format/list';
import {
	describeAnswer,
	describeMoodSeries,
	latestWeekTitle,
	moodPeriod,
	moodTitle,
	volunteersLine
} from '$lib/format/mood-series-words';
import { formatPeriod } from '$lib/format/period';
import { describeTimeline, exampleMark } from '$lib/format/timeline-text';
import { unitWords } from '$lib/format/units';

/** Everything that is said about a chart; page, picture and picture description take it from here. */
export interface ChartWords {
	/** The takeaway, a sentence without its full stop or with it. */
	readonly title: string;
	/** Empty where there is nothing to say it of. */
	readonly subtitle: string;
	/** The chart in words. */
	readonly sentences: readonly string[];
	/** What numbers inside the picture refer to. */
	readonly footnotes: readonly string[];
	/** Who published what is drawn; null where nothing is. */
	readonly source: string | null;
	/** When it was published or read in; null: not known. */
	readonly date: string | null;
	/** Who answered; null where the chart is not about the volunteers. */
	readonly note: string | null;
	/** The mark of made-up figures, with what is real among them; else null. */
	readonly example: string | null;
	/** The same in a word or two, for a corner of the picture. */
	readonly mark: string | null;
}

/** What is told about each subject, before publishers and marks are put into words. */
type Told = Omit<ChartWords, 'source' | 'example' | 'footnotes' | 'mark'> & {
	readonly publishers: readonly string[];
	readonly example: boolean;
	readonly footnotes?: readonly string[];
	/** In the place of the plain mark, where not everything is made up. */
	readonly except?: string | null;
};

export function describeChart(subject: Subject, place: string, language: Language): ChartWords {
	const locale = { locale: language };
	const volunteers = m.charts_publisher_mood({ place }, locale);
	const { publishers, example, footnotes, except, ...words } = bySubject<Told>(subject, {
		mood: ({ mood }) => ({
			title: moodTitle(mood, language),
			subtitle: moodSubtitle(mood, language),
			sentences: describeMoodSeries(mood, language),
			publishers: [volunteers],
			date: dated(m.charts_updated, mood.releasedOn, language),
			note: volunteersLine(mood, language),
			example: mood.example
		}),
		timeline: ({ timeline }) => ({
			title: m.charts_timeline_title({}, locale),
			subtitle: moodPeriod(timeline.mood, language),
			sentences: [
				...describeAnswer(timeline.mood, language),
				...describeTimeline(timeline, language),
				m.charts_not_a_cause({}, locale)
			],
			publishers: [volunteers, ...publishersOf(timeline.panels)],
			date: dated(m.charts_updated, timeline.mood.releasedOn, language),
			note: volunteersLine(timeline.mood, language),
			example: timeline.example,
			except: exampleMark(timeline, language)
		}),
		followed: ({ followed }) => ({
			title: followedTitle(followed, language),
			subtitle: followedSubtitle(followed, language),
			sentences: describeFollowed(followed, language),
			publishers: [volunteers],
			date: dated(m.charts_updated, followed.mood.releasedOn, language),
			note: volunteersLine(followed.mood, language, followed.verdict.evidence?.answers ?? null),
			example: followed.example
		}),
		panel: ({ panel, fetchedOn }) => ({
			title: describePanel(panel, language),
			subtitle: panelSubtitle(panel, language),
			sentences: panelSentences(panel, language),
			footnotes: panel.indicator.breaks.map(({ note }, index) =>
				m.charts_legend_break({ number: index + 1, note: inLanguage(note, language) }, locale)
			),
			publishers: publishersOf([panel]),
			date: dated(m.charts_fetched, fetchedOn, language),
			note: null,
			example: panel.example
		}),
		distribution: ({ distribution, fetchedOn }) => ({
			title: distributionTitle(distribution, language),
			subtitle: distributionSubtitle(distribution, language),
			sentences: describeDistribution(distribution, language),
			publishers: [distribution.source.publisher],
			date: dated(m.charts_fetched, fetchedOn, language),
			note: null,
			example: distribution.source.example
		})
	});
	const named = formatList(
		[...new Set(publishers)].filter((name) => name.trim() !== ''),
		language
	);
	const plain = m.common_example({}, locale);
	return {
		...words,
		footnotes: footnotes ?? [],
		source: named === '' ? null : m.charts_source({ publishers: named }, locale),
		example: example ? (except ?? plain) : null,
		mark: example
			? except && except !== plain
				? m.charts_example_partly({}, locale)
				: plain
			: null
	};
}

/** What is said of an indicator under its title: how its line went, then the rest. */
export function panelSentences(panel: Panel, language: Language): string[] {
	return [
		...describePanelCourse(panel, language),
		...describeDecade(panel, language),
		...summarisePanel(panel, language)
	];
}

function moodSubtitle(mood: MoodSeries, language: Language): string {
	const period = moodPeriod(mood, language);
	if (period === '') return '';
	const subtitle = m.charts_mood_subtitle({ period }, { locale: language });
	const [title, latest] = [moodTitle(mood, language), latestWeekTitle(mood, language)];
	return title === latest ? subtitle : `${subtitle}. ${latest}.`;
}

function distributionSubtitle({ indicator, period }: Distribution, language: Language): string {
	const name = inLanguage(indicator.name, language);
	const unit = unitWords(indicator.unit, language);
	const texts = { name, unit, period: formatPeriod(period, language) };
	return m.charts_indicator_subtitle(texts, { locale: language });
}

/** The text that stands in for the picture: the same numbers, source and marks. */
export function altText(words: ChartWords): string {
	const title = words.title.replace(/\.$/, '');
	const facts = [words.source, words.date, words.example]
		.filter((part) => part !== null)
		.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`);
	return [`${title}.`, ...words.sentences, words.note, ...facts]
		.filter((part) => part !== null)
		.join(' ');
}

function publishersOf(panels: readonly Panel[]): string[] {
	return panels.flatMap(({ sources }) => sources.map(({ publisher }) => publisher));
}

function panelSubtitle(panel: Panel, language: Language): string {
	const periods = panel.series
		.flatMap((series) => valuesOf(series).map(({ period }) => period))
		.sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
	const name = inLanguage(panel.indicator.name, language);
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
