import { effectiveFreedom, rootOfDesign } from '$lib/statistics/ar1-fit';
import { canBeSeen, contrastError, detectableOf } from './effect';
import { countEntryWeeks, hasEnough } from './entry-weeks';
import { layDesign } from './joint-model';
import type { JointModel } from './joint-model';
import type { RegisterEntry } from './register-entry';

const FURTHEST = 104;
/** What was estimated of the weeks' variation may be another after some more of them. */
const SURE = 0.87;

/** Finds the week from which an entry can be judged if every week to come has answers as those so far. */
export function lookAhead(model: JointModel): (entry: RegisterEntry) => number | null {
	const { last, meanN } = model.series;
	const ahead = new Map<number, Extended>();
	const at = (weeks: number): Extended => {
		const known = ahead.get(weeks) ?? extend(model, weeks);
		ahead.set(weeks, known);
		return known;
	};
	return (entry) => {
		const isJudged = (weeks: number) => {
			const { times, detectableOfEntry } = at(weeks);
			if (!hasEnough(entry, countEntryWeeks(entry, times, last + weeks))) return false;
			const detectable = detectableOfEntry(entry.id);
			return detectable !== null && canBeSeen(detectable / SURE, meanN);
		};
		let [low, high] = [0, 1];
		while (!isJudged(high)) {
			if (high >= FURTHEST) return null;
			[low, high] = [high, Math.min(FURTHEST, 2 * high)];
		}
		while (high - low > 1) {
			const middle = Math.floor((low + high) / 2);
			if (isJudged(middle)) high = middle;
			else low = middle;
		}
		return last + high;
	};
}

interface Extended {
	readonly times: Float64Array;
	readonly detectableOfEntry: (id: string) => number | null;
}

function extend({ series, register, fits }: JointModel, weeks: number): Extended {
	const more = Array.from({ length: weeks }, (_, week) => series.last + week + 1);
	const times = Float64Array.from([...series.times, ...more]);
	const { columns } = layDesign(times, register);
	if (typeof fits === 'string' || columns.length > times.length / 2) {
		return { times, detectableOfEntry: () => null };
	}
	const { phi, variance } = fits.lasting;
	const root = rootOfDesign(
		times,
		columns.map(({ values }) => values),
		phi.used
	);
	const df = effectiveFreedom(times.length, columns.length, phi.used);
	return {
		times,
		detectableOfEntry(id) {
			const place = columns.findIndex(
				({ kind, about }) => kind === 'lasting' && about.length === 1 && about[0] === id
			);
			if (place < 0) return null;
			const error = Math.sqrt(variance) * contrastError(root, [{ place, weight: 1 }]);
			return detectableOf(error, df);
		}
	};
}
