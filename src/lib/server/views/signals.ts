import { MOOD_KINDS } from '$lib/domain/exact-month';
import type { SignalWatch, WatchedLine } from '$lib/domain/signal';
import { addWeeks, weeksBetween } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import type { Refusal } from '$lib/statistics/answer';
import { BASELINE_WEEKS, monitor } from '$lib/statistics/cusum';
import type { Monitoring } from '$lib/statistics/cusum';
import { greenWeeks, greenWeeksOfKind } from './green-weeks';

/** The size, in percentage points, of the lasting change for which the delay is stated. */
const CHANGE = 10;
const LONGEST_DELAY = 52;
/** Released weeks in a row without the kinds, after which nothing is said of their lines. */
const ENDED_AFTER = 26;

interface LineWeek {
	readonly week: IsoWeek;
	readonly value: number | null;
	readonly n: number | null;
}

/** The released weeks of the whole municipality, and of each kind where any week has the kinds: one rule, and each line for itself. */
export async function viewSignals(store: Store, areaCode: string): Promise<WatchedLine[]> {
	const releases = await listReleases(store, areaCode);
	const kinds = MOOD_KINDS.flatMap((kind) => {
		const weeks = greenWeeksOfKind(releases, kind);
		if (weeks.length === 0) return [];
		const ended = weeks.slice(-ENDED_AFTER).every(({ value }) => value === null);
		return [{ line: kind, ended, watch: watchLine(weeks) }];
	});
	return [{ line: 'total', ended: false, watch: watchLine(greenWeeks(releases)) }, ...kinds];
}

function watchLine(all: readonly LineWeek[]): SignalWatch {
	if (all.length === 0) return { kind: 'unusable', reason: 'no-weeks' };
	// A month before the first that was withdrawn, or never shown, is no part of the baseline.
	const start = all.findIndex(({ value }) => value !== null);
	const weeks = all.slice(Math.max(0, start));
	const first = weeks[0]!.week;
	const shown = weeks.filter(({ value, n }) => value !== null && n !== 0);
	const watched = monitor(
		weeks.map(({ week, value, n }) => ({ time: weeksBetween(first, week), value, n }))
	);
	if (!watched.ok) return unwatched(watched.reason, shown.length);
	const { signals, falseSignalsPerTwoYears, delay } = watched.value;
	return {
		kind: 'watched',
		since: shown[BASELINE_WEEKS]!.week,
		baseline: {
			first: shown[0]!.week,
			last: shown[BASELINE_WEEKS - 1]!.week,
			weeks: BASELINE_WEEKS
		},
		signals: signals.map(({ time, direction, onset, standing }) => ({
			...{ week: addWeeks(first, time), direction, standing },
			onset: addWeeks(first, onset)
		})),
		falsePerTwoYears: falseSignalsPerTwoYears,
		delay: { size: CHANGE, weeks: weeksOf(delay) }
	};
}

function weeksOf({ weeks }: Monitoring['delay']): number | null {
	return weeks > LONGEST_DELAY ? null : Math.max(1, weeks);
}

function unwatched(reason: Refusal, weeks: number): SignalWatch {
	switch (reason) {
		case 'too-few-points':
			return { kind: 'waiting', weeks, needed: BASELINE_WEEKS + 1 };
		case 'too-many-missing':
		case 'too-few-answers':
		case 'no-variation':
			return { kind: 'unusable', reason };
		case 'all-hidden':
		case 'no-answers':
			return { kind: 'unusable', reason: 'too-few-answers' };
		default:
			throw new Error(`Released weeks are no weekly series: ${reason}`);
	}
}
