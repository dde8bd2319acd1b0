import type { ScaleLinear } from 'd3';
import type { Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Indicator } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import { formatNumber } from '$lib/format/number';
import { formatPeriod } from '$lib/format/period';
import { decimalsOf } from '$lib/domain/series-values';
import { seriesName } from '$lib/format/series';
import { BOLD, round, TEXT, textWidth } from './frame';
import { keepApart } from './keep-apart';

/** The words at the end of a line, before they have a place. */
export interface WordLabel {
	readonly series: Series;
	readonly value: number;
	readonly lines: readonly string[];
	readonly width: number;
}

export interface PlacedLabel {
	readonly key: string;
	readonly own: boolean;
	readonly x: number;
	/** One baseline a line of words. */
	readonly lines: readonly { readonly y: number; readonly text: string }[];
}

const LINE_HEIGHT = 17;

/** Value and place, stacked where it is narrow; the period too when other lines go further in time. */
export function wordLabel(
	series: Series,
	all: readonly Series[],
	indicator: Indicator,
	stacked: boolean,
	language: Language
): WordLabel {
	const point = lastPoint(series);
	const value = formatNumber(point.value, decimalsOf(series, indicator.decimals), language);
	const name = seriesName(series, language);
	const newest = all.every((other) => lastPoint(other).period.end <= point.period.end);
	const period = newest ? [] : [`(${formatPeriod(point.period, language)})`];
	const lines = [...(stacked ? [value, name] : [`${name} ${value}`]), ...period];
	// The municipality's words are bold and so wider; the spare pixels are for a fallback font.
	const size = series.role === 'own' ? TEXT.label * BOLD : TEXT.label;
	return {
		series,
		value: point.value,
		lines,
		width: Math.max(...lines.map((line) => textWidth(line, size)))
	};
}

/** Puts the words beside their values, none upon another. */
export function placeLabels(
	words: readonly WordLabel[],
	y: ScaleLinear<number, number>,
	x: number,
	top: number,
	bottom: number
): PlacedLabel[] {
	const middles = keepApart(
		words.map((label) => ({ y: y(label.value), height: heightOf(label) })),
		top,
		bottom
	);
	return words.map(({ series, lines }, index) => ({
		key: `${series.indicatorId} ${series.areaCode} ${series.sex}`,
		own: series.role === 'own',
		x,
		lines: lines.map((text, row) => ({
			y: round(middles[index]! + (row - (lines.length - 1) / 2) * LINE_HEIGHT + 5),
			text
		}))
	}));
}

/** Pixels for all of them, one under another. */
export function labelsHeight(words: readonly WordLabel[]): number {
	return words.reduce((total, label) => total + heightOf(label), 0);
}

function heightOf({ lines }: WordLabel): number {
	return lines.length * LINE_HEIGHT + 3;
}

function lastPoint(series: Series): SeriesPoint & { readonly value: number } {
	const point = series.points.findLast(({ value }) => value !== null);
	if (!point || point.value === null) throw new Error(`No value in ${series.indicatorId}`);
	return { ...point, value: point.value };
}
