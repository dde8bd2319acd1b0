import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { Timeline } from '$lib/domain/figure';
import type { Language } from '$lib/domain/language';
import { weekEnd, weekStart } from '$lib/domain/week';
import { NARROW_BELOW, timeScale } from './frame';
import type { TimeScale } from './frame';
import { layOutIndicatorTrack } from './indicator-track-layout';
import type { IndicatorTrack } from './indicator-track-layout';
import { layOutLane } from './lane-layout';
import type { Lane } from './lane-layout';
import { startTicks } from './month-ticks';
import type { StartTick } from './month-ticks';
import { NAME_LINE, nameTrack } from './track-name';
import type { TrackName } from './track-name';
import { layOutMoodTrack } from './mood-track-layout';
import type { MoodTrack } from './mood-track-layout';

/** An indicator's track with its name and unit broken into lines. */
interface NamedTrack extends IndicatorTrack {
	readonly name: TrackName;
}

export interface TimelineLayout {
	readonly width: number;
	readonly height: number;
	/** Names stand above their tracks and interventions are numbered. */
	readonly narrow: boolean;
	readonly scale: TimeScale;
	readonly ticks: readonly StartTick[];
	readonly tickY: number;
	readonly mood: MoodTrack;
	readonly lane: Lane;
	readonly tracks: readonly NamedTrack[];
	/** How wide row names may be. */
	readonly nameWidth: number;
}

const WIDE_ABOVE = 800;
const LEAST_TRACK = 66;
const TICKS = 26;
const LANE_AIR = 16;
const NAME_ABOVE = 40;
const MOST_ROWS = 7;

/** Every track of the timeline on one time axis, for a width in pixels. */
export function layOutTimeline(
	timeline: Timeline,
	width: number,
	today: IsoDate,
	language: Language
): TimelineLayout {
	const narrow = width < NARROW_BELOW;
	const wide = width > WIDE_ABOVE;
	const scale = timelineScale(timeline, width);
	const above = narrow ? NAME_ABOVE : 0;
	const tickY = above + 16;
	const moodTop = tickY + TICKS - 10;
	const mood = layOutMoodTrack(timeline.mood, scale, moodTop, moodTop + (wide ? 212 : 190));
	const lane = layOutLane(
		timeline.interventions,
		scale,
		width - 4,
		mood.bottom + LANE_AIR + (narrow ? 26 : 0),
		today,
		{ narrow, rows: MOST_ROWS }
	);
	const nameWidth = narrow ? width : scale.left - 44;
	let top = lane.bottom + LANE_AIR;
	const tracks = timeline.panels.map((panel) => {
		const name = nameTrack(panel, nameWidth, language);
		const lines = name.name.length + name.detail.length;
		const begin = top + (narrow ? lines * NAME_LINE + 6 : 0);
		const height = narrow ? 58 : Math.max(LEAST_TRACK, lines * NAME_LINE + 14);
		top = begin + height + (narrow ? 14 : 12);
		return { ...layOutIndicatorTrack(panel, scale, begin, begin + height, language), name };
	});
	return {
		width,
		height: Math.ceil(top),
		narrow,
		scale,
		ticks: startTicks(scale, language),
		tickY,
		mood,
		lane,
		tracks,
		nameWidth
	};
}

/** The shared time axis of a timeline drawn in a width. */
export function timelineScale(timeline: Pick<Timeline, 'from' | 'to'>, width: number): TimeScale {
	const narrow = width < NARROW_BELOW;
	const wide = width > WIDE_ABOVE;
	return timeScale(
		weekStart(timeline.from),
		addDays(weekEnd(timeline.to), 1),
		narrow ? 26 : wide ? 196 : 150,
		width - (wide ? 120 : 96)
	);
}
