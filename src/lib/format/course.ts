import type { MoodPoint, MoodSeries, Panel } from '$lib/domain/chart-subject';
import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import { isBroken } from '$lib/domain/series-change';
import { valuesOf } from '$lib/domain/series-values';
import * as m from '$lib/paraglide/messages';
import { decadeWords } from './decade';
import { subjectsOf } from './indicator-takeaway';
import { ofHundred } from './mood-words';
import { formatPeriod } from './period';
import { withSex, writerOf } from './series';
import { formatWeek } from './week';

/** A point of a line: its value, as a number and in words, and when it was. */
interface Stop {
	readonly value: number;
	readonly words: string;
	readonly when: string;
}

/** How the share of green answers went: start, turn and end, of which the turn is the highest or the lowest, and then the other of the two. */
export function describeMoodCourse({ points }: MoodSeries, language: Language): string[] {
	const stops = points.filter(isShown).map(({ week, shares }) => ({
		value: shares.green,
		words: ofHundred(shares.green, language),
		when: formatWeek(week, language, { year: true })
	}));
	return courseOf(m.timeline_mood_name({}, { locale: language }), stops, language);
}

/** How the panel's own line went, of women and men where it is about both; uncertain values are not followed without their margins, and no line past a change of method. */
export function describePanelCourse(panel: Panel, language: Language): string[] {
	return subjectsOf(panel).flatMap((series) => {
		const values = valuesOf(series);
		const last = values.at(-1);
		if (!last) return [];
		const same = values.filter((point) => !isBroken(panel.indicator, point, last));
		const write = writerOf(series, panel.indicator, language);
		const name = inLanguage(panel.indicator.name, language);
		const stops = same.map(({ value, period }) => ({
			value,
			words: write(value),
			when: formatPeriod(period, language)
		}));
		const isUncertain = same.some(
			({ interval, period }) => interval || period.frequency === 'span'
		);
		const line = withSex(name, series.sex, language);
		return isUncertain ? [] : courseOf(line, stops, language);
	});
}

/** What has become of a population in ten years; none where the panel tells of no such change. */
export function describeDecade({ indicator, decade }: Panel, language: Language): string[] {
	if (!decade) return [];
	const name = inLanguage(indicator.name, language);
	const change = decadeWords(decade, language);
	return [m.indicators_decade_change({ name, change }, { locale: language })];
}

function courseOf(name: string, stops: readonly Stop[], language: Language): string[] {
	const locale = { locale: language };
	const [first, last] = [stops[0], stops.at(-1)];
	const turn = turnOf(stops);
	if (!first || !last || !turn) return straight(name, stops, language);
	const byValue = [...stops].sort((one, other) => one.value - other.value);
	const [low, high] = [byValue[0] ?? first, byValue.at(-1) ?? last];
	const ends = { ...endsOf(name, first, last), turn: turn.words, at: turn.when };
	return turn.value > first.value
		? [
				m.charts_course_up(ends, locale),
				m.charts_course_lowest({ low: low.words, at: low.when }, locale)
			]
		: [
				m.charts_course_down(ends, locale),
				m.charts_course_highest({ high: high.words, at: high.when }, locale)
			];
}

function straight(name: string, stops: readonly Stop[], language: Language): string[] {
	const [first, last] = [stops[0], stops.at(-1)];
	if (!first || !last || first === last) return [];
	return [m.charts_course_straight(endsOf(name, first, last), { locale: language })];
}

function endsOf(name: string, first: Stop, last: Stop) {
	return { name, first: first.words, from: first.when, last: last.words, to: last.when };
}

/** The highest or the lowest point, whichever lies further beyond both ends; null where none does. */
function turnOf(stops: readonly Stop[]): Stop | null {
	const [first, last] = [stops[0], stops.at(-1)];
	if (!first || !last) return null;
	const [low, high] = [Math.min(first.value, last.value), Math.max(first.value, last.value)];
	const beyond = ({ value }: Stop) => Math.max(value - high, low - value);
	const furthest = stops.reduce((one, other) => (beyond(other) > beyond(one) ? other : one));
	return beyond(furthest) > 0 ? furthest : null;
}

function isShown(point: MoodPoint): point is Extract<MoodPoint, { gap: null }> {
	return point.gap === null;
}
