import type {
	Circumstance,
	DeclaredRegister,
	Happening,
	SeriesWeek
} from '$lib/domain/declared-register';
import { addWeeks, asIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { weeklySeries } from './weekly-series';
import type { MadeUpSeries } from './weekly-series';

const FIRST_WEEK = asIsoWeek('2025-W02');

/** The week that many weeks after the first of a made-up register. */
export function weekAt(time: number): IsoWeek {
	return addWeeks(FIRST_WEEK, time);
}

/** Something that began, and perhaps ended, so many weeks after the first; known to the week unless told otherwise. */
export function happening(
	title: string,
	from: number,
	to: number | null = null,
	latest = from
): Happening {
	return {
		id: title,
		title,
		start: { from: weekAt(from), latest: weekAt(latest) },
		end: to === null ? null : { from: weekAt(to), latest: weekAt(to) }
	};
}

export function circumstance(
	kind: Circumstance['kind'],
	...place: Parameters<typeof happening>
): Circumstance {
	return { ...happening(...place), kind };
}

export function declaredWeeks(series: MadeUpSeries): SeriesWeek[] {
	return weeklySeries(series).map(({ time, value, n }) => ({
		week: weekAt(time),
		value,
		n,
		hidden: false,
		response: null
	}));
}

/** Weeks whose level moves by so much in a week of their own, 30 unless told otherwise. */
export function steppedWeeks(step: number, at = 30, series: Partial<MadeUpSeries> = {}) {
	const level = (time: number) => (time < at ? 60 : 60 + step);
	return declaredWeeks({ weeks: 60, seed: 4, level, ...series });
}

/** One measure that goes on from week 30 of 60 made-up weeks of mood, unless told otherwise. */
export function declared(other: Partial<DeclaredRegister> = {}): DeclaredRegister {
	return {
		measure: { kind: 'mood' },
		polarity: 'higher-is-better',
		scale: { unit: 'percentage-points', decimals: 1 },
		margin: 5,
		judged: [happening('Sportotek', 30)],
		beside: [],
		circumstances: [],
		weeks: steppedWeeks(0),
		...other
	};
}
