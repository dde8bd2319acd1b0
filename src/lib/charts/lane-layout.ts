import { spanOf } from '$lib/domain/days-covered';
import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { ListedIntervention } from '$lib/domain/chart-subject';
import { titleIn } from '$lib/domain/intervention-title';
import type { Language } from '$lib/domain/language';
import { formatList } from '$lib/format/list';
import * as m from '$lib/paraglide/messages';
import { round, TEXT, textWidth } from './frame';
import type { TimeScale } from './frame';
import { wrapWords } from './wrap-words';

export interface LaneMark {
	readonly intervention: ListedIntervention;
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
	/** Those of the window that found no row, by name, or by number where it is narrow: lines of words. */
	readonly notDrawn: readonly { readonly text: string; readonly y: number }[];
}

interface LaneOptions {
	/** Numbers stand for names. */
	readonly narrow: boolean;
	readonly rows: number;
	readonly language: Language;
}

const LANE_ROW = 27;
const WORDS_LINE = 18;
const DIAMOND = 7;
const SHORTEST_BAR = 6;
const LABEL_GAP = 7;

/** Packs interventions into rows so that neither marks nor words touch; numbered markers instead of words when `narrow`. */
export function layOutLane(
	interventions: readonly ListedIntervention[],
	scale: TimeScale,
	edge: number,
	top: number,
	today: IsoDate,
	options: LaneOptions
): Lane {
	const rows: { left: number; right: number }[][] = [];
	const marks: LaneMark[] = [];
	const left: ListedIntervention[] = [];
	for (const intervention of byPrecedence(interventions, scale)) {
		const mark = place(intervention, scale, edge, today, options);
		const extent = extentOf(mark);
		const row = rows.findIndex((taken) => taken.every((other) => isApart(extent, other)));
		const chosen = row === -1 ? rows.length : row;
		if (chosen >= options.rows) {
			left.push(intervention);
			continue;
		}
		(rows[chosen] ??= []).push(extent);
		marks.push({ ...mark, y: round(top + chosen * LANE_ROW + LANE_ROW / 2) });
	}
	const under = top + Math.max(1, rows.length) * LANE_ROW;
	const lines = nameLeft(left, edge - scale.left, options);
	const notDrawn = lines.map((text, row) => ({ text, y: under + (row + 1) * WORDS_LINE - 4 }));
	return { top, bottom: under + lines.length * WORDS_LINE, marks, notDrawn };
}

/** What found no row, in time order and broken into lines: nothing is lost silently. */
function nameLeft(
	left: readonly ListedIntervention[],
	width: number,
	{ narrow, language }: LaneOptions
): string[] {
	if (left.length === 0) return [];
	const inOrder = [...left].sort((one, other) => one.number - other.number);
	const names = inOrder.map((one) => (narrow ? `${one.number}` : titleIn(one, language).text));
	const texts = { count: left.length, names: formatList(names, language) };
	return wrapWords(m.timeline_more(texts, { locale: language }), width, TEXT.small);
}

function isApart(
	one: { left: number; right: number },
	other: { left: number; right: number }
): boolean {
	return one.right + LABEL_GAP <= other.left || other.right + LABEL_GAP <= one.left;
}

/** What begins in the window takes its place first; what was going on before comes after, the latest begun first. */
function byPrecedence(
	interventions: readonly ListedIntervention[],
	scale: TimeScale
): ListedIntervention[] {
	const inside = interventions.filter(({ start }) => start.date >= scale.from);
	const before = interventions.filter(({ start }) => start.date < scale.from);
	return [...inside, ...before.reverse()];
}

function place(
	intervention: ListedIntervention,
	scale: TimeScale,
	edge: number,
	today: IsoDate,
	{ narrow, language }: LaneOptions
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
		x,
		width,
		y: 0,
		startsBefore: scale.at(span.from) < scale.left - 0.5,
		endsAfter: !ongoing && scale.at(addDays(last, 1)) > scale.right + 0.5,
		ongoing
	};
	const shape = diamond ? ('diamond' as const) : ('bar' as const);
	const text = narrow ? `${intervention.number}` : titleIn(intervention, language).text;
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
	const before = start - LABEL_GAP;
	if (words <= before) return { x: round(before), anchor: 'end', text };
	const after = edge - end - LABEL_GAP;
	return after > before
		? { x: round(end + LABEL_GAP), anchor: 'start', text: shorten(text, after) }
		: { x: round(before), anchor: 'end', text: shorten(text, before) };
}

function extentOf({ x, width, shape, label }: LaneMark): { left: number; right: number } {
	const left = shape === 'diamond' ? x - DIAMOND : x;
	const right = shape === 'diamond' ? x + DIAMOND : x + width + 6;
	if (!label) return { left, right };
	const words = textWidth(label.text, TEXT.small) + 4;
	const labelLeft = label.anchor === 'start' ? label.x : label.x - words;
	return { left: Math.min(left, labelLeft), right: Math.max(right, labelLeft + words) };
}

/** As much of a title as there is room for; the whole one stands in the list. */
function shorten(title: string, width: number): string {
	const letters = Math.floor((width - 4) / textWidth('a', TEXT.small)) - 1;
	return `${title.slice(0, Math.max(1, letters)).trimEnd()}…`;
}
