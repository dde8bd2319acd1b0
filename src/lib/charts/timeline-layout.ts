import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { Panel, Timeline } from '$lib/domain/chart-subject';
import { panelFrom } from '$lib/domain/timeline-window';
import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import { weekEnd, weekStart } from '$lib/domain/week';
import * as m from '$lib/paraglide/messages';
import { BOLD, NARROW_BELOW, TEXT, textWidth, timeScale, WIDE_ABOVE } from './frame';
import type { TimeScale } from './frame';
import { layOutIndicatorTrack, trackLabelsWidth, trackTicks } from './indicator-track-layout';
import type { IndicatorTrack } from './indicator-track-layout';
import { layOutLane } from './lane-layout';
import type { Lane } from './lane-layout';
import { monthAxis } from './month-ticks';
import type { MonthAxis } from './month-ticks';
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
	readonly axis: MonthAxis;
	readonly tickY: number;
	readonly mood: MoodTrack;
	readonly lane: Lane;
	readonly tracks: readonly NamedTrack[];
	readonly moodName: TrackName;
	readonly laneName: TrackName;
}

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
	const tickY = above + 32;
	const moodTop = tickY + TICKS - 10;
	const mood = layOutMoodTrack(timeline.mood, scale, moodTop, moodTop + (wide ? 212 : 190));
	const nameWidth = nameWidthAt(timeline, width, language);
	const laneName = nameLane(narrow, nameWidth, language);
	const packed = layOutLane(
		timeline.interventions,
		scale,
		width - 4,
		mood.bottom + LANE_AIR + (narrow ? 26 : 0),
		today,
		{ narrow, rows: MOST_ROWS, language }
	);
	// The name beside an empty lane is taller than the lane.
	const named = narrow ? 0 : packed.top + linesOf(laneName) * NAME_LINE + 6;
	const lane = { ...packed, bottom: Math.max(packed.bottom, named) };
	let top = lane.bottom + LANE_AIR;
	const tracks = panelsFrom(timeline).map((panel) => {
		const name = nameTrack(panel, nameWidth, language);
		const lines = linesOf(name);
		const begin = top + (narrow ? lines * NAME_LINE + 6 : 0);
		const height = narrow ? 58 : Math.max(LEAST_TRACK, lines * NAME_LINE + 14);
		const x = { notesX: narrow ? 0 : scale.left + 8, valuesX: scale.right + VALUES_GAP };
		const place = { ...x, width, top: begin, bottom: begin + height };
		const track = layOutIndicatorTrack(panel, scale, place, language);
		top = track.bottom + track.notes.length * NAME_LINE + (narrow ? 14 : 12);
		return { ...track, name };
	});
	return {
		width,
		height: Math.ceil(top),
		narrow,
		scale,
		axis: monthAxis(scale, language),
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
	const panels = panelsFrom(timeline);
	const labels = panels.map((panel) => trackLabelsWidth(panel, language, width));
	const room = Math.max(wide ? 120 : 96, VALUES_GAP + Math.max(0, ...labels));
	const right = Math.floor(width - Math.min(room, width / 2));
	const ticks = panels.flatMap((panel) => trackTicks(panel, language));
	const axis = Math.max(30, ...ticks.map((text) => Math.ceil(textWidth(text, TEXT.small)) + 14));
	return timeScale(
		days.from,
		days.to,
		narrow ? axis : nameWidthAt(timeline, width, language) + axis,
		right
	);
}

/** What the tracks show: nothing from before the window but what holds in it. */
function panelsFrom({ panels, from }: Timeline): Panel[] {
	return panels.map((panel) => panelFrom(panel, weekStart(from)));
}

/** Names stand above their tracks, or to the left of them with room for the longest word. */
function nameWidthAt({ panels }: Timeline, width: number, language: Language): number {
	if (width < NARROW_BELOW) return width;
	const words = panels.flatMap(({ indicator }) => inLanguage(indicator.name, language).split(' '));
	const longest = words.map((word) => Math.ceil(textWidth(word, TEXT.label) * BOLD));
	return Math.max(width > WIDE_ABOVE ? 152 : 106, ...longest);
}

function nameLane(narrow: boolean, width: number, language: Language): TrackName {
	const locale = { locale: language };
	const detail = narrow ? '' : m.timeline_lane_detail({}, locale);
	return wrapName(m.timeline_lane_name({}, locale), detail, width);
}

function linesOf({ name, detail }: TrackName): number {
	return name.length + detail.length;
}
