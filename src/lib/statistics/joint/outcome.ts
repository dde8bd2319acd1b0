import type { WhyNoWeekAfter } from '$lib/domain/verdict';
import type { WhyUnseen } from '$lib/domain/foresight';
import type { Ar1Fit } from '$lib/statistics/ar1-fit';

/** An estimate with its 95 % interval, in the unit of the values. */
export interface Effect {
	readonly estimate: number;
	readonly standardError: number;
	readonly low: number;
	readonly high: number;
}

/** How far the weeks with it lie from what everything else in the model leads one to expect. */
export interface JointEffect extends Effect {
	readonly df: number;
	/** Lag-1 autocorrelation as estimated, and as used: never below its floor. */
	readonly phi: Ar1Fit['phi'];
	/** Columns of the model. */
	readonly columns: number;
	/** The smallest difference that would be seen in four cases of five. */
	readonly detectable: number;
}

/** Observed weeks of one entry. */
export interface EntryWeeks {
	readonly before: number;
	readonly within: number;
	/** Share 0–1 of its weeks so far that have no value. */
	readonly missing: number;
}

/** What is told beforehand but for what only the time ahead can be: too coarse, or too far away. */
export type WhyNotJudged = Exclude<WhyUnseen, 'too-coarse' | 'too-far'>;

export type JointOutcome =
	/** `about` more than itself: one column that they cannot be told apart in, or the mean over the weeks in which any of them was on. */
	| {
			readonly kind: 'judged';
			readonly about: readonly [string, ...string[]];
			readonly over: 'same' | 'any';
			readonly effect: JointEffect;
			/** Of the entry by itself, where that is another; null: it cannot be told from the others. */
			readonly alone: JointEffect | null;
			readonly weeks: EntryWeeks;
	  }
	/** From that week on it can be judged, if answers come as before. */
	| {
			readonly kind: 'too-early';
			readonly from: number;
			readonly effect: JointEffect | null;
			readonly weeks: EntryWeeks;
	  }
	| { readonly kind: 'too-coarse'; readonly effect: JointEffect; readonly weeks: EntryWeeks }
	| { readonly kind: 'not-judged'; readonly why: WhyNotJudged; readonly weeks: EntryWeeks }
	| ({ readonly kind: 'event' } & SeenAfter);

/** The week after an event, or why there is none of it. */
export type SeenAfter =
	| { readonly after: WeekAfter; readonly why?: undefined }
	| { readonly after: null; readonly why: WhyNoWeekAfter };

/** The week after an event beside what was expected there, with the 95 % interval of the expected. */
export interface WeekAfter {
	readonly week: number;
	readonly observed: number;
	readonly expected: number;
	readonly low: number;
	readonly high: number;
}
