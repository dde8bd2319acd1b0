import type { Intervention } from './intervention';
import type { Verdict } from './verdict';

/** How a difference was looked at: the first decides the verdict, the others are shown beside it. */
export type WorkingsWay =
	| 'main'
	| 'controlled'
	| 'ordinary'
	| 'newey-west'
	| 'prais-winsten'
	| 'quasi-binomial'
	| 'level-jump'
	| 'slope-change'
	| 'last-point'
	| 'trend';

export interface WorkingsRow {
	readonly way: WorkingsWay;
	readonly estimate: number;
	/** 95 % interval. */
	readonly low: number;
	readonly high: number;
}

/** What a verdict was worked out of. */
export interface VerdictWorkings {
	readonly rows: readonly WorkingsRow[];
	/** Estimated correlation of neighbouring weeks. */
	readonly correlation: number;
	/** Calibrated critical value, and its degrees of freedom. */
	readonly critical: number;
	readonly degrees: number;
	/** Percent of the weeks without a value. */
	readonly missing: number;
	/** Percent of other dates before the start that show as much; null: too few such dates. */
	readonly placebos: number | null;
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
