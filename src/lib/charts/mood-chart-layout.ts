import { addDays } from '$lib/domain/day';
import type { MoodSeries } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import { weekEnd, weekStart } from '$lib/domain/week';
import { NARROW_BELOW, timeScale } from './frame';
import type { TimeScale } from './frame';
import { monthAxis } from './month-ticks';
import type { MonthAxis } from './month-ticks';
import { layOutMoodTrack } from './mood-track-layout';
import type { MoodTrack } from './mood-track-layout';

export interface MoodChartLayout {
	readonly width: number;
	readonly height: number;
	readonly scale: TimeScale;
	readonly axis: MonthAxis;
	readonly track: MoodTrack;
}

const LEFT = 34;
const RIGHT_AIR = 12;
const TOP = 50;

/** The weeks on a time axis of their own; null without a week. */
export function layOutMoodChart(
	mood: MoodSeries,
	width: number,
	language: Language
): MoodChartLayout | null {
	const [first, last] = [mood.points[0], mood.points.at(-1)];
	if (!first || !last) return null;
	const height = width < NARROW_BELOW ? 256 : 336;
	const end = addDays(weekEnd(last.week), 1);
	const scale = timeScale(weekStart(first.week), end, LEFT, width - RIGHT_AIR);
	return {
		width,
		height,
		scale,
		axis: monthAxis(scale, language, RIGHT_AIR),
		track: layOutMoodTrack(mood, scale, TOP, height - 4)
	};
}
