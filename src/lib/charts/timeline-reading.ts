import type { MoodSeries } from '$lib/domain/chart-subject';
import { isOfLastDay } from '$lib/domain/indicator';
import { valueIn } from '$lib/domain/series-reading';
import type { Language } from '$lib/domain/language';
import type { IsoWeek } from '$lib/domain/week';
import { ofHundred } from '$lib/format/mood-words';
import { formatValue } from '$lib/format/number';
import { formatPeriod } from '$lib/format/period';
import { decimalsOf } from '$lib/domain/series-values';
import * as m from '$lib/paraglide/messages';
import { BOLD, round, TEXT, textWidth } from './frame';
import type { IndicatorTrack } from './indicator-track-layout';
import { isShown, weekMiddle } from './mood-weeks';
import type { TimelineLayout } from './timeline-layout';

interface Spot {
	readonly x: number;
	readonly y: number;
}

/** A small box with words, by its upper left corner. */
interface Tag extends Spot {
	readonly width: number;
	readonly text: string;
}

/** A week read off every track: a line through all of them, a ring on each point, and its value beside it. */
export interface Reading {
	readonly x: number;
	readonly rings: readonly Spot[];
	readonly tags: readonly Tag[];
}

export const TAG_HEIGHT = 22;
const PADDING = 6;
/** Between a ring and its tag, and between a tag and any point. */
const AIR = 10;
const POINT = 4;
/** The marks of hidden weeks and their words stand at the floor of the mood track. */
const FLOOR = 44;

/** Reads a week off a timeline that is laid out; a tag that would cover a point or leave the plot is left out, since the sentence says the same. */
export function readTimeline(
	layout: TimelineLayout,
	mood: MoodSeries,
	week: IsoWeek,
	language: Language
): Reading {
	const x = weekMiddle(layout.scale)(week);
	const read = [
		...readMood(layout, mood, week, language),
		...layout.tracks.flatMap((track) => readTrack(track, layout, week, x, language))
	];
	return {
		x,
		rings: read.map(({ ring }) => ring),
		tags: read.flatMap(({ tag }) => tag ?? [])
	};
}

interface Read {
	readonly ring: Spot;
	readonly tag: Tag | null;
}

function readMood(
	{ mood: track, scale }: TimelineLayout,
	mood: MoodSeries,
	week: IsoWeek,
	language: Language
): Read[] {
	const point = mood.points.find((one) => one.week === week);
	const dot = track.dots.find((one) => one.week === week);
	if (!point || !isShown(point) || !dot) return [];
	const room = {
		left: scale.left,
		right: scale.right,
		top: track.top,
		bottom: track.bottom - FLOOR
	};
	const points = [...track.dots, ...track.kinds.flatMap(({ lone }) => lone)];
	const text = ofHundred(point.shares.green, language);
	return [{ ring: dot, tag: placeTag(text, dot, points, room) }];
}

function readTrack(
	{ lines, labels, panel: { indicator }, top, bottom }: IndicatorTrack,
	{ scale, narrow }: TimelineLayout,
	week: IsoWeek,
	weekX: number,
	language: Language
): Read[] {
	const points: Spot[] = [...lines.flatMap((line) => line.points), ...labels.flatMap(alongWords)];
	const room = { left: scale.left, right: scale.right, top: top - 4, bottom: bottom + 4 };
	return lines
		.filter(({ series: { role, indicatorId } }) => role === 'own' && indicatorId === indicator.id)
		.flatMap(({ series, points: own }) => {
			const point = valueIn(series, week);
			const placed = own.find((one) => one.point.period.key === point?.period.key);
			if (!point || !placed) return [];
			const value = formatValue(
				point.value,
				indicator.unit,
				decimalsOf(series, indicator.decimals),
				language
			);
			const period = formatPeriod(point.period, language);
			const dated = m.timeline_value_dated({ value, period }, { locale: language });
			// On a line that holds its value the ring stands at the week itself.
			const isHeld = placed.right <= scale.left;
			const isStep = !isOfLastDay(indicator) && ['year', 'span'].includes(point.period.frequency);
			const ring = {
				x: isHeld ? weekX : isStep ? clamp(weekX, placed) : placed.x,
				y: placed.y
			};
			const tag =
				(narrow ? null : placeTag(dated, ring, points, room)) ??
				placeTag(value, ring, points, room);
			// What is written of women is not written over by what is of men.
			if (tag) points.push(...cornersOf(tag));
			return [{ ring, tag }];
		});
}

/** Words beside a line are not covered either: spots along them, closer than a tag is wide. */
function alongWords({ x, y, text, rest }: IndicatorTrack['labels'][number]): Spot[] {
	const width = textWidth(`${text} ${rest}`, TEXT.label);
	const steps = Math.ceil(width / TAG_HEIGHT);
	return Array.from({ length: steps + 1 }, (_, step) => ({
		x: x + (step * width) / steps,
		y: y - 5
	}));
}

function cornersOf({ x, y, width }: Tag): Spot[] {
	const middle = y + TAG_HEIGHT / 2;
	return [0, width / 2, width].map((across) => ({ x: x + across, y: middle }));
}

/** Within the value's own period. */
function clamp(x: number, { left, right }: { left: number; right: number }): number {
	return round(Math.min(Math.max(x, left), right));
}

interface Room {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** To the right of the ring, else to the left, as near its height as the points leave free; null where they leave nothing. */
function placeTag(text: string, ring: Spot, points: readonly Spot[], room: Room): Tag | null {
	const width = Math.ceil(textWidth(text, TEXT.small) * BOLD) + 2 * PADDING;
	const sides = [ring.x + AIR, ring.x - AIR - width].filter(
		(x) => x >= room.left && x + width <= room.right
	);
	const spots = sides.flatMap((x) =>
		heights(ring.y - TAG_HEIGHT / 2, room).map((y) => ({ x: round(x), y: round(y) }))
	);
	const found = spots
		.filter((spot) => points.every((point) => !covers(spot, width, point)))
		.sort((one, other) => away(one, ring) - away(other, ring))[0];
	return found ? { ...found, width, text } : null;
}

function heights(wished: number, { top, bottom }: Room): number[] {
	const highest = bottom - TAG_HEIGHT;
	const start = Math.min(Math.max(wished, top), highest);
	const steps = Math.ceil((highest - top) / 6);
	return Array.from({ length: 2 * steps + 1 }, (_, index) => start + (index - steps) * 6).filter(
		(y) => y >= top && y <= highest
	);
}

function covers({ x, y }: Spot, width: number, point: Spot): boolean {
	return (
		point.x > x - POINT &&
		point.x < x + width + POINT &&
		point.y > y - POINT &&
		point.y < y + TAG_HEIGHT + POINT
	);
}

/** A tag to the left counts as a little further off. */
function away({ x, y }: Spot, ring: Spot): number {
	return Math.abs(y + TAG_HEIGHT / 2 - ring.y) + (x < ring.x ? 1 : 0);
}
