import type { DeclaredQuestion, Happening, QuestionWeek } from '$lib/domain/declared-question';
import type { PhaseIn } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { addWeeks, weeksBetween } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import type { Refusal } from './answer';
import {
	countSides,
	isObserved,
	LEAST_MEAN_ANSWERS,
	LEAST_SIDE,
	MOST_MISSING,
	MOST_PHASE_IN,
	problemOf
} from './change-design';
import type { Entanglement } from './entanglement';
import type { ChangeDesign, TimedValue } from './interrupted-series';

/** What a question asks about, as the estimator takes it. Times are weeks since the series' first. */
export interface QuestionSeries {
	readonly points: readonly TimedValue[];
	/** The same weeks elsewhere; null: nothing to compare with, or what is no weekly series. */
	readonly comparison: readonly TimedValue[] | null;
	readonly design: ChangeDesign & { readonly phaseIn: PhaseIn };
	readonly weekAt: (time: number) => IsoWeek;
}

export type Reasons = readonly [VerdictReason, ...VerdictReason[]];

type Laid =
	| { readonly ok: true; readonly value: QuestionSeries }
	| { readonly ok: false; readonly reasons: Reasons };

/** The weeks that belong to the question and to nothing else, without unobserved ends; or why there is nothing to estimate. */
export function laySeries(
	question: DeclaredQuestion,
	{ from, to }: Pick<Entanglement, 'from' | 'to'>,
	start: Start
): Laid {
	const { weeks } = question;
	const firstWeek = weeks[0]?.week;
	if (firstWeek === undefined) return refused({ kind: 'empty' });
	const timeOf = (week: IsoWeek) => weeksBetween(firstWeek, week);
	const all = pointsOf(weeks, timeOf);
	const problem = problemOf(all);
	if (problem && INPUT.has(problem)) return refused(inputReason(problem));
	const observed = all.filter(isObserved);
	const [first, last] = [observed[0], observed.at(-1)];
	if (!first || !last) return refused(nothingSeen(weeks));

	const design = { start: timeOf(start.week), phaseIn: start.phaseIn };
	// Weeks without a value are there too: how many of them lie on a side is for the guards to say.
	if (design.start <= all[0]!.time) return refused(outside('before-the-first'));
	if (design.start > all.at(-1)!.time) return refused(outside('after-the-last'));
	const earliest = from === null ? first.time : timeOf(from);
	const latest = to === null ? last.time : timeOf(to);
	const own = ({ time }: TimedValue) => time >= earliest && time <= latest;
	const points = withoutEnds(all.filter(own));
	const reasons = guardsOf(points, design, hiddenBetween(weeks, from, to));
	if (reasons) return { ok: false, reasons };
	return {
		ok: true,
		value: {
			points,
			comparison: question.comparison && comparable(pointsOf(question.comparison, timeOf)),
			design,
			weekAt: (time) => addWeeks(firstWeek, time)
		}
	};
}

/** The first week of a start, and the weeks from it that are left out. */
export interface Start {
	readonly week: IsoWeek;
	readonly phaseIn: PhaseIn;
}

/**
 * The weeks in which it may have begun are left out beside the phase-in, four at the most; null: more than that. A month touches a sixth
 * week only with its first Saturday and Sunday, after the question of that week: that week is counted as before.
 */
export function startOf({ from, latest }: Happening, phaseIn: PhaseIn): Start | null {
	const unsure = weeksBetween(from, latest);
	if (unsure > MOST_PHASE_IN + 1) return null;
	const week = unsure > MOST_PHASE_IN ? addWeeks(from, 1) : from;
	const out = weeksBetween(week, latest) + phaseIn;
	return out > MOST_PHASE_IN ? null : { week, phaseIn: out as PhaseIn };
}

const INPUT = new Set<Refusal>([
	'duplicate-times',
	'unsorted-times',
	'not-a-number',
	'not-a-count'
]);

export function inputReason(refusal: Refusal): VerdictReason {
	switch (refusal) {
		case 'duplicate-times':
			return { kind: 'bad-input', problem: 'duplicate-weeks' };
		case 'unsorted-times':
			return { kind: 'bad-input', problem: 'unsorted-weeks' };
		case 'not-a-number':
		case 'not-a-count':
			return { kind: 'bad-input', problem: 'not-a-number' };
		case 'no-variation':
			return { kind: 'no-variation' };
		case 'empty':
		case 'too-few-points':
		case 'all-hidden':
		case 'no-answers':
		case 'not-a-probability':
		case 'unequal-lengths':
		case 'start-outside':
		case 'too-many-missing':
		case 'too-few-answers':
		case 'too-few-controls':
		case 'too-few-expected':
		case 'poor-fit':
		case 'not-estimable':
			return { kind: 'bad-input', problem: 'not-estimable' };
	}
}

function guardsOf(
	points: readonly TimedValue[],
	design: ChangeDesign,
	hidden: readonly VerdictReason[]
): Reasons | null {
	const { weeksBefore, weeksAfter, missingShare, meanN } = countSides(points, design);
	if (Math.min(weeksBefore, weeksAfter) < LEAST_SIDE) {
		const counts = { before: weeksBefore, after: weeksAfter };
		const needed = { neededBefore: LEAST_SIDE, neededAfter: LEAST_SIDE };
		return [{ kind: 'too-few-periods', unit: 'weeks', ...counts, ...needed }, ...hidden];
	}
	if (missingShare > MOST_MISSING) {
		const [missing, most] = [100 * missingShare, 100 * MOST_MISSING];
		return [{ kind: 'too-many-missing', missing, most }, ...hidden];
	}
	if (meanN !== null && meanN < LEAST_MEAN_ANSWERS) {
		return [{ kind: 'too-few-answers', mean: meanN, needed: LEAST_MEAN_ANSWERS }];
	}
	return null;
}

function nothingSeen(weeks: readonly QuestionWeek[]): VerdictReason {
	const hidden = weeks.filter((week) => week.hidden).length;
	if (hidden > 0) return { kind: 'hidden-weeks', count: hidden };
	if (weeks.some(({ n }) => n === 0)) {
		return { kind: 'too-few-answers', mean: null, needed: LEAST_MEAN_ANSWERS };
	}
	return { kind: 'empty' };
}

function hiddenBetween(
	weeks: readonly QuestionWeek[],
	from: IsoWeek | null,
	to: IsoWeek | null
): VerdictReason[] {
	const count = weeks.filter(
		({ week, hidden }) => hidden && (from === null || week >= from) && (to === null || week <= to)
	).length;
	return count === 0 ? [] : [{ kind: 'hidden-weeks', count }];
}

function pointsOf(weeks: readonly QuestionWeek[], timeOf: (week: IsoWeek) => number): TimedValue[] {
	return weeks.map(({ week, value, n }) => ({ time: timeOf(week), value, n }));
}

function comparable(points: readonly TimedValue[]): readonly TimedValue[] | null {
	return problemOf(points) ? null : points;
}

function withoutEnds(points: readonly TimedValue[]): TimedValue[] {
	return points.slice(points.findIndex(isObserved), points.findLastIndex(isObserved) + 1);
}

function outside(side: 'before-the-first' | 'after-the-last'): VerdictReason {
	return { kind: 'start-outside', side };
}

function refused(reason: VerdictReason): Laid {
	return { ok: false, reasons: [reason] };
}
