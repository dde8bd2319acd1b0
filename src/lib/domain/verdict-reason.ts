import type { IsoWeek } from './week';

/** Why nothing can be said, with the numbers that a reader needs to see it. Shares in percent. */
export type VerdictReason =
	/** Observed weeks before the start and with it. */
	| {
			readonly kind: 'too-few-periods';
			readonly before: number;
			readonly after: number;
			readonly neededBefore: number;
			readonly neededAfter: number;
	  }
	/** From that week on it can be judged, if answers come as before. */
	| { readonly kind: 'too-early'; readonly from: IsoWeek }
	/** A change would have to be as large as this to be seen; in the unit of the scale. */
	| { readonly kind: 'too-coarse'; readonly detectable: number; readonly most: number }
	/** Season and trend say the same. */
	| { readonly kind: 'explained' }
	/** On in the same weeks as something that the municipality did not do; null: as something that is not public. */
	| { readonly kind: 'same-weeks'; readonly title: string | null }
	/** More goes on than so few weeks can tell apart. */
	| { readonly kind: 'too-many-things' }
	/** Mean answers a week; null where they are too few to be told. */
	| { readonly kind: 'too-few-answers'; readonly mean: number | null; readonly needed: number }
	| { readonly kind: 'too-many-missing'; readonly missing: number; readonly most: number }
	/** Weeks without a value because too few answered, and nothing else to go by. */
	| { readonly kind: 'hidden-weeks'; readonly count: number }
	| { readonly kind: 'no-variation' }
	/** The start is known only to its year. */
	| { readonly kind: 'start-imprecise' }
	| { readonly kind: 'start-outside' }
	| { readonly kind: 'empty' }
	| { readonly kind: 'not-estimable' };
