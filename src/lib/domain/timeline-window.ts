import { spanOf } from './approximate-date';
import type { Timeline } from './chart-subject';
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
		panels: timeline.panels.map((panel) => ({
			...panel,
			series: panel.series.map((series) => ({
				...series,
				points: series.points.filter(({ period }) => period.end >= firstDay)
			}))
		}))
	};
}
