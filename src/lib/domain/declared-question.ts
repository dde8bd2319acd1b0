import type { CircumstanceKind } from './circumstance';
import type { Polarity } from './indicator';
import type { ChangeScale, Measure, PhaseIn } from './verdict';
import type { IsoWeek } from './week';

/** Something with a place in time. A point in time ends in the week it begins. */
export interface Happening {
	readonly id: string;
	readonly title: string;
	/** The first week in which it may have begun. */
	readonly from: IsoWeek;
	/** The last week in which it may have begun: later than `from` where only the month or the year is known. */
	readonly latest: IsoWeek;
	/** Its last week; null while it is going on. */
	readonly to: IsoWeek | null;
}

export interface Circumstance extends Happening {
	readonly kind: CircumstanceKind;
}

/** One week of the series in question. */
export interface QuestionWeek {
	readonly week: IsoWeek;
	/** In the unit of the scale; null: no value. */
	readonly value: number | null;
	/** Answers behind it; null where figures are no answers. */
	readonly n: number | null;
	/** Has no value because too few answered. */
	readonly hidden: boolean;
}

/** Everything that a verdict is made of, declared before anybody sees the figures. */
export interface DeclaredQuestion {
	readonly intervention: Happening;
	readonly phaseIn: PhaseIn;
	readonly measure: Measure;
	readonly polarity: Polarity;
	readonly scale: ChangeScale;
	readonly margin: number;
	/** Other measures and events, near and far. */
	readonly others: readonly Happening[];
	readonly circumstances: readonly Circumstance[];
	/** In order of time, at most one a week; an absent week is a gap. */
	readonly weeks: readonly QuestionWeek[];
	/** The same figures from elsewhere; null: nothing to compare with. */
	readonly comparison: readonly QuestionWeek[] | null;
	/** What the mix of groups and the share who answered did over the start; null: not known. */
	readonly whoAnswered: WhoAnswered | null;
}

/** From the weeks before the start to the weeks after. */
export interface WhoAnswered {
	/** Mean share of the invited who answered, percent; null: not known how many were invited. */
	readonly response: { readonly before: number; readonly after: number } | null;
	/** The change in pp as it is, and with the mix of groups held still; null: the groups are not known. */
	readonly mix: { readonly weighted: number; readonly unweighted: number } | null;
}
