/** Terms that a segmented regression may have, by the names of the cases, as columns over calendar indexes 1, 2, … */
export interface SegmentedSeries {
	/** Calendar index of each observed point, from 1. */
	readonly times: readonly number[];
	readonly y: readonly number[];
	/** T0: the index of the first point after. */
	readonly start: number;
	/** Points in a year, and the place in the year of index 1 (1 for January). */
	readonly period: number;
	readonly firstPlace: number;
}

/** The terms that a formula `y ~ a + b (remarks)` names, with the intercept first. */
export function termsOf(model: string): string[] {
	const right = (model.split('~')[1] ?? '').replace(/\([^()]*\)/g, '');
	const named = right.split('+').map((term) => term.trim());
	return ['intercept', ...named.filter((term) => term !== '' && term !== '1')];
}

/** Points in a year that a formula's remark tells, such as `(period 12)`; months where it tells none. */
export function periodOf(model: string): number {
	return Number(/period\s+([\d.]+)/.exec(model)?.[1] ?? 12);
}

/** One column of the design; NaN for a term that no series has. */
export function designColumn(term: string, series: SegmentedSeries): Float64Array {
	const { times, start, period, firstPlace } = series;
	return Float64Array.from(times, (time) => {
		const level = time >= start ? 1 : 0;
		if (term === 'intercept') return 1;
		if (term === 'time') return time;
		if (term === 'level') return level;
		if (term === 'slope') return (time - start) * level;
		const [, wave, harmonic] = /^(sin|cos)(\d+)$/.exec(term) ?? [];
		if (wave === undefined) return NaN;
		const angle = (2 * Math.PI * Number(harmonic) * (time + firstPlace - 1)) / period;
		return wave === 'sin' ? Math.sin(angle) : Math.cos(angle);
	});
}

/** Where the last point lies behind the start: the slope's weight in the effect at that point. */
export function lastPlace({ times, start }: SegmentedSeries): number {
	return (times.at(-1) ?? start) - start;
}
