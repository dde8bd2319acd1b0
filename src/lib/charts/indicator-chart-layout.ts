import { scaleLinear } from 'd3';
import type { ScaleLinear } from 'd3';
import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { Panel, Series } from '$lib/domain/chart-subject';
import { isOfLastDay } from '$lib/domain/indicator';
import type { SeriesBreak } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import { parsePeriod } from '$lib/domain/period';
import { formatNumber } from '$lib/format/number';
import { keepInside, NARROW_BELOW, round, TEXT, textWidth, timeScale } from './frame';
import type { TimeScale } from './frame';
import { labelsHeight, placeLabels, wordLabel } from './indicator-chart-labels';
import type { PlacedLabel } from './indicator-chart-labels';
import { drawSeries } from './indicator-chart-marks';
import type { DrawnSeries } from './indicator-chart-marks';
import { isCut } from './value-axis';
import { timeTicks } from './time-ticks';
import type { TimeTick } from './time-ticks';

export interface IndicatorChartLayout {
	readonly width: number;
	readonly height: number;
	/** Of the axes' words, in pixels. */
	readonly textSize: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly yTicks: readonly { readonly y: number; readonly label: string }[];
	/** The axis of values does not begin at zero. */
	readonly cut: boolean;
	readonly xTicks: readonly (TimeTick & { readonly labelX: number })[];
	/** Comparisons first, the municipality last and so on top. */
	readonly series: readonly DrawnSeries[];
	readonly labels: readonly PlacedLabel[];
	/** Changes of method, numbered from 1 in the order of `panel.indicator.breaks`. */
	readonly breaks: readonly { readonly x: number; readonly number: number }[];
	/** Where the words about diamonds stand; null without any. */
	readonly complementY: number | null;
}

const TOP = 24;
const AXIS = 28;
const COMPLEMENT_LINE = 26;
const LABEL_GAP = 12;
/** How far the words of the lines' ends may go above and below the plot. */
const LABEL_OVERHANG = 8;

/** Pixels high at a width, the same for every panel whose labels find room. */
export function indicatorChartHeight(width: number): number {
	return TOP + AXIS + (width < NARROW_BELOW ? 230 : width < 900 ? 270 : 330);
}

/** Places every mark of the panel; null when no line has a value. */
export function layOutIndicatorChart(
	panel: Panel,
	width: number,
	language: Language
): IndicatorChartLayout | null {
	const lines = panel.series.filter(({ points }) => points.some(({ value }) => value !== null));
	if (lines.length === 0) return null;
	const words = lines
		.filter((series) => isLabelled(series, panel))
		.map((series) => wordLabel(series, lines, panel.indicator, width < NARROW_BELOW, language));
	const under = AXIS + (hasComplement(panel) ? COMPLEMENT_LINE : 0);
	// The drawing grows when the labels at the ends of the lines need more height.
	const needed = labelsHeight(words) + TOP - 2 * LABEL_OVERHANG + under;
	const height = Math.ceil(Math.max(indicatorChartHeight(width), needed));
	// A phone shrinks the drawing a little: the smallest words start larger there.
	const textSize = width < NARROW_BELOW ? TEXT.label : TEXT.small;
	const bottom = height - under;
	const y = valueScale(lines, TOP, bottom);
	const ends = y.domain() as [number, number];
	const yTicks = y.ticks(4).map((value) => ({
		y: round(y(value)),
		label: formatNumber(value, tickDecimals(y.ticks(4)), language)
	}));
	const left = Math.ceil(Math.max(...yTicks.map(({ label }) => textWidth(label, textSize)))) + 10;
	const right = Math.floor(width - LABEL_GAP - Math.max(...words.map(({ width }) => width)));
	const x = panelTimeScale(lines, left, right);
	const breaks = panel.indicator.breaks.map(startOfBreak);
	const parted = panel.indicator.breaks.filter(({ slight }) => !slight).map(startOfBreak);
	return {
		width,
		height,
		textSize,
		plot: { left, right, top: TOP, bottom },
		yTicks,
		cut: isCut(...ends),
		xTicks: timeTicks(x, ['month', 'week'].includes(panel.indicator.frequency), language).map(
			(tick) => ({ ...tick, labelX: labelAt(tick, width, textSize) })
		),
		series: [...lines].sort(ownLast).map((series) =>
			drawSeries(series, isComplement(series, panel), x, y, {
				breaks: parted,
				lastDay: isOfLastDay(panel.indicator)
			})
		),
		labels: placeLabels(words, y, right + LABEL_GAP, TOP - LABEL_OVERHANG, bottom + LABEL_OVERHANG),
		breaks: breaks.flatMap((start, index) =>
			start > x.from && start < x.to ? [{ x: x.at(start), number: index + 1 }] : []
		),
		complementY: hasComplement(panel) ? height - 6 : null
	};
}

/** A year's name begins at its first day, a month's has its middle there; both stay within the frame. */
function labelAt({ x, label, begins }: TimeTick, width: number, size: number): number {
	return begins
		? Math.min(x, width - textWidth(label, size) - 2)
		: keepInside(x, label, width, size);
}

/** Whether the line comes from another source than the panel's own indicator. */
function isComplement(series: Series, panel: Panel): boolean {
	return series.indicatorId !== panel.indicator.id;
}

function hasComplement(panel: Panel): boolean {
	return panel.series.some((series) => isComplement(series, panel));
}

/** A complement is named at its end only where no line of the same place is. */
function isLabelled(series: Series, panel: Panel): boolean {
	if (!isComplement(series, panel)) return true;
	return !panel.series.some(
		(other) =>
			!isComplement(other, panel) &&
			other.areaCode === series.areaCode &&
			other.points.some(({ value }) => value !== null)
	);
}

function startOfBreak({ period }: SeriesBreak): IsoDate {
	const parsed = parsePeriod(period);
	if (!parsed) throw new Error(`A break is at no period: ${period}`);
	return parsed.start;
}

function panelTimeScale(lines: readonly Series[], left: number, right: number): TimeScale {
	const periods = lines.flatMap(({ points }) => points.map(({ period }) => period));
	const from = periods.reduce(
		(first, { start }) => (start < first ? start : first),
		periods[0]!.start
	);
	const last = periods.reduce((latest, { end }) => (end > latest ? end : latest), periods[0]!.end);
	return timeScale(from, addDays(last, 1), left, right);
}

function valueScale(
	lines: readonly Series[],
	top: number,
	bottom: number
): ScaleLinear<number, number> {
	const values = lines
		.flatMap(({ points }) =>
			points.flatMap(({ value, interval }) => [value, interval?.low, interval?.high])
		)
		.filter((value) => value !== null && value !== undefined);
	const low = Math.min(...values);
	const high = Math.max(...values);
	const air = (high - low || Math.abs(high) || 1) * 0.08;
	// Nothing is below zero here, so the axis is not either.
	const floor = low >= 0 ? Math.max(0, low - air) : low - air;
	return scaleLinear([floor, high + air], [bottom, top]).nice(4);
}

function tickDecimals(ticks: readonly number[]): number {
	const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
	return step >= 1 && Number.isInteger(step) ? 0 : step >= 0.1 ? 1 : 2;
}

function ownLast(a: Series, b: Series): number {
	return Number(a.role === 'own') - Number(b.role === 'own');
}
