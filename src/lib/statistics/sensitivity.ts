import type { Effect } from './interrupted-series';

/** The same change by other estimators: shown beside the verdict, never instead of it. */
export interface Sensitivity {
	readonly ordinary: Effect;
	readonly neweyWest: Effect;
	readonly praisWinsten: Effect;
	/** Percentage points by a quasi-binomial model; null unless the largest n is over three times the smallest. */
	readonly quasiBinomial: Effect | null;
	readonly durbinWatson: number;
	readonly ljungBox: { readonly lag: number; readonly statistic: number; readonly p: number };
	/** Ordinary least squares and the main estimate point the same way. */
	readonly signsAgree: boolean;
}
