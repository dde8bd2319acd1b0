import { daysBetween } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';

/** The widths in pixels that a page draws a chart in; CSS shows the one that fits. */
export const PAGE_WIDTHS = { narrow: 300, medium: 620, wide: 1040 } as const;

/** Below this a chart puts names above its tracks and numbers instead of labels. */
export const NARROW_BELOW = 560;

/** Above this there is room for more words beside the tracks. */
export const WIDE_ABOVE = 800;

/** Text in pixels: never below 12 when the page shrinks the drawing to nine tenths. */
export const TEXT = { label: 14.5, small: 13.5 } as const;

export const FONT = "'Source Sans 3', 'Source Sans Pro', sans-serif";

export interface TimeScale {
	/** Pixels for the start of a day. */
	readonly at: (day: IsoDate) => number;
	readonly left: number;
	readonly right: number;
	readonly from: IsoDate;
	/** The day after the last one shown. */
	readonly to: IsoDate;
}

/** A shared time axis in UTC days; `to` is the day after the last. */
export function timeScale(from: IsoDate, to: IsoDate, left: number, right: number): TimeScale {
	const scale = linearScale([0, daysBetween(from, to)], [left, right]);
	return { at: (day) => round(scale(daysBetween(from, day))), left, right, from, to };
}

/** A straight line from one span of numbers to another; d3's own costs the timeline's script 15 kB. */
export function linearScale(
	[low, high]: readonly [number, number],
	[start, end]: readonly [number, number]
): (value: number) => number {
	return (value) => start + ((value - low) / (high - low)) * (end - start);
}

/** Bold letters are wider than the measure says, and most so in the font of a reader who lacks ours. */
export const BOLD = 1.12;

/** The width of a text in pixels, near enough to keep labels apart in Source Sans 3. */
export function textWidth(text: string, size: number = TEXT.label): number {
	return text.length * size * 0.5;
}

/** The middle of a text centred at `x`, or as near as the frame allows. */
export function keepInside(x: number, text: string, width: number, size: number): number {
	const half = textWidth(text, size) / 2 + 2;
	return round(Math.min(Math.max(x, half), width - half));
}

/** Pixels are kept to a tenth: smaller files, same picture. */
export function round(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}
