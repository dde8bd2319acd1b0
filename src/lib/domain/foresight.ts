/** A difference that would be seen in four cases of five with the answers until and with a week, in percentage points. */
export interface VisibleSize<Week> {
	readonly until: Week;
	readonly size: number;
}

/** Something else that could be done, with the difference that would then be seen at its end. */
export type OtherWay<Week, Other> =
	| { readonly kind: 'longer'; readonly weeks: number; readonly size: number }
	| { readonly kind: 'other-start'; readonly start: Week; readonly size: number }
	/** Not beside that one. */
	| { readonly kind: 'apart'; readonly other: Other; readonly size: number }
	/** Twice so many weeks, with as many between and around as the lot says; the size is that of both together. */
	| { readonly kind: 'rounds'; readonly weeks: number; readonly size: number };

/** Why something will not be judged by itself. */
export type WhyUnseen =
	| 'start-imprecise'
	| 'start-outside'
	| 'too-few-weeks'
	| 'too-few-answers'
	| 'too-many-missing'
	/** Season and trend say the same. */
	| 'explained'
	/** On in the very same weeks as something else. */
	| 'same-as-other'
	| 'too-many-columns'
	| 'no-variation'
	| 'not-estimable'
	/** Only a difference larger than what is judged would be seen, or nearly so. */
	| 'too-coarse'
	/** Begins so late that nothing is reckoned of it. */
	| 'too-far';

/** What can be seen of a measure, told before or while it goes on, if answers come as before. */
export type Foresight<Week, Other> =
	/** Shorter than four weeks: its level is not judged. */
	| { readonly kind: 'event' }
	| {
			readonly kind: 'seen';
			/** The first week in which it can be judged by itself; null: it already can. */
			readonly from: Week | null;
			readonly sizes: readonly VisibleSize<Week>[];
			readonly ways: readonly OtherWay<Week, Other>[];
	  }
	| {
			readonly kind: 'unseen';
			readonly why: WhyUnseen;
			/** What it has the very same weeks as. */
			readonly beside: readonly Other[];
			readonly sizes: readonly VisibleSize<Week>[];
			readonly ways: readonly OtherWay<Week, Other>[];
	  };
