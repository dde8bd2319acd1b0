/** The only signal: the first week in which a cumulative sum passes its threshold. */
export interface Signal {
	/** Time of the week, as in the series. */
	readonly time: number;
	readonly direction: 'up' | 'down';
}

/** How the weeks after a baseline are watched. */
export interface Monitoring {
	readonly signals: readonly Signal[];
	/** Mean of the baseline, and the standard deviation of an ordinary week, in the unit of the values. */
	readonly baselineMean: number;
	readonly baselineDeviation: number;
	readonly baselineWeeks: number;
	/** Observed weeks after the baseline. */
	readonly monitoredWeeks: number;
	/** Estimated autocorrelation of the baseline. */
	readonly phi: number;
	/** Slack and threshold of the sums, in standard deviations. */
	readonly slack: number;
	readonly threshold: number;
	/** Expected false signals in 104 monitored weeks without any change. */
	readonly falseSignalsPerTwoYears: number;
	/** For a lasting drop of 10 in the unit of the values. */
	readonly delay: Delay;
	readonly method: string;
}

export interface Delay {
	/** Half of such drops have given a signal after this many weeks. */
	readonly weeks: number;
	/** Share 0–1 that gives a signal within six weeks. */
	readonly withinSixWeeks: number;
}
