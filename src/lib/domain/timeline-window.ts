import { spanOf } from './days-covered';
import type {
	ListedIntervention,
	MoodPoint,
	Panel,
	Series,
	SeriesPoint,
	Timeline
} from './chart-subject';
import type { IsoDate } from './day';
import { inLanguage, type InLanguages, type Language } from './language';
import { isOfLastDay } from './indicator';
import type { Indicator } from './indicator';
import type { TimelineQuery } from './timeline-query';
import { addWeeks, compilationMonthOf, weekEnd, weekStart } from './week';

const WEEKS_ON_PHONE = 26;

/** What a phone shows: half a year, unless the reader has chosen a time. */
export function timelineOnPhone(timeline: Timeline, { window }: TimelineQuery): Timeline {
	return window.kind === 'usual' ? latestWeeks(timeline, WEEKS_ON_PHONE) : timeline;
}

/** The same timeline with only its last weeks; unchanged when it has no more than that. */
function latestWeeks(timeline: Timeline, weeks: number): Timeline {
	const from = addWeeks(timeline.to, 1 - weeks);
	if (from <= timeline.from) return timeline;
	const firstDay = weekStart(from);
	const today = weekEnd(timeline.currentWeek);
	return {
		...timeline,
		from,
		mood: {
			...timeline.mood,
			points: timeline.mood.points.filter(({ week }) => week >= from),
			sums: timeline.mood.sums.filter(({ month }) => month >= compilationMonthOf(from))
		},
		interventions: timeline.interventions.filter((intervention) => {
			const span = spanOf(intervention);
			return (span.to ?? (today > span.from ? today : span.from)) >= firstDay;
		}),
		panels: timeline.panels.map((panel) => panelFrom(panel, firstDay))
	};
}

const NO_TEXT = { sv: '', fi: '', fit: '', en: '' } as const;
const NO_COUNTS = { green: 0, yellow: 0, red: 0 } as const;

/** Without texts about indicators and interventions, names in other languages, the month's answer and the counts behind shares, that a timeline does not show: a page carries what it shows, and no more. */
export function withoutDefinitions(timeline: Timeline, language: Language): Timeline {
	return {
		...timeline,
		mood: { ...timeline.mood, answer: null, points: timeline.mood.points.map(withoutCounts) },
		interventions: timeline.interventions.map(withoutCard),
		panels: timeline.panels.map((panel) => ({
			...panel,
			indicator: {
				...panel.indicator,
				name: nameIn(panel.indicator, language),
				definition: NO_TEXT,
				breaks: panel.indicator.breaks.map((one) => ({ ...one, note: NO_TEXT }))
			}
		}))
	};
}

function withoutCounts(point: MoodPoint): MoodPoint {
	return point.gap === null ? { ...point, counts: NO_COUNTS } : point;
}

/** In the reader's language, and in Swedish, which stands in for it. */
function nameIn({ name }: Indicator, language: Language): InLanguages {
	return { ...NO_TEXT, sv: name.sv, [language]: inLanguage(name, language) };
}

/** Of its card only what it is called in other languages. */
function withoutCard({ card, ...shown }: ListedIntervention): ListedIntervention {
	const isNamed = card !== undefined && Object.keys(card.otherTitles).length > 0;
	return { ...shown, ...(isNamed && { card }), place: null, source: null };
}

/** The panel with the values from a day on, and what a slow line brings with it from before. */
export function panelFrom(panel: Panel, from: IsoDate): Panel {
	const series = panel.series.map((line) => lineFrom(line, from, panel.indicator));
	const used = new Set(series.flatMap(({ points }) => points.map(({ sourceId }) => sourceId)));
	return {
		...panel,
		series,
		sources: panel.sources.filter(({ id }) => used.has(id)),
		noise: panel.noise ? { ...panel.noise, within: null } : null
	};
}

/** What lies before comes along unseen: the latest value may be set beside it. */
function lineFrom(line: Series, from: IsoDate, indicator: Indicator): Series {
	const points = pointsFrom(line, from, indicator);
	const left = line.points.filter((point) => !points.includes(point));
	return { ...line, points, before: [...(line.before ?? []), ...left] };
}

/** The latest value before the day comes along where none is newer, since it holds until then; where values are of single days, always: the line comes in from it. */
function pointsFrom(
	{ points, indicatorId }: Series,
	from: IsoDate,
	indicator: Indicator
): SeriesPoint[] {
	const later = points.filter(({ period }) => period.end >= from);
	const before = points.filter(({ period, value }) => period.end < from && value !== null);
	const latest = before.at(-1);
	const isSlow = latest?.period.frequency === 'year' || latest?.period.frequency === 'span';
	// A value of another source beside the line does not hold: it was of its own time.
	if (!latest || !isSlow || indicatorId !== indicator.id) return later;
	const isNeeded = isOfLastDay(indicator) || later.every(({ value }) => value === null);
	return isNeeded ? [latest, ...later] : later;
}
