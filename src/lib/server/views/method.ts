import type { Source } from '$lib/domain/indicator';
import { LEAST_ANSWERS } from '$lib/disclosure/support';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import { BASELINE_WEEKS, SLACK, THRESHOLDS } from '$lib/statistics/cusum';
import {
	LEAST_CONTROLS,
	LEAST_YEARS_AFTER,
	LEAST_YEARS_BEFORE
} from '$lib/statistics/difference-in-differences';
import { LEAST_BEFORE } from '$lib/statistics/joint/entry-weeks';
import { mostDetectable } from '$lib/statistics/joint/effect';
import { MOST_TOGETHER } from '$lib/statistics/joint/judge-together';
import { LEAST_WEEKS, LOCKABLE_WEEKS } from '$lib/statistics/expected-band';
import { FIRM_WEEKS } from '$lib/statistics/verdict/flags';
import { LEAST_MEAN_ANSWERS, MOST_MISSING } from '$lib/statistics/weekly-series';
import { LEAST_EARLIER_MONTHS, LEAST_EARLIER_WEEKS } from '$lib/statistics/month-comparison';

/** The limits of the rules, read from the code that applies them. */
export interface Method {
	readonly threshold: number;
	/** Fewer weeks give no expected range. */
	readonly bandLeastWeeks: number;
	/** Fewer weeks give a preliminary one. */
	readonly bandFirmWeeks: number;
	readonly leastEarlierMonths: number;
	readonly leastEarlierWeeks: number;
	readonly verdict: {
		readonly leastWeeks: number;
		readonly firmWeeks: number;
		readonly leastAnswers: number;
		/** Percent of the weeks. */
		readonly leastPresent: number;
		/** A size that is larger than this is too coarse, in percentage points. */
		readonly mostDetectable: number;
		readonly mostTogether: number;
	};
	/** Years before and after, and other municipalities, that a verdict on an indicator takes. */
	readonly comparison: {
		readonly before: number;
		readonly after: number;
		readonly controls: number;
	};
	/** Weeks that signals are held against. */
	readonly signalWeeks: number;
	/** What is taken off each week, and between what the threshold of the sums lies: in standard deviations. */
	readonly signalSums: { readonly slack: number; readonly least: number; readonly most: number };
	readonly sources: readonly Source[];
}

export async function viewMethod(store: Store): Promise<Method> {
	return {
		threshold: LEAST_ANSWERS,
		bandLeastWeeks: LEAST_WEEKS,
		bandFirmWeeks: LOCKABLE_WEEKS,
		leastEarlierMonths: LEAST_EARLIER_MONTHS,
		leastEarlierWeeks: LEAST_EARLIER_WEEKS,
		verdict: {
			leastWeeks: LEAST_BEFORE,
			firmWeeks: FIRM_WEEKS,
			leastAnswers: LEAST_MEAN_ANSWERS,
			leastPresent: Math.round(100 * (1 - MOST_MISSING)),
			mostDetectable: mostDetectable(null),
			mostTogether: MOST_TOGETHER
		},
		comparison: {
			before: LEAST_YEARS_BEFORE,
			after: LEAST_YEARS_AFTER,
			controls: LEAST_CONTROLS
		},
		signalWeeks: BASELINE_WEEKS,
		signalSums: { slack: SLACK, ...THRESHOLDS },
		sources: await listSources(store)
	};
}
