import { addDays, daysBetween, type IsoDate } from './day';

/** How often a publisher brings out new figures, and so how often it is asked. */
export type Rhythm = 'weekly' | 'monthly' | 'quarterly' | 'yearly' | 'every-election';

/** Days from one figure to the next, and from the end of a period to its figure where nothing is late. */
const DAYS: Readonly<Record<Rhythm, { readonly between: number; readonly lag: number }>> = {
	weekly: { between: 7, lag: 14 },
	monthly: { between: 31, lag: 45 },
	quarterly: { between: 92, lag: 75 },
	yearly: { between: 366, lag: 240 },
	// The Riksdag is elected every fourth year in September, but the period of the figure is the whole year.
	'every-election': { between: 1461, lag: 120 }
};

/** A publisher may be half a period late without anything being wrong, but never more than half a year. */
const PATIENCE = 183;

/** The publisher's normal lag in days, as the page states it. */
export function lagOf(rhythm: Rhythm): number {
	return DAYS[rhythm].lag;
}

/** The day after which nothing new means that something is wrong, for a source whose newest period ended on `newestEnd`. */
export function overdueAfter(rhythm: Rhythm, newestEnd: IsoDate): IsoDate {
	const { between, lag } = DAYS[rhythm];
	return addDays(newestEnd, between + Math.min(Math.ceil(between / 2), PATIENCE) + lag);
}

/** Why a source's figures may have gone stale: the last fetch failed, or nothing new has come for too long. */
export type Staleness = 'failed' | 'overdue';

/** Null where all is well. A failed fetch is told first: it is what somebody can do something about. */
export function whyStale(
	source: {
		readonly rhythm: Rhythm;
		/** Of the newest period that has a value; null where none has. */
		readonly newestEnd: IsoDate | null;
		readonly lastFailed: boolean;
	},
	today: IsoDate
): Staleness | null {
	if (source.lastFailed) return 'failed';
	if (source.newestEnd === null) return null;
	return daysBetween(overdueAfter(source.rhythm, source.newestEnd), today) > 0 ? 'overdue' : null;
}
