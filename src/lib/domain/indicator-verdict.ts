import type { Period } from './period';
import type { Verdict, VerdictPeriod } from './verdict';

/** The method behind every verdict on an indicator; a new one whenever the same figures could get another verdict. */
export const INDICATOR_METHOD = 'nyckeltal-2';

export type ComparisonMethod = 'difference-in-differences' | 'synthetic-control';

/** Means of the values before a start and after it, in the unit of the indicator. */
export interface Levels {
	readonly before: number;
	readonly after: number;
}

/** Values that were not used, and from when. */
export interface LeftOut {
	/** `break`: those before a change of method, or from it on. `gap`: those before a missing one. `controls`: too few others have them. */
	readonly kind: 'break' | 'gap' | 'preliminary' | 'controls';
	readonly period: Period;
}

/** The municipality beside others, in the periods that are used. */
export interface IndicatorComparison {
	readonly period: Exclude<VerdictPeriod, { kind: 'weeks' }>;
	readonly own: Levels;
	/** Municipalities with values in all of them, none of them the own one; null where there is none. Numbers that grow with a place are told at the own level before. */
	readonly controls: { readonly count: number; readonly levels: Levels } | null;
	/** Benchmarks that the municipality is a part of; null where they lack a value or say nothing on its scale. */
	readonly county: Levels | null;
	readonly country: Levels | null;
	/** Null: it is not judged. */
	readonly judged: {
		readonly method: ComparisonMethod;
		/** The share of places that differ as much by chance, the municipality counted in. */
		readonly p: number;
		/** How it drew away from the others a period before; null: too few periods to tell. */
		readonly preTrend: { readonly slope: number; readonly differs: boolean } | null;
	} | null;
	readonly leftOut: readonly LeftOut[];
}

/** What is said of an indicator after an intervention. */
export interface IndicatorVerdict {
	readonly verdict: Exclude<Verdict, { class: 'event' }>;
	/** Null: there is nothing on one side yet. */
	readonly comparison: IndicatorComparison | null;
}
