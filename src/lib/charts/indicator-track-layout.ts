import type { Panel, Series } from '$lib/domain/chart-subject';
import type { IsoDate } from '$lib/domain/day';
import { isOfLastDay } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import { decadeWords } from '$lib/format/decade';
import { formatNumber } from '$lib/format/number';
import { decimalsOf, valuesOf } from '$lib/domain/series-values';
import type { ValuedPoint } from '$lib/domain/series-values';
import { formatPeriod } from '$lib/format/period';
import { seriesName } from '$lib/format/series';
import * as m from '$lib/paraglide/messages';
import { BOLD, NARROW_BELOW, round, TEXT, textWidth, WIDE_ABOVE } from './frame';
import type { TimeScale } from './frame';
import { drawSeries, placePoint } from './indicator-chart-marks';
import type { DrawnSeries, PlacedPoint } from './indicator-chart-marks';
import { keepApart } from './keep-apart';
import { roundEnds, valueAxis } from './value-axis';
import type { ValueAxis } from './value-axis';
import { wrapWords } from './wrap-words';

interface TrackLabel {
	readonly key: string;
	readonly own: boolean;
	readonly x: number;
	readonly y: number;
	readonly text: string;
	/** Muted, after the value: its period, and what more there is to say of it. */
	readonly rest: string;
	readonly restX: number;
}

/** A line with every point that can be read of it. */
interface TrackLine {
	readonly series: Series;
	readonly points: readonly PlacedPoint[];
}

export interface IndicatorTrack {
	readonly panel: Panel;
	readonly top: number;
	readonly bottom: number;
	readonly axis: ValueAxis;
	/** Comparisons first, the municipality last and so on top. */
	readonly series: readonly DrawnSeries[];
	/** Values from before the window that no newer one has replaced. */
	readonly held: readonly { readonly key: string; readonly own: boolean; readonly y: number }[];
	/** The last value of each line, at the line's height or as near as the others allow. */
	readonly labels: readonly TrackLabel[];
	/** Under the track: what found no room beside the line. */
	readonly notes: readonly string[];
	readonly lines: readonly TrackLine[];
}

/** Where a track may draw, in pixels. */
interface TrackPlace {
	readonly top: number;
	readonly bottom: number;
	/** Of the whole picture. */
	readonly width: number;
	/** Where the words under the track begin, and those after the plot. */
	readonly notesX: number;
	readonly valuesX: number;
}

const LABEL_HEIGHT = 18;
const GAP = 8;

/** One indicator's lines on their own small axis: the values whose period overlaps the window, and what holds from before it. */
export function layOutIndicatorTrack(
	panel: Panel,
	scale: TimeScale,
	place: TrackPlace,
	language: Language
): IndicatorTrack {
	const { top, bottom } = place;
	const drawn = shownSeries(panel);
	const axis = valueAxis(valueDomain(drawn), [bottom - 10, top + 10], language);
	const lastDay = isOfLastDay(panel.indicator);
	const isHeld = (series: Series) => lastOf(series).period.end < scale.from;
	return {
		...{ panel, top, bottom, axis },
		series: [...drawn]
			.filter((series) => !isHeld(series))
			.sort((a, b) => Number(a.role === 'own') - Number(b.role === 'own'))
			.map((series) =>
				drawSeries(series, series.indicatorId !== panel.indicator.id, scale, axis.y, {
					lastDay,
					quiet: series.role !== 'own'
				})
			),
		held: drawn
			.filter(isHeld)
			.map((series) => ({ ...namedBy(series), y: axis.y(lastOf(series).value) })),
		...placeWords(panel, drawn, scale, axis, place, language),
		lines: drawn.map((series) => ({
			series,
			points: valuesOf(series).map((point) => placePoint(point, scale, axis.y, lastDay))
		}))
	};
}

/** How wide the words after a panel's lines are, in pixels; with their period where the picture is wide. */
export function trackLabelsWidth(panel: Panel, language: Language, width: number): number {
	const drawn = shownSeries(panel);
	const widths = drawn.map((series) => {
		const dated = width > WIDE_ABOVE && !isSlow(lastOf(series));
		const rest = dated ? restOf(series, panel, null, language) : '';
		const text = wordLast(series, drawn, panel, width < NARROW_BELOW, language);
		return labelWidth(text ?? '', rest);
	});
	return Math.max(0, ...widths);
}

/** The two values on the axis, as they are written. */
export function trackTicks(panel: Panel, language: Language): readonly string[] {
	const { ticks } = valueAxis(valueDomain(shownSeries(panel)), [0, 1], language);
	return ticks.map(({ label }) => label);
}

