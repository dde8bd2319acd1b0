import type { Intervention } from './intervention';
import type { Verdict } from './verdict';

/** What a verdict was worked out of. */
export interface VerdictWorkings {
	/** Correlation of neighbouring weeks as estimated, and as used: never below a floor. */
	readonly correlation: { readonly estimated: number; readonly used: number };
	/** Standard errors to each side, and the degrees of freedom behind them. */
	readonly critical: number;
	readonly degrees: number;
	/** Columns of the model. */
	readonly columns: number;
	/** Percent of its weeks without a value. */
	readonly missing: number;
	/** Mean of the weeks with it, in the unit of the measure, to a tenth; null without such a week. */
	readonly level: number | null;
}

/** A verdict about something that the municipality did or that happened. */
export interface InterventionVerdict {
	readonly intervention: Intervention;
	readonly verdict: Verdict;
	/** Null: nothing could be estimated. */
	readonly workings: VerdictWorkings | null;
	/** The months whose compilations its weeks came with, `2026-10`, oldest first. */
	readonly months: readonly string[];
}

/** Verdicts that stand together, latest start first. */
export interface VerdictList {
	readonly verdicts: readonly InterventionVerdict[];
	/** Different comparisons behind them, and how many of those chance alone would make clear. */
	readonly looks: number;
	readonly expectedFalse: number;
}
