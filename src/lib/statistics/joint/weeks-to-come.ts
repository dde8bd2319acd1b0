import { effectiveFreedom, rootOfDesign } from '$lib/statistics/ar1-fit';
import { binomialPoint } from '$lib/statistics/distributions';
import type { Register } from './columns';
import { canBeSeen, contrastError, contrastOver, errorsToSee } from './effect';
import { countEntryWeeks, hasEnough } from './entry-weeks';
import { layDesign } from './joint-model';
import type { JointModel } from './joint-model';
import type { RegularDesign } from './regular';
import type { RegisterEntry } from './register-entry';

/** How many weeks ahead anything is said of. */
export const FURTHEST = 104;
const A_YEAR = 52;
/** Weeks ahead of which at least one must do: what none of them is enough for is not sought week by week. */
const PROBES = [26, 52, 78, FURTHEST];
/** What was estimated of the weeks' variation may be another after some more of them. */
const SURE = 0.87;

/** The design as it will be in a week to come. */
export interface DesignAhead {
	readonly design: RegularDesign;
	/** The smallest difference that would be seen of the mean over the weeks of these entries; null: one has no column of its own. */
	readonly detectable: (ids: readonly string[]) => number | null;
}

/** With more than that in the register nothing can be promised of any of it. */
export function canPromise({ register, series }: JointModel): boolean {
	return register.entries.length <= series.times.length / 2;
}

/** Whether what is detectable in a week to come by what is known today will then be fine enough. */
export function willBeSeen(detectable: number, { series }: JointModel): boolean {
	return canBeSeen(detectable / SURE, series.meanN);
}

/** Finds the week from which an entry can be judged if answers come as in the last year. */
export function lookAhead(model: JointModel): (entry: RegisterEntry) => number | null {
	const { last } = model.series;
	if (!canPromise(model)) return () => null;
	const ahead = new Map<number, DesignAhead | null>();
	const at = (week: number): DesignAhead | null => {
		const known = ahead.has(week) ? ahead.get(week)! : designAhead(model, week);
		ahead.set(week, known);
		return known;
	};
	return (entry) => {
		const isJudged = (weeks: number) => {
			const own = countEntryWeeks(entry, timesUntil(model, last + weeks), last + weeks);
			if (!hasEnough(entry, own)) return false;
			const detectable = at(last + weeks)?.detectable([entry.id]) ?? null;
			return detectable !== null && willBeSeen(detectable, model);
		};
		if (!PROBES.some(isJudged)) return null;
		// One by one: a new wave or bend may take away for a while what more weeks gave.
		for (let weeks = 1; weeks <= FURTHEST; weeks++) {
			if (isJudged(weeks)) return last + weeks;
		}
		return null;
	};
}

/**
 * Observed weeks so far, and the weeks to come until and with that one, missing as in the last year: a pause comes again in the same weeks, and single
 * weeks by chance, of which as many are taken out, spread evenly, as there are more of once in twenty times.
 */
export function timesUntil({ series }: JointModel, week: number): Float64Array {
	const { pauses, share } = missingLately(series);
	const ahead: number[] = [];
	for (let time = series.last + 1; time <= week; time++) {
		const yearsAhead = Math.ceil((time - series.last) / A_YEAR);
		if (!pauses.has(time - yearsAhead * A_YEAR)) ahead.push(time);
	}
	const single = share === 0 ? 0 : binomialPoint(0.95, ahead.length, share);
	const missingBy = (count: number) => Math.floor((count * single) / ahead.length);
	const asked = ahead.filter((_, index) => missingBy(index + 1) === missingBy(index));
	return Float64Array.from([...series.times, ...asked]);
}

/** The weeks of pauses in the last year, and the share of its other weeks that were missing. */
function missingLately({ times, last }: JointModel['series']) {
	const first = Math.max(times[0]!, last - A_YEAR + 1);
	const observed = new Set(times);
	const isMissing = (time: number) => time >= first && time <= last && !observed.has(time);
	const missing = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
		isMissing
	);
	const pauses = new Set(missing.filter((time) => isMissing(time - 1) || isMissing(time + 1)));
	const others = last - first + 1 - pauses.size;
	return { pauses, share: (missing.length - pauses.size) / others };
}

/** The register as it is, or as it might be; null: more is in it than the weeks can tell apart. */
export function designAhead(
	model: JointModel,
	week: number,
	register: Register = model.register
): DesignAhead | null {
	const { fits } = model;
	if (typeof fits === 'string') return null;
	const times = timesUntil(model, week);
	const design = layDesign(times, register);
	const { columns } = design;
	if (columns.length > times.length / 2) return null;
	const { phi, variance } = fits.lasting;
	const root = rootOfDesign(
		times,
		columns.map(({ values }) => values),
		phi.used
	);
	const errors = errorsToSee(effectiveFreedom(times.length, columns.length, phi.used));
	const placeOf = (id: string) =>
		columns.findIndex(
			({ kind, about }) => kind === 'lasting' && about.length === 1 && about[0] === id
		);
	const detectable = (ids: readonly string[]) => {
		const places = ids.map(placeOf);
		if (places.includes(-1)) return null;
		const error = Math.sqrt(variance) * contrastError(root, contrastOver(columns, places));
		return errors * error;
	};
	return { design, detectable };
}
