import type { CircumstanceKind } from './circumstance';
import type { Polarity } from './indicator';
import type { ChangeScale, Measure } from './verdict';

import type { IsoWeek } from './week';

/** First and last week in which something may have happened: the same where it is known to its week. */
export interface WeeksBetween {
	readonly from: IsoWeek;
	readonly latest: IsoWeek;
}

/** Something with a place in time. A point in time ends in the weeks in which it may have begun. */
export interface Happening {
	readonly id: string;
	readonly title: string;
	readonly start: WeeksBetween;
	/** Null while it is going on. */
	readonly end: WeeksBetween | null;
}

export interface Circumstance extends Happening {
	readonly kind: CircumstanceKind;
}

/** One week of the series in question. */
export interface SeriesWeek {
	readonly week: IsoWeek;
	/** In the unit of the scale; null: no value. */
	readonly value: number | null;
	/** Answers behind it; null where figures are no answers. */
	readonly n: number | null;
	/** Has no value because too few answered. */
	readonly hidden: boolean;
	/** Percent of the invited who answered; null: not known. */
	readonly response: number | null;
}

/** Everything that verdicts are made of, declared before anybody sees the figures. */
export interface DeclaredRegister {
	readonly measure: Measure;
	readonly polarity: Polarity;
	readonly scale: ChangeScale;
	/** A change smaller than this is of no consequence. */
	readonly margin: number;
	/** What verdicts are asked for. */
	readonly judged: readonly Happening[];
	/** What went on beside and is not public: taken into account and never told of. */
	readonly beside: readonly Happening[];
	readonly circumstances: readonly Circumstance[];
	/** In order of time, at most one a week; an absent week is a gap. */
	readonly weeks: readonly SeriesWeek[];
}
