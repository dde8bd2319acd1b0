import { effectiveFreedom, rootOfDesign } from '$lib/statistics/ar1-fit';
import { canBeSeen, contrastError, detectableOf } from './effect';
import { countEntryWeeks, hasEnough } from './entry-weeks';
import { layDesign } from './joint-model';
import type { JointModel } from './joint-model';
import type { RegisterEntry } from './register-entry';

const FURTHEST = 104;
/** Weeks ahead of which at least one must do: what none of them is enough for is not sought week by week. */
const PROBES = [26, 52, 78, FURTHEST];
/** What was estimated of the weeks' variation may be another after some more of them. */
const SURE = 0.87;

/** Finds the week from which an entry can be judged if every week to come has answers as those so far. */
export function lookAhead(model: JointModel): (entry: RegisterEntry) => number | null {
	const { last, meanN, times } = model.series;
	// With more than that in the register nothing can be promised of any of it.
	if (model.register.entries.length > times.length / 2) return () => null;
	const ahead = new Map<number, DetectableOf>();
	const at = (weeks: number): DetectableOf => {
		const known = ahead.get(weeks) ?? extend(model, weeks);
		ahead.set(weeks, known);
		return known;
	};
	return (entry) => {
		const isJudged = (weeks: number) => {
			const own = countEntryWeeks(entry, withWeeks(model, weeks), last + weeks);
			if (!hasEnough(entry, own)) return false;
			const detectable = at(weeks)(entry.id);
			return detectable !== null && canBeSeen(detectable / SURE, meanN);
		};
		if (!PROBES.some(isJudged)) return null;
		// One by one: a new wave or bend may take away for a while what more weeks gave.
		for (let weeks = 1; weeks <= FURTHEST; weeks++) {
			if (isJudged(weeks)) return last + weeks;
		}
		return null;
	};
}

/** The detectable size of an entry by itself; null: it has no column of its own. */
type DetectableOf = (id: string) => number | null;

function withWeeks({ series: { times, last } }: JointModel, weeks: number): Float64Array {
	const more = Array.from({ length: weeks }, (_, week) => last + week + 1);
	return Float64Array.from([...times, ...more]);
}

function extend(model: JointModel, weeks: number): DetectableOf {
	const { register, fits } = model;
	const times = withWeeks(model, weeks);
	const { columns } = layDesign(times, register);
	if (typeof fits === 'string' || columns.length > times.length / 2) return () => null;
	const { phi, variance } = fits.lasting;
	const root = rootOfDesign(
		times,
		columns.map(({ values }) => values),
		phi.used
	);
	const df = effectiveFreedom(times.length, columns.length, phi.used);
	return (id) => {
		const place = columns.findIndex(
			({ kind, about }) => kind === 'lasting' && about.length === 1 && about[0] === id
		);
		if (place < 0) return null;
		const error = Math.sqrt(variance) * contrastError(root, [{ place, weight: 1 }]);
		return detectableOf(error, df);
	};
}
