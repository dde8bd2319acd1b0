/** One week of a series. A week without a value may be null or absent: both are gaps in place. */
export interface SeriesPoint {
	/** Whole number of weeks (or months) on the calendar; only differences matter. */
	readonly time: number;
	/** Percentage points, or any other unit. */
	readonly value: number | null;
	/** Answers behind the value; null where the unit has none. */
	readonly n: number | null;
}

/** What is declared before looking. */
export interface ChangeDesign {
	/** T0: the first week of what was done. */
	readonly start: number;
	/** Weeks 0–4 from the start that are left out of the fit; the weeks after begin behind them. */
	readonly phaseIn?: number;
	/** Pairs of yearly sine and cosine. `auto`: two when the series spans 104 weeks or more, else none. */
	readonly harmonics?: 'auto' | 0 | 1 | 2;
}

/** An estimate with its 95 % interval, in the unit of the values. */
export interface Effect {
	readonly estimate: number;
	readonly standardError: number;
	readonly low: number;
	readonly high: number;
}

/** The estimated change, in the unit of the values. Low and high use the calibrated critical value. */
export interface ChangeEstimate extends Effect {
	/** Effective degrees of freedom of the recipe. */
	readonly df: number;
	/** Lag-1 autocorrelation as estimated, and as used: never below 0. */
	readonly phi: { readonly estimated: number; readonly used: number };
	/** Calibrated critical value: a change is told from chance when |estimate| > critical · standard error. */
	readonly critical: number;
	/** Smallest change that would be found in 80 of 100 series like this one. */
	readonly detectable: number;
	/** Observed weeks before the start and after the phase-in. */
	readonly weeksBefore: number;
	readonly weeksAfter: number;
	/** Share 0–1 of the weeks between first and last that have no value; phase-in not counted. */
	readonly missingShare: number;
	/** Mean answers a week; null where no week has a number. */
	readonly meanN: number | null;
	readonly model: ChangeModel;
	/** Change a week that the model holds for both sides alike. */
	readonly trend: Effect;
	/** The slope form, shown and never tested; null with fewer than 12 + 12 weeks. */
	readonly levelJump: Effect | null;
	readonly slopeChange: Effect | null;
	readonly lastPoint: Effect | null;
	/** Mean of the observed weeks after; the counterfactual is that mean less the estimate. */
	readonly observedMean: number;
	readonly counterfactualMean: number;
	/** 8–11 weeks on a side. */
	readonly preliminary: boolean;
	/** Version of method and table. */
	readonly method: string;
}

export interface ChangeModel {
	readonly phaseIn: number;
	readonly harmonics: 0 | 1 | 2;
	/** Season fitted to less than two years. */
	readonly seasonPreliminary: boolean;
}
