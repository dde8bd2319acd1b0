import type { Polarity, Unit } from './indicator';
import type { InLanguages } from './language';
import type { Period } from './period';
import type { VerdictReason } from './verdict-reason';
import type { IsoWeek } from './week';

/** The method behind every verdict; a new one whenever the same figures could get another verdict. */
export const VERDICT_METHOD = 'omdome-2';

/** What is judged: the share of green answers, or an indicator. */
export type Measure =
	{ readonly kind: 'mood' } | { readonly kind: 'indicator'; readonly name: InLanguages };

/** How a change is written. Shares change in percentage points, never in percent. */
export interface ChangeScale {
	readonly unit: 'percentage-points' | Exclude<Unit, 'percent'>;
	readonly decimals: number;
}

/** Of the share of green answers. */
export const MOOD_SCALE: ChangeScale = { unit: 'percentage-points', decimals: 1 };

/** One thing that the municipality did, or several that cannot be told apart. */
export type VerdictSubject =
	| { readonly kind: 'one'; readonly title: string }
	/** Judged by the mean over the weeks in which at least one of them was on. */
	| {
			readonly kind: 'joint';
			/** Their ids, sorted: equal for the same set, whichever of them is asked about. */
			readonly members: readonly string[];
			/** In order of their starts. */
			readonly titles: readonly [string, string, ...string[]];
			/** The one that is asked about, by itself, which is too coarse to be judged; null: it cannot be told from the others. */
			readonly alone: Evidence | null;
	  };

/** The question, declared before anybody saw the figures. */
export interface VerdictQuestion {
	readonly about: VerdictSubject;
	readonly measure: Measure;
	readonly polarity: Polarity;
	readonly scale: ChangeScale;
	/** The week in which the first of them began. */
	readonly start: IsoWeek;
	/** A change smaller than this is of no consequence; in the unit of the scale. */
	readonly margin: number;
}

/** Usable periods on one side of a start, `first` and `last` included. */
export interface Stretch<Point> {
	readonly first: Point;
	readonly last: Point;
	/** Those with a value: at most as many as lie between the ends. */
	readonly count: number;
}

export type VerdictPeriod =
	/** Of several judged together `before` is the weeks in which none of them was on, wherever they lie. */
	| {
			readonly kind: 'weeks';
			readonly before: Stretch<IsoWeek>;
			readonly after: Stretch<IsoWeek>;
	  }
	/** Calendar years, such as 2024. */
	| {
			readonly kind: 'years';
			readonly before: Stretch<number>;
			readonly after: Stretch<number>;
	  }
	/** Whole years of months, quarters or half-years: from the first of the first to the last of the last. */
	| {
			readonly kind: 'blocks';
			readonly before: Stretch<Period>;
			readonly after: Stretch<Period>;
	  };

/** How far the periods with it lie from what everything else leads one to expect, in the unit of the scale. `after`: those with it. */
export interface Evidence {
	readonly estimate: number;
	/** 95 % interval. */
	readonly low: number;
	readonly high: number;
	/** The smallest difference that would be seen in four cases of five. */
	readonly detectable: number;
	/** Mean answers a period; null: the figures are not answers. */
	readonly answers: number | null;
	readonly period: VerdictPeriod;
}

/** What a reader must know beside a verdict, without it changing the verdict. */
export type VerdictFlag =
	/** Fewer than 12 weeks on a side. */
	| { readonly kind: 'preliminary' }
	/** Less than a year of weeks: no season can be taken out. */
	| { readonly kind: 'no-season-model' }
	/** Observed weeks that belong to neither side, since the start or the end is known only to its month. */
	| { readonly kind: 'weeks-left-out'; readonly count: number }
	/** Neighbouring weeks are alike; the correlation, 0–1. */
	| { readonly kind: 'autocorrelated'; readonly correlation: number }
	/** Percent of the invited who answered, in the weeks before and with it. */
	| { readonly kind: 'answering-changed'; readonly before: number; readonly after: number }
	| { readonly kind: 'few-answered'; readonly share: number }
	/** Too few years before to tell whether it moved as the others did. */
	| { readonly kind: 'pre-trend-unchecked' }
	/** It may have drawn away from the others before, by as much as the estimate. */
	| { readonly kind: 'pre-trend-large' };

interface Judged {
	readonly question: VerdictQuestion;
	readonly flags: readonly VerdictFlag[];
	readonly method: string;
}

export type ClearVerdict = Judged & {
	readonly class: 'improved' | 'worsened' | 'changed';
	readonly direction: 'up' | 'down';
	readonly evidence: Evidence;
};

export type UnclearVerdict = Judged & {
	readonly class: 'no-clear-change';
	/** The whole interval lies within ± the question's margin. */
	readonly equivalent: boolean;
	readonly evidence: Evidence;
};

export type UndeterminedVerdict = Judged & {
	readonly class: 'cannot-be-determined';
	readonly reasons: readonly [VerdictReason, ...VerdictReason[]];
	/** What was seen although it cannot be ascribed; null: nothing could be estimated. */
	readonly evidence: Evidence | null;
};

/** Something that passes in a few weeks is not judged: the week after stands beside what was expected of it. */
export type EventVerdict = Judged & {
	readonly class: 'event';
	readonly after: WeekAfterEvent | null;
	/** Why there is none of it; left out where there is. */
	readonly why?: WhyNoWeekAfter;
	readonly evidence: null;
};

/** That week is to come, has no value, holds something else that passes, is not known, or cannot be told from the others. */
export type WhyNoWeekAfter =
	'to-come' | 'not-observed' | 'something-else' | 'start-imprecise' | 'not-estimable';

/** Levels in the unit of the measure, whole where it is a share, the interval of the expected rounded outward. */
export interface WeekAfterEvent {
	readonly week: IsoWeek;
	readonly observed: number;
	readonly expected: number;
	readonly low: number;
	readonly high: number;
}

/** Better, worse, changed, no clear change, not to be determined, or an event that is not judged. */
export type Verdict = ClearVerdict | UnclearVerdict | UndeterminedVerdict | EventVerdict;

/** Whether it says something of what was seen: nothing else may be set against what was expected. */
export function isJudged(verdict: Verdict): verdict is ClearVerdict | UnclearVerdict {
	return verdict.class !== 'cannot-be-determined' && verdict.class !== 'event';
}

/** Of the one that is asked about, by itself; null: nothing could be estimated. */
export function ownEvidenceOf({ question: { about }, evidence }: Verdict): Evidence | null {
	return about.kind === 'one' ? evidence : about.alone;
}

const CLASSES: Readonly<Record<Polarity, Record<'up' | 'down', ClearVerdict['class']>>> = {
	'higher-is-better': { up: 'improved', down: 'worsened' },
	'lower-is-better': { up: 'worsened', down: 'improved' },
	neither: { up: 'changed', down: 'changed' }
};

/** What a rise or a fall means for an indicator. */
export function classOf(direction: 'up' | 'down', polarity: Polarity): ClearVerdict['class'] {
	return CLASSES[polarity][direction];
}

/** `up` or `down` when the whole interval lies on one side of 0, else null. */
export function directionOf({ low, high }: { low: number; high: number }): 'up' | 'down' | null {
	if (low > 0) return 'up';
	return high < 0 ? 'down' : null;
}
