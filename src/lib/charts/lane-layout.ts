import { spanOf } from '$lib/domain/approximate-date';
import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { ShownIntervention } from '$lib/domain/intervention';
import { round, TEXT, textWidth } from './frame';
import type { TimeScale } from './frame';

export interface LaneMark {
	readonly intervention: ShownIntervention;
	/** Its place in time order among those of the window, from 1: the marker's number where labels do not fit. */
	readonly number: number;
	readonly shape: 'diamond' | 'bar';
	/** Left edge of a bar, middle of a diamond. */
	readonly x: number;
	/** 0 for a diamond. */
	readonly width: number;
	/** Middle of its row. */
	readonly y: number;
	readonly startsBefore: boolean;
	readonly endsAfter: boolean;
	readonly ongoing: boolean;
	readonly label: {
		readonly x: number;
		readonly anchor: 'start' | 'end';
		readonly text: string;
	} | null;
}

export interface Lane {
	readonly top: number;
	readonly bottom: number;
	readonly marks: readonly LaneMark[];
	/** Interventions of the window that found no row; they stand in the list. */
	readonly notDrawn: number;
}

const LANE_ROW = 27;
const WORDS_BELOW = 20;
const DIAMOND = 7;
const SHORTEST_BAR = 6;
const LABEL_GAP = 7;

/** Packs interventions into rows so that neither marks nor words touch; numbered markers instead of words when `narrow`. */
export function layOutLane(
	interventions: readonly ShownIntervention[],
	scale: TimeScale,
	edge: number,
	top: number,
	today: IsoDate,
	options: { readonly narrow: boolean; readonly rows: number }
): Lane {
	const rows: { left: number; right: number }[][] = [];
	const marks: LaneMark[] = [];
	let notDrawn = 0;
	for (const { intervention, number } of byPrecedence(interventions, scale)) {
		const mark = place(intervention, number, scale, edge, today, options.narrow);
		const extent = extentOf(mark);
		const row = rows.findIndex((taken) => taken.every((other) => isApart(extent, other)));
		const chosen = row === -1 ? rows.length : row;
		if (chosen >= options.rows) {
			notDrawn += 1;
			continue;
		}
		(rows[chosen] ??= []).push(extent);
		marks.push({ ...mark, y: round(top + chosen * LANE_ROW + LANE_ROW / 2) });
	}
	const words = notDrawn > 0 ? WORDS_BELOW : 0;
	return { top, bottom: top + Math.max(1, rows.length) * LANE_ROW + words, marks, notDrawn };
}

function isApart(
	one: { left: number; right: number },
	other: { left: number; right: number }
): boolean {
	return one.right + LABEL_GAP <= other.left || other.right + LABEL_GAP <= one.left;
}

/** What begins in the window takes its place first; what was going on before comes after, the latest begun first. */
function byPrecedence(
	interventions: readonly ShownIntervention[],
	scale: TimeScale
): { intervention: ShownIntervention; number: number }[] {
	const numbered = interventions.map((intervention, index) => ({
		intervention,
		number: index + 1
	}));
	const inside = numbered.filter(({ intervention }) => intervention.start.date >= scale.from);
	const before = numbered.filter(({ intervention }) => intervention.start.date < scale.from);
	return [...inside, ...before.reverse()];
}

function place(
	intervention: ShownIntervention,
	number: number,
	scale: TimeScale,
	edge: number,
	today: IsoDate,
	narrow: boolean
): LaneMark {
	const span = spanOf(intervention);
	const ongoing = span.to === null;
	const last = span.to ?? (today > span.from ? today : span.from);
	const left = Math.max(scale.left, scale.at(span.from));
	const right = Math.min(scale.right, scale.at(addDays(last, 1)));
	const diamond =
		intervention.kind === 'event' && intervention.end.kind === 'point' && right - left < 40;
	const x = diamond ? round((left + right) / 2) : left;
	const width = diamond ? 0 : round(Math.max(SHORTEST_BAR, right - left));
	const common = {
		intervention,
		number,
		x,
		width,
		y: 0,
		startsBefore: scale.at(span.from) < scale.left - 0.5,
		endsAfter: !ongoing && scale.at(addDays(last, 1)) > scale.right + 0.5,
		ongoing
	};
	const shape = diamond ? ('diamond' as const) : ('bar' as const);
	const text = narrow ? String(number) : shorten(intervention.title);
	return { ...common, shape, label: labelOf(text, x, width, diamond, edge, narrow) };
}

/** Inside a bar that is long enough, else to its right, else to its left. */
function labelOf(
	text: string,
	x: number,
	width: number,
	diamond: boolean,
	edge: number,
	narrow: boolean
): LaneMark['label'] {
	const words = textWidth(text, TEXT.small) + 4;
	if (!diamond && width >= words + 12) return { x: x + 6, anchor: 'start', text };
	const end = diamond ? x + DIAMOND : x + width;
	if (narrow || end + LABEL_GAP + words <= edge)
		return { x: round(end + LABEL_GAP), anchor: 'start', text };
	const start = diamond ? x - DIAMOND : x;
	return { x: round(start - LABEL_GAP), anchor: 'end', text };
}

function extentOf({ x, width, shape, label }: LaneMark): { left: number; right: number } {
	const left = shape === 'diamond' ? x - DIAMOND : x;
	const right = shape === 'diamond' ? x + DIAMOND : x + width + 6;
	if (!label) return { left, right };
	const words = textWidth(label.text, TEXT.small) + 4;
	const labelLeft = label.anchor === 'start' ? label.x : label.x - words;
	return { left: Math.min(left, labelLeft), right: Math.max(right, labelLeft + words) };
}

/** A title as long as a lane bears; the whole one stands in the list. */
function shorten(title: string): string {
	return title.length <= 32 ? title : `${title.slice(0, 30).trimEnd()}…`;
}