function placeWords(
	panel: Panel,
	drawn: readonly Series[],
	scale: TimeScale,
	axis: ValueAxis,
	{ top, bottom, width, notesX, valuesX }: TrackPlace,
	language: Language
): Pick<IndicatorTrack, 'labels' | 'notes'> {
	const lastDay = isOfLastDay(panel.indicator);
	const words = drawn.flatMap((series) => {
		const point = lastOf(series);
		const text = wordLast(series, drawn, panel, width < NARROW_BELOW, language);
		if (text === null) return [];
		const rest = restOf(series, panel, scale.from, language);
		const end = placePoint(point, scale, axis.y, lastDay).right + GAP;
		const fits = isSlow(point) && point.period.end >= scale.from;
		const room = fits ? width - end : 0;
		return { series, text, rest, end, inside: labelWidth(text, rest) <= room };
	});
	// All of a track stand in one column: beside the lines' ends, or after the plot.
	const inside = words.every((one) => one.inside);
	const beginning = Math.max(...words.map(({ end }) => end));
	const middles = keepApart(
		words.map(({ series }) => ({ y: axis.y(lastOf(series).value), height: LABEL_HEIGHT })),
		top,
		bottom
	);
	const outside = (series: Series, rest: string, text: string) =>
		!isSlow(lastOf(series)) && valuesX + labelWidth(text, rest) <= width ? rest : '';
	const notes = words.filter(
		({ series, rest, text }) =>
			!inside && series.role === 'own' && rest !== '' && outside(series, rest, text) === ''
	);
	return {
		labels: words.map(({ series, text, rest }, index) => ({
			...namedBy(series),
			x: inside ? beginning : valuesX,
			y: round(middles[index]! + 5),
			text,
			restX: round((inside ? beginning : valuesX) + labelWidth(text, '') + GAP),
			rest: inside ? rest : outside(series, rest, text)
		})),
		notes: notes.flatMap(({ rest }) => wrapWords(rest, width - notesX - 4, TEXT.small))
	};
}

function namedBy({ indicatorId, areaCode, sex, role }: Series) {
	return { key: `${indicatorId} ${areaCode} ${sex}`, own: role === 'own' };
}

function labelWidth(text: string, rest: string): number {
	return textWidth(text, TEXT.label) * BOLD + (rest === '' ? 0 : GAP + textWidth(rest, TEXT.small));
}

/** A line with no value in the window may bring one in from before it. */
function shownSeries({ series }: Panel): readonly Series[] {
	return series.filter((one) => valuesOf(one).length > 0);
}

/** Beside the municipality's value another place's of another period says which; where it is narrow it has no words. */
function wordLast(
	series: Series,
	all: readonly Series[],
	{ indicator }: Panel,
	narrow: boolean,
	language: Language
): string | null {
	const decimals = decimalsOf(series, indicator.decimals);
	const { value, period } = lastOf(series);
	const number = formatNumber(value, decimals, language);
	if (series.role === 'own' && series.sex === 'T') return number;
	const own = all.find(({ role }) => role === 'own');
	const said = `${seriesName(series, language)} ${number}`;
	if (!own || period.key === lastOf(own).period.key) return said;
	return narrow ? null : `${said} (${formatPeriod(period, language)})`;
}

/** The period of the municipality's value, how far off it may be, and what has become of it in ten years. */
function restOf(series: Series, panel: Panel, from: IsoDate | null, language: Language): string {
	if (series.role !== 'own') return '';
	const point = lastOf(series);
	const locale = { locale: language };
	const period = formatPeriod(point.period, language);
	const isHeld = from !== null && point.period.end < from;
	const decimals = decimalsOf(series, panel.indicator.decimals);
	const write = (value: number) => formatNumber(value, decimals, language);
	const { interval } = point;
	return [
		isHeld ? m.timeline_latest_value({ period }, locale) : period,
		...(interval
			? [m.timeline_may_be({ low: write(interval.low), high: write(interval.high) }, locale)]
			: []),
		...(panel.decade && series.indicatorId === panel.indicator.id
			? [decadeWords(panel.decade, language)]
			: [])
	].join(', ');
}

function isSlow({ period }: ValuedPoint): boolean {
	return period.frequency === 'year' || period.frequency === 'span';
}

function lastOf(series: Series): ValuedPoint {
	const last = valuesOf(series).at(-1);
	if (!last) throw new Error(`No value in ${series.indicatorId}`);
	return last;
}

function valueDomain(lines: readonly Series[]): [number, number] {
	const values = lines.flatMap((series) =>
		valuesOf(series).flatMap(({ value, interval }) =>
			[value, interval?.low, interval?.high].filter((one) => one !== undefined)
		)
	);
	if (values.length === 0) return [0, 1];
	const low = Math.min(...values);
	const high = Math.max(...values);
	// The axis spans at least a twentieth of the value, so that a small change does not look large; a flat line lies in the middle.
	const least = Math.max(Math.abs(high), 1) * 0.05;
	const air = Math.max(0, (least - (high - low)) / 2);
	const [first, last] = roundEnds(low, high);
	return last - first >= least ? [low, high] : [low - air, high + air];
}
