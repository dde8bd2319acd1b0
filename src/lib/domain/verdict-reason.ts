/** What happened around a start that is nobody's measure. */
export type CircumstanceKind = 'holiday' | 'question-changed' | 'group-joined' | 'other';

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
	/** Share of the invited who answered. */
	| { readonly kind: 'fewer-answered'; readonly before: number; readonly after: number }
	/** The change with the mix of groups held still, and as it is. */
	| {
			readonly kind: 'others-answered';
			readonly weighted: number;
			readonly unweighted: number;
	  }
	/** Change a week before the start, in the same direction. */
	| { readonly kind: 'already-changing'; readonly slope: number }
	/** Share of other dates before the start that show as much. */
	| { readonly kind: 'placebo'; readonly share: number }
	| { readonly kind: 'estimators-disagree' }
	| { readonly kind: 'start-outside'; readonly side: 'before-the-first' | 'after-the-last' }
	| { readonly kind: 'empty' }
	| {
			readonly kind: 'bad-input';
			readonly problem: 'duplicate-weeks' | 'unsorted-weeks' | 'not-a-number' | 'not-estimable';
	  };
