import type { Period } from './period';
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
	/** It goes on and has too few weeks so far, and no week can be promised. */
	| { readonly kind: 'hardly-begun'; readonly after: number; readonly neededAfter: number }
	/** Nothing with it is published, and no week can be promised. */
	| { readonly kind: 'not-begun' }
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
	| { readonly kind: 'not-estimable' }
	/** Something that passes: whole years are not set against it. */
	| { readonly kind: 'passes' }
	/** Values that no whole years can be made of without counting the same days twice. */
	| { readonly kind: 'no-whole-years' }
	| { readonly kind: 'no-values' }
	/** It is measured with years between: there are none in a row. */
	| { readonly kind: 'not-each-year' }
	/** It can be judged when that value is there. */
	| { readonly kind: 'awaits-value'; readonly last: Period }
	/** Whole years before the start, or after it while it went on: there will be no more. */
	| {
			readonly kind: 'too-short';
			readonly side: 'before' | 'after';
			readonly count: number;
			readonly needed: number;
			readonly unit: 'years' | 'blocks';
	  }
	/** From that period on another measure. */
	| { readonly kind: 'method-break'; readonly period: Period }
	| { readonly kind: 'value-gap'; readonly period: Period }
	| { readonly kind: 'preliminary-value'; readonly period: Period }
	/** The lowest p that so few places to compare with can give; with none it is 1. */
	| { readonly kind: 'few-controls'; readonly controls: number; readonly lowestP: number }
	/** It was already moving away from the others before. */
	| { readonly kind: 'pre-trend' }
	/** A change in yearly counts that chance alone would give. */
	| { readonly kind: 'below-noise'; readonly change: number; readonly noise: number };
