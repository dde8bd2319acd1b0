import type { Panel, Series } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import { formatNumber } from '$lib/format/number';
import { decimalsOf, valuesOf } from '$lib/domain/series-values';
import { formatPeriod } from '$lib/format/period';
import { seriesName } from '$lib/format/series';
import { linearScale, round, TEXT, textWidth } from './frame';
import type { TimeScale } from './frame';
import { drawSeries } from './indicator-chart-marks';
import type { DrawnSeries } from './indicator-chart-marks';
import { keepApart } from './keep-apart';

interface TrackLabel {
	readonly key: string;
	readonly own: boolean;
	readonly y: number;
	readonly text: string;
}

export interface IndicatorTrack {
	readonly panel: Panel;
	readonly top: number;
	readonly bottom: number;
	/** Comparisons first, the municipality last and so on top. */
	readonly series: readonly DrawnSeries[];
	/** The last value of each line, at the line's height or as near as the others allow. */
	readonly labels: readonly TrackLabel[];
}

const LABEL_HEIGHT = 18;

/** One indicator's lines on their own small axis; only values whose period overlaps the window. */
export function layOutIndicatorTrack(
	panel: Panel,
	scale: TimeScale,
	top: number,
	bottom: number,
	narrow: boolean,
	language: Language
): IndicatorTrack {
	const drawn = shownSeries(panel, scale);
	const y = linearScale(valueDomain(drawn), [bottom - 10, top + 10]);
	const worded = drawn.flatMap((series) => {
		const text = wordLast(series, drawn, panel, narrow, language);
		return text === null ? [] : [{ series, text }];
	});
	const middles = keepApart(
		worded.map(({ series }) => ({ y: y(lastValue(series)), height: LABEL_HEIGHT })),
		top,
		bottom
	);
	return {
		panel,
		top,
		bottom,
		series: [...drawn]
			.sort((a, b) => Number(a.role === 'own') - Number(b.role === 'own'))
			.map((series) => drawSeries(series, series.indicatorId !== panel.indicator.id, scale, y)),
		labels: worded.map(({ series, text }, index) => ({
			key: `${series.indicatorId} ${series.areaCode} ${series.sex}`,
			own: series.role === 'own',
			y: round(middles[index]! + 5),
			text
		}))
	};
}

/** How wide the words after a panel's lines are, in pixels. */
export function trackLabelsWidth(
	panel: Panel,
	days: Days,
	narrow: boolean,
	language: Language
): number {
	const drawn = shownSeries(panel, days);
	const widths = drawn.map((series) =>
		textWidth(wordLast(series, drawn, panel, narrow, language) ?? '', TEXT.small)
	);
	return Math.max(0, ...widths);
}

type Days = Pick<TimeScale, 'from' | 'to'>;

function shownSeries({ series }: Panel, { from, to }: Days): Series[] {
	return series
		.map((one) => ({
			...one,
			points: one.points.filter(({ period }) => period.end >= from && period.start < to)
		}))
		.filter(({ points }) => points.some(({ value }) => value !== null));
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
	const number = formatNumber(lastValue(series), decimals, language);
	if (series.role === 'own' && series.sex === 'T') return number;
	const period = valuesOf(series).at(-1)?.period;
	const own = all.find(({ role }) => role === 'own');
	const ownPeriod = own && valuesOf(own).at(-1)?.period;
	const said = `${seriesName(series, language)} ${number}`;
	if (!period || !ownPeriod || period.key === ownPeriod.key) return said;
	return narrow ? null : `${said} (${formatPeriod(period, language)})`;
}

function lastValue(series: Series): number {
	return series.points.findLast(({ value }) => value !== null)?.value ?? 0;
}

function valueDomain(lines: readonly Series[]): [number, number] {
	const values = lines.flatMap(({ points }) =>
		points.flatMap(({ value, interval }) =>
			[value, interval?.low, interval?.high].filter((one) => one !== null && one !== undefined)
		)
	);
	if (values.length === 0) return [0, 1];
	const low = Math.min(...values);
	const high = Math.max(...values);
	// The axis spans at least a twentieth of the value, so that a small change does not look large; a flat line lies in the middle.
	const least = Math.max(Math.abs(high), 1) * 0.05;
	const air = Math.max(0, (least - (high - low)) / 2);
	return [low - air, high + air];
}
