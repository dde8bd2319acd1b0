import { scaleLinear, scaleLog } from 'd3';
import type { Distribution } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import { formatNumber } from '$lib/format/number';
import { keepInside, NARROW_BELOW, round, TEXT, textWidth } from './frame';

export interface StripLayout {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** One stroke a municipality but the own one. */
	readonly strokes: string;
	readonly own: { readonly x: number; readonly labelX: number; readonly text: string };
	readonly ticks: readonly {
		readonly x: number;
		readonly labelX: number;
		readonly label: string;
	}[];
	/** First quartile, median, third quartile; null where they are not told. */
	readonly quartiles: readonly { readonly x: number; readonly middle: boolean }[] | null;
	/** Counts of persons are spread too widely for a plain axis. */
	readonly logarithmic: boolean;
}

const TOP = 34;
const STRIP = 56;
const QUARTILE = 22;
const AXIS = 31;

/** Every municipality as a stroke on one axis, the own one longer and named. */
export function layOutStrip(
	distribution: Distribution,
	width: number,
	language: Language
): StripLayout {
	const { values, own, quartiles, indicator } = distribution;
	const lowest = values[0]?.value ?? own.value;
	const highest = values.at(-1)?.value ?? own.value;
	const logarithmic = lowest > 0 && highest / lowest > 50;
	const [left, right] = [12, width - 12];
	const x = logarithmic
		? scaleLog([lowest, highest], [left, right])
		: scaleLinear(highest > lowest ? [lowest, highest] : [lowest - 1, lowest + 1], [left, right]);
	const bottom = TOP + STRIP;
	const marked = logarithmic
		? x.ticks().filter((value) => Number.isInteger(Math.log10(value)))
		: x.ticks(width < NARROW_BELOW ? 4 : 7);
	const decimals = marked.every(Number.isInteger) ? 0 : indicator.decimals;
	const text = `${own.areaName} ${formatNumber(own.value, indicator.decimals, language)}`;
	const half = (textWidth(text, TEXT.label) * 1.15) / 2;
	const at = round(x(own.value));
	return {
		width,
		height: TOP + STRIP + QUARTILE + AXIS,
		left,
		right,
		top: TOP,
		bottom,
		strokes: values
			.filter((one) => !one.own)
			.map(({ value }) => `M${round(x(value))},${TOP}V${bottom}`)
			.join(''),
		own: { x: at, labelX: round(Math.min(Math.max(at, half), width - half)), text },
		ticks: marked.map((value) => {
			const label = formatNumber(value, decimals, language);
			return { x: round(x(value)), label, labelX: keepInside(x(value), label, width, TEXT.label) };
		}),
		quartiles:
			quartiles && quartiles.map((value, index) => ({ x: round(x(value)), middle: index === 1 })),
		logarithmic
	};
}
