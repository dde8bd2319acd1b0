import { dayFromNumber, dayNumber } from '$lib/domain/day';
import type { Timeline } from '$lib/domain/figure';
import { weekOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { timelineScale } from './timeline-layout';

/** The week under a pixel of the timeline drawn in a width; the nearest one outside its plot. */
export function weekAt(timeline: Pick<Timeline, 'from' | 'to'>, width: number, x: number): IsoWeek {
	const scale = timelineScale(timeline, width);
	const first = dayNumber(scale.from);
	const days = dayNumber(scale.to) - first;
	const share = (x - scale.left) / (scale.right - scale.left);
	const day = Math.floor(Math.min(1, Math.max(0, share)) * days);
	return weekOf(dayFromNumber(first + Math.min(day, days - 1)));
}
