import type { Distribution } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import { writeDistributed } from '$lib/format/distribution-words';
import * as m from '$lib/paraglide/messages';
import { NARROW_BELOW, round } from './frame';
import boundaries from './municipality-map.json';

const ARCS: readonly (readonly number[])[] = boundaries.arcs;
const RINGS = boundaries.municipalities as Readonly<Record<string, readonly (readonly number[])[]>>;

export interface MapLayout {
	readonly width: number;
	readonly height: number;
	/** Of the drawing's own units in pixels. */
	readonly scale: number;
	/** Lowest quarter first; all municipalities of a quarter in one path. */
	readonly quarters: readonly string[];
	/** Municipalities without a value. */
	readonly missing: string;
	readonly own: string;
	readonly legend: {
		readonly x: number;
		readonly y: number;
		/** One a quarter, then the gap where there is one. */
		readonly words: readonly string[];
		/** The municipality that is outlined. */
		readonly own: string;
	};
}

const WIDEST = 290;
const ROW = 26;

/** Municipalities in quarters by value: a quarter says how many are lower, not who is good. */
export function layOutMap(
	{ values, quartiles, own, ...rest }: Distribution,
	width: number,
	language: Language
): MapLayout {
	const distribution = { values, quartiles, own, ...rest };
	const write = (value: number) => writeDistributed(value, distribution, language);
	const [first, middle, third] = quartiles ?? [NaN, NaN, NaN];
	const limits = [-Infinity, first, middle, third, Infinity];
	const quarters = [0, 1, 2, 3].map((index) =>
		values
			.filter(({ value }) => value > (limits[index] ?? NaN) && value <= (limits[index + 1] ?? NaN))
			.map(({ areaCode }) => outline(areaCode))
			.join('')
	);
	const known = new Set(values.map(({ areaCode }) => areaCode));
	const missing = Object.keys(RINGS).filter((code) => !known.has(code));
	const locale = { locale: language };
	const drawn = Math.round(boundaries.height * (WIDEST / boundaries.width));
	return {
		width,
		height: width < NARROW_BELOW ? drawn + 7 * ROW : drawn,
		scale: round((WIDEST / boundaries.width) * 10_000) / 10_000,
		quarters,
		missing: missing.map(outline).join(''),
		own: outline(own.areaCode),
		legend: {
			x: width < NARROW_BELOW ? 4 : WIDEST + 40,
			y: width < NARROW_BELOW ? drawn + ROW : 60,
			own: own.areaName,
			words: [
				m.compare_map_quarter_first({ high: write(first) }, locale),
				m.compare_map_quarter({ low: write(first), high: write(middle) }, locale),
				m.compare_map_quarter({ low: write(middle), high: write(third) }, locale),
				m.compare_map_quarter_last({ low: write(third) }, locale),
				...(missing.length > 0 ? [m.compare_map_missing({}, locale)] : [])
			]
		}
	};
}

/** The municipality's rings as a path; unknown codes have none. */
export function outline(code: string): string {
	return (RINGS[code] ?? []).map((ring) => ringPath(ring)).join('');
}

function ringPath(ring: readonly number[]): string {
	const points = ring.flatMap((index, position) => {
		const line = decode(ARCS[index < 0 ? ~index : index] ?? []);
		const turned = index < 0 ? line.reverse() : line;
		return position === 0 ? turned : turned.slice(1);
	});
	let [px, py] = [0, 0];
	const steps = points.map(([x, y], index) => {
		const step = index === 0 ? `M${x},${y}l` : `${x - px},${y - py}`;
		[px, py] = [x, y];
		return step;
	});
	return `${steps[0] ?? ''}${steps.slice(1, -1).join(' ')}Z`;
}

function decode(deltas: readonly number[]): [number, number][] {
	let [x, y] = [0, 0];
	const points: [number, number][] = [];
	for (let index = 0; index + 1 < deltas.length; index += 2) {
		x += deltas[index] ?? 0;
		y += deltas[index + 1] ?? 0;
		points.push([x, y]);
	}
	return points;
}
