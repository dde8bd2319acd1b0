import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { Timeline } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import { weekEnd, weekStart } from '$lib/domain/week';
import * as m from '$lib/paraglide/messages';
import { NARROW_BELOW, timeScale } from './frame';
import type { TimeScale } from './frame';
import { layOutIndicatorTrack, trackLabelsWidth } from './indicator-track-layout';
import type { IndicatorTrack } from './indicator-track-layout';
import { layOutLane } from './lane-layout';
import type { Lane } from './lane-layout';
import { startTicks } from './month-ticks';
import type { StartTick } from './month-ticks';
import { NAME_LINE, nameTrack, wrapName } from './track-name';
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
	readonly moodName: TrackName;
	readonly laneName: TrackName;
}

const WIDE_ABOVE = 800;
const LEAST_TRACK = 66;
const TICKS = 26;
const LANE_AIR = 16;
const NAME_ABOVE = 40;
const MOST_ROWS = 7;
/** Between the plot and the words after it. */
export const VALUES_GAP = 12;

/** Every track of the timeline on one time axis, for a width in pixels. */
export function layOutTimeline(
	timeline: Timeline,
	width: number,
	today: IsoDate,
	language: Language
): TimelineLayout {
	const narrow = width < NARROW_BELOW;
	const wide = width > WIDE_ABOVE;
	const scale = timelineScale(timeline, width, language);
	const above = narrow ? NAME_ABOVE : 0;
	const tickY = above + 16;
	const moodTop = tickY + TICKS - 10;
	const mood = layOutMoodTrack(timeline.mood, scale, moodTop, moodTop + (wide ? 212 : 190));
	const nameWidth = narrow ? width : scale.left - 44;
	const laneName = nameLane(narrow, nameWidth, language);
	const packed = layOutLane(
		timeline.interventions,
		scale,
		width - 4,
		mood.bottom + LANE_AIR + (narrow ? 26 : 0),
		today,
		{ narrow, rows: MOST_ROWS }
	);
	// The name beside an empty lane is taller than the lane.
	const named = narrow ? 0 : packed.top + linesOf(laneName) * NAME_LINE + 6;
	const lane = { ...packed, bottom: Math.max(packed.bottom, named) };
	let top = lane.bottom + LANE_AIR;
	const tracks = timeline.panels.map((panel) => {
		const name = nameTrack(panel, nameWidth, language);
		const lines = linesOf(name);
		const begin = top + (narrow ? lines * NAME_LINE + 6 : 0);
		const height = narrow ? 58 : Math.max(LEAST_TRACK, lines * NAME_LINE + 14);
		top = begin + height + (narrow ? 14 : 12);
		const track = layOutIndicatorTrack(panel, scale, begin, begin + height, narrow, language);
		return { ...track, name };
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
		moodName: wrapName(
			m.timeline_mood_name({}, { locale: language }),
			m.timeline_mood_detail({}, { locale: language }),
			nameWidth
		),
		laneName,
		tracks
	};
}

/** The shared time axis of a timeline drawn in a width. */
export function timelineScale(timeline: Timeline, width: number, language: Language): TimeScale {
	const narrow = width < NARROW_BELOW;
	const wide = width > WIDE_ABOVE;
	const days = { from: weekStart(timeline.from), to: addDays(weekEnd(timeline.to), 1) };
	const labels = timeline.panels.map((panel) => trackLabelsWidth(panel, days, narrow, language));
	const room = Math.max(wide ? 120 : 96, VALUES_GAP + Math.max(0, ...labels));
	const right = Math.floor(width - Math.min(room, width / 2));
	return timeScale(days.from, days.to, narrow ? 30 : wide ? 196 : 150, right);
}

function nameLane(narrow: boolean, width: number, language: Language): TrackName {
	const locale = { locale: language };
	const detail = narrow ? '' : m.timeline_lane_detail({}, locale);
	return wrapName(m.timeline_lane_name({}, locale), detail, width);
}

function linesOf({ name, detail }: TrackName): number {
	return name.length + detail.length;
}
