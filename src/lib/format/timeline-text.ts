import type { Timeline } from '$lib/domain/chart-subject';
import { titleIn } from '$lib/domain/intervention-title';
import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { describeKinds } from './mood-kind';
import { formatNumber } from './number';
import { describeBand } from './band';
import { describeDecade, describeMoodCourse, describePanelCourse } from './course';
import { describePanel } from './indicator-takeaway';
import { formatList } from './list';
import { describeGaps, describeMonthSums } from './mood-words';
import { formatWeek } from './week';

/** What the picture is called to those who do not see it: the place and the weeks. */
export function timelineLabel(
	{ from, to }: Pick<Timeline, 'from' | 'to'>,
	place: string,
	language: Language
): string {
	const write = (week: Timeline['from']) => formatWeek(week, language, { year: true, long: true });
	const texts = { place, from: write(from), to: write(to) };
	return m.timeline_chart_label(texts, { locale: language });
}

/** The whole timeline in words: the mood, what happened, and each indicator's course. */
export function describeTimeline(timeline: Timeline, language: Language): string[] {
	const locale = { locale: language };
	const titles = formatList(
		timeline.interventions.map((one) => titleIn(one, language).text),
		language
	);
	return [
		...describeMoodTrack(timeline, language),
		...describeMoodCourse(timeline.mood, language),
		...(titles === '' ? [] : [m.charts_timeline_interventions({ titles }, locale)]),
		...timeline.panels.flatMap((panel) => {
			const course = describePanelCourse(panel, language);
			const told = course.length > 0 ? course : [describePanel(panel, language)];
			return [...told, ...describeDecade(panel, language)];
		})
	];
}

/** The mark of made-up figures: with what is real where some are; null where all are. */
export function exampleMark(timeline: Timeline, language: Language): string | null {
	if (!timeline.example) return null;
	const locale = { locale: language };
	const real = timeline.interventions.filter(({ example }) => !example).length;
	const names = [
		...(timeline.mood.example ? [] : [m.charts_part_mood({}, locale)]),
		...timeline.panels
			.filter(({ example }) => !example)
			.map(({ indicator }) => inLanguage(indicator.name, language)),
		...(real > 0 ? [m.charts_real_interventions({ count: real }, locale)] : [])
	];
	if (names.length === 0) return m.common_example({}, locale);
	return m.charts_example_but({ names: formatList(names, language) }, locale);
}

/** What the mood track shows, one sentence each: weeks and range, expected band, hidden weeks, weeks without a question. */
export function describeMoodTrack(timeline: Timeline, language: Language): string[] {
	const locale = { locale: language };
	const { mood } = timeline;
	const shown = mood.points.flatMap((point) => (point.gap === null ? [point] : []));
	const first = shown[0];
	const last = shown.at(-1);
	const sums = describeMonthSums(mood.sums, language);
	if (!first || !last) return [m.timeline_text_no_mood({}, locale), ...sums];
	const greens = shown.map(({ shares }) => shares.green);
	const sentences: string[] = [
		m.timeline_text_mood(
			{
				from: formatWeek(first.week, language, { year: true }),
				to: formatWeek(last.week, language, { year: true }),
				count: shown.length,
				low: formatNumber(Math.min(...greens), 0, language),
				high: formatNumber(Math.max(...greens), 0, language)
			},
			locale
		)
	];
	sentences.push(...describeKinds(mood, language));
	if (mood.band) sentences.push(...describeBand(mood.band, language).long);
	return [...sentences, ...describeGaps(mood, language), ...sums];
}
