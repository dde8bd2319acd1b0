import type { CircumstanceKind } from './circumstance';

/** Other people answered than before: the change with the mix of groups held still and as it is; null where it may not be told. */
export interface OthersAnswered {
	readonly kind: 'others-answered';
	readonly change: { readonly weighted: number; readonly unweighted: number } | null;
}

/** Why a question cannot be answered, with the numbers that a reader needs to see it. Shares in percent. */
export type VerdictReason =
	| {
			readonly kind: 'too-few-periods';
			readonly unit: 'weeks' | 'years';
			readonly before: number;
			readonly after: number;
			readonly neededBefore: number;
			readonly neededAfter: number;
	  }
	/** Mean answers a week; null where they are too few to be told. */
	| { readonly kind: 'too-few-answers'; readonly mean: number | null; readonly needed: number }
	| { readonly kind: 'too-many-missing'; readonly missing: number; readonly most: number }
	/** Weeks without a value because too few answered, and nothing else to go by. */
	| { readonly kind: 'hidden-weeks'; readonly count: number }
	| { readonly kind: 'no-variation' }
	/** Within `weeks` of a start or an end. */
	| {
			readonly kind: 'circumstance';
			readonly circumstance: CircumstanceKind;
			readonly title: string;
			readonly weeks: number;
	  }
	/** The change set against the comparison areas' own, which may be none. */
	| {
			readonly kind: 'comparison-moved';
			readonly estimate: number;
			readonly low: number;
			readonly high: number;
	  }
	/** Fewer places to compare with than any sure judgement takes. */
	| { readonly kind: 'too-few-controls'; readonly controls: number; readonly needed: number }
	/** Share of the invited who answered, before and after. */
	| { readonly kind: 'answering-changed'; readonly before: number; readonly after: number }
	/** Share of the invited who answered after the start. */
	| { readonly kind: 'few-answered'; readonly share: number; readonly needed: number }
	| OthersAnswered
	/** Change a week in the same direction as the estimate; null where it may not be told. */
	| { readonly kind: 'already-changing'; readonly slope: number | null }
	/** Share of other dates before the start that show as much. */
	| { readonly kind: 'placebo'; readonly share: number }
	| { readonly kind: 'estimators-disagree' }
	/** The start is known only to its year. */
	| { readonly kind: 'start-imprecise' }
	| { readonly kind: 'start-outside'; readonly side: 'before-the-first' | 'after-the-last' }
	| { readonly kind: 'empty' }
	| {
			readonly kind: 'bad-input';
			readonly problem: 'duplicate-weeks' | 'unsorted-weeks' | 'not-a-number' | 'not-estimable';
	  };
