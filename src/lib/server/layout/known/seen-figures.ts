import type { Sex } from '$lib/domain/observation';

const SEXES: Readonly<Record<Sex, number>> = { T: 0, K: 1, M: 2 };

interface FigureKey {
	readonly indicatorId: string;
	readonly areaCode: string;
	readonly period: { readonly key: string };
	readonly sex: Sex;
}

/**
 * Whether a figure has been seen before, in a bit a figure: ten million of them in two megabytes where a file says the
 * same of every area.
 */
export function watchForDoubles(areaCodes: Iterable<string>): (figure: FigureKey) => boolean {
	const places = new Map([...areaCodes].map((code, index) => [code, index]));
	const width = Math.ceil(places.size / 8);
	const starts = new Map<string, Map<string, number>>();
	let used = 0;
	let bits = new Uint8Array(width * 3 * 64);

	function startOf({ indicatorId, period, sex }: FigureKey): number {
		const periods = starts.get(indicatorId) ?? new Map<string, number>();
		if (periods.size === 0) starts.set(indicatorId, periods);
		let start = periods.get(period.key);
		if (start === undefined) {
			start = used;
			periods.set(period.key, start);
			used += width * 3;
			if (used > bits.length) {
				const wider = new Uint8Array(bits.length * 2);
				wider.set(bits);
				bits = wider;
			}
		}
		return start + SEXES[sex] * width;
	}

	return (figure) => {
		const place = places.get(figure.areaCode);
		if (place === undefined) throw new Error(`No area ${figure.areaCode} among those known`);
		const at = startOf(figure) + (place >> 3);
		const bit = 1 << (place & 7);
		const seen = ((bits[at] ?? 0) & bit) !== 0;
		bits[at] = (bits[at] ?? 0) | bit;
		return seen;
	};
}
