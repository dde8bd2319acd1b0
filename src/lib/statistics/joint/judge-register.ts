import type { Ar1Fit } from '$lib/statistics/ar1-fit';
import { isObserved, LEAST_MEAN_ANSWERS, MOST_MISSING } from '$lib/statistics/weekly-series';
import type { TimedValue } from '$lib/statistics/weekly-series';
import type { DesignColumn, Register } from './columns';
import { canBeSeen, effectOf } from './effect';
import { countEntryWeeks, hasEnough, LEAST_BEFORE } from './entry-weeks';
import { fitJointModel } from './joint-model';
import type { JointModel } from './joint-model';
import { judgeTogether } from './judge-together';
import type { EntryWeeks, JointOutcome, SeenAfter, WhyNotJudged } from './outcome';
import { entryShape } from './register-entry';
import type { RegisterEntry } from './register-entry';
import { viewWeeksAfter } from './week-after';
import { lookAhead } from './weeks-to-come';
import { windowsOf } from './windows';
import type { Window } from './windows';

/**
 * What can be said of every judged entry of a register, by the entry's id: all from one model, or in a long series from that of the three years
 * around it. The points are in order of time.
 */
export function judgeRegister(
	points: readonly TimedValue[],
	register: Register
): ReadonlyMap<string, JointOutcome> {
	const observed = points.filter(isObserved);
	const judged = register.entries.filter(({ isJudged }) => isJudged);
	const first = observed[0]?.time;
	if (first === undefined) return new Map(judged.map((entry) => [entry.id, unmeasured(entry)]));
	const last = points.at(-1)!.time;
	return new Map(
		windowsOf(judged, { first, last }).flatMap(({ from, to, entries }) => {
			// A month far from all the others leaves years without a week.
			if (!stretchOf(points, { from, to }).some(isObserved)) {
				return entries.map((entry) => [entry.id, unmeasured(entry)] as const);
			}
			const judging = prepareJudging(points, register, { from, to });
			return entries.map((entry) => [entry.id, judgeEntry(entry, judging)] as const);
		})
	);
}

/** What is said where no week around it was observed. */
function unmeasured(entry: RegisterEntry): JointOutcome {
	if (entryShape(entry) === 'event') return { kind: 'event', after: null, why: 'not-observed' };
	const weeks = { before: 0, within: 0, missing: 0 };
	return { kind: 'not-judged', why: 'too-few-weeks', weeks };
}

function stretchOf(
	points: readonly TimedValue[],
	{ from, to }: Pick<Window, 'from' | 'to'>
): readonly TimedValue[] {
	return points.filter(({ time }) => time >= from && time <= to);
}

/** The model of a stretch of weeks; what is to come is asked of the last stretch alone. */
export function prepareJudging(
	points: readonly TimedValue[],
	register: Register,
	{ from, to }: Pick<Window, 'from' | 'to'>
): Judging {
	const model = fitJointModel(stretchOf(points, { from, to }), register);
	const findWeek = to === points.at(-1)!.time ? lookAhead(model) : () => null;
	return { model, isOurs: whoseColumns(register), findWeek, viewAfter: viewWeeksAfter(model) };
}

export interface Judging {
	readonly model: JointModel;
	/** Whether a column is about judged entries alone. */
	readonly isOurs: (column: DesignColumn) => boolean;
	readonly findWeek: (entry: RegisterEntry) => number | null;
	readonly viewAfter: (entry: RegisterEntry) => SeenAfter;
}

function whoseColumns({ entries }: Register): (column: DesignColumn) => boolean {
	const beside = new Set(entries.filter(({ isJudged }) => !isJudged).map(({ id }) => id));
	return ({ kind, about }) => kind === 'lasting' && !about.some((id) => beside.has(id));
}

export function judgeEntry(entry: RegisterEntry, judging: Judging): JointOutcome {
	const { model } = judging;
	const { times, last, meanN } = model.series;
	const shape = entryShape(entry);
	const weeks = countEntryWeeks(entry, times, last);
	const refuse = (why: WhyNotJudged): JointOutcome => ({ kind: 'not-judged', why, weeks });
	if (shape === 'none') return refuse('start-imprecise');
	if (shape === 'event') return { kind: 'event', ...judging.viewAfter(entry) };
	if (entry.from <= times[0]!) return refuse('start-outside');
	if (meanN !== null && meanN < LEAST_MEAN_ANSWERS) return refuse('too-few-answers');
	if (weeks.before < LEAST_BEFORE) return refuse('too-few-weeks');
	if (typeof model.fits === 'string') return refuse(model.fits);
	if (model.design.explained.includes(entry.id)) return refuse('explained');
	return judgeLasting(entry, weeks, model.fits.lasting, judging);
}

function judgeLasting(
	entry: RegisterEntry,
	weeks: EntryWeeks,
	fit: Ar1Fit,
	{ model: { series, design }, isOurs, findWeek }: Judging
): JointOutcome {
	const { columns } = design;
	const place = columns.findIndex(({ about }) => about.includes(entry.id));
	const column = columns[place];
	if (column && !isOurs(column)) return { kind: 'not-judged', why: 'same-as-other', weeks };
	const alone = column ? effectOf(fit, [{ place, weight: 1 }]) : null;
	const enough = hasEnough(entry, weeks);
	if (column && alone && enough) {
		const found = canBeSeen(alone.detectable, series.meanN)
			? { places: [place], effect: alone }
			: judgeTogether(place, { columns, mayJoin: isOurs, fit, meanN: series.meanN });
		if (found) {
			const [first, ...rest] = found.places.flatMap((index) => columns[index]!.about);
			const about = [first!, ...rest] as const;
			const over = found.places.length === 1 ? 'same' : 'any';
			const own = column.about.length === 1 ? alone : null;
			return { kind: 'judged', about, over, effect: found.effect, alone: own, weeks };
		}
	}
	const from = entry.end === null || entry.end.from > series.last ? findWeek(entry) : null;
	if (from !== null) return { kind: 'too-early', from, effect: alone, weeks };
	if (alone && enough) return { kind: 'too-coarse', effect: alone, weeks };
	return {
		kind: 'not-judged',
		why: weeks.missing > MOST_MISSING ? 'too-many-missing' : 'too-few-weeks',
		weeks
	};
}
