import type { SignalWatch } from '$lib/domain/signal';
import { addWeeks, weeksBetween } from '$lib/domain/week';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import type { Refusal } from '$lib/statistics/answer';
import { BASELINE_WEEKS, monitor } from '$lib/statistics/cusum';
import type { Monitoring } from '$lib/statistics/cusum';
import { greenWeeks } from './green-weeks';

/** The size, in percentage points, of the lasting change for which the delay is stated. */
const CHANGE = 10;
const LONGEST_DELAY = 52;

/** All released weeks, watched for signals after the first twenty-six. */
export async function viewSignals(store: Store, areaCode: string): Promise<SignalWatch> {
	const weeks = greenWeeks(await listReleases(store, areaCode));
	const first = weeks[0]?.week;
	if (first === undefined) return { kind: 'unusable', reason: 'no-weeks' };
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
