import { dayFromNumber, dayNumber } from '$lib/domain/day';
import { weekOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import type { TimeScale } from './frame';

/** The week under a pixel of a time axis; the nearest one outside it. */
export function weekAt(scale: TimeScale, x: number): IsoWeek {
	const first = dayNumber(scale.from);
	const days = dayNumber(scale.to) - first;
	const share = (x - scale.left) / (scale.right - scale.left);
	const day = Math.floor(Math.min(1, Math.max(0, share)) * days);
	return weekOf(dayFromNumber(first + Math.min(day, days - 1)));
}
