import type { DeclaredQuestion, Happening, QuestionWeek } from '$lib/domain/declared-question';
import { addWeeks, asIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { weeklySeries } from './weekly-series';
import type { MadeUpSeries } from './weekly-series';

const FIRST_WEEK = asIsoWeek('2025-W02');

/** The week that many weeks after the first of a made-up question. */
export function weekAt(time: number): IsoWeek {
	return addWeeks(FIRST_WEEK, time);
}

/** Something that began, and perhaps ended, so many weeks after the first. */
export function happening(title: string, from: number, to: number | null = from): Happening {
	return {
		id: title,
		title,
		from: weekAt(from),
		latest: weekAt(from),
		to: to === null ? null : weekAt(to)
	};
}

export function questionWeeks(series: MadeUpSeries): QuestionWeek[] {
	return weeklySeries(series).map(({ time, value, n }) => ({
		week: weekAt(time),
		value,
		n,
		hidden: false
	}));
}

/** A question about one measure in week 30 of 52 made-up weeks of mood, unless told otherwise. */
export function question(other: Partial<DeclaredQuestion> = {}): DeclaredQuestion {
	return {
		intervention: happening('Sportotek', 30),
		phaseIn: 0,
		measure: { kind: 'mood' },
		polarity: 'higher-is-better',
		scale: { unit: 'percentage-points', decimals: 1 },
		margin: 5,
		others: [],
		circumstances: [],
		weeks: questionWeeks({ weeks: 52 }),
		comparison: null,
		whoAnswered: null,
		...other
	};
}

/** Weeks whose level moves by so much in a week of their own, 30 unless told otherwise. */
export function steppedWeeks(step: number, at = 30, series: Partial<MadeUpSeries> = {}) {
	const level = (time: number) => (time < at ? 60 : 60 + step);
	return questionWeeks({ weeks: 52, seed: 4, level, ...series });
}
