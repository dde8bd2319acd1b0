import type { Source } from '$lib/domain/indicator';
import { FLOOR } from '$lib/disclosure/rule';
import { listSources } from '$lib/server/store/source';
import type { Store } from '$lib/server/store/store';
import { LEAST_WEEKS, LOCKABLE_WEEKS } from '$lib/statistics/expected-band';
import { LEAST_EARLIER_MONTHS, LEAST_EARLIER_WEEKS } from '$lib/statistics/month-comparison';
import { listPrecisions } from './precision';
import type { Precision } from './precision';

/** What the rules say, read from the code that follows them. */
export interface Method {
	readonly threshold: number;
	readonly precisions: readonly Precision[];
	/** Fewer weeks give no expected range. */
	readonly bandLeastWeeks: number;
	/** Fewer weeks give a preliminary one. */
	readonly bandFirmWeeks: number;
	readonly leastEarlierMonths: number;
	readonly leastEarlierWeeks: number;
	readonly sources: readonly Source[];
}

export async function viewMethod(store: Store): Promise<Method> {
	return {
		threshold: FLOOR.public,
		precisions: listPrecisions(FLOOR.public),
		bandLeastWeeks: LEAST_WEEKS,
		bandFirmWeeks: LOCKABLE_WEEKS,
		leastEarlierMonths: LEAST_EARLIER_MONTHS,
		leastEarlierWeeks: LEAST_EARLIER_WEEKS,
		sources: await listSources(store)
	};
}
