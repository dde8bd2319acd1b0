import type { DeclaredRegister, Happening } from '$lib/domain/declared-register';
import { classOf, directionOf, VERDICT_METHOD } from '$lib/domain/verdict';
import type {
	Evidence,
	Verdict,
	VerdictFlag,
	VerdictQuestion,
	VerdictSubject,
	WeekAfterEvent
} from '$lib/domain/verdict';
import { statementsOf } from '$lib/domain/verdict-statements';
import { mean } from '$lib/statistics/sum';
import { evidenceOf, observedWith } from './evidence';
import { layRegister } from './declared-series';
import type { DeclaredSeries } from './declared-series';
import { judgeRegister } from '$lib/statistics/joint/judge-register';
import type { JointEffect, JointOutcome, WeekAfter } from '$lib/statistics/joint/outcome';
import { reasonOf } from './refusal';
import { flagsOf } from './flags';

/** A verdict, and what it was worked out of. */
interface Judgement {
	readonly verdict: Verdict;
	/** Null: nothing could be estimated. */
	readonly workings: Workings | null;
}

export interface Workings {
	readonly effect: JointEffect;
	/** Share 0–1 of its weeks without a value. */
	readonly missing: number;
	/** Mean of the observed weeks with the one that is asked about, in the unit of the measure; null without such a week. */
	readonly level: number | null;
}

/** Verdicts that are shown together, and so read together. */
export interface VerdictFamily {
	/** In the order of what is judged. */
	readonly judgements: readonly Judgement[];
	/** Different statements among them that were judged. */
	readonly looks: number;
	/** How many of them chance alone would make clear if nothing had happened. */
	readonly expectedFalse: number;
}

/** Chance of a clear verdict where there is nothing. */
const FALSE_RATE = 0.05;

/** One verdict a happening, all from one model. Whatever is in the data gives a verdict, if only that it cannot be determined. */
export function judgeAll(register: DeclaredRegister): VerdictFamily {
	const series = layRegister(register);
	if (!series.ok) {
		const judgements = register.judged.map((one) =>
			undetermined(questionOf(register, one, [one]), [series.reason], null)
		);
		return { judgements, looks: 0, expectedFalse: 0 };
	}
	const outcomes = judgeRegister(series.value.points, series.value.register);
	const judgements = register.judged.map((one) =>
		judgementOf(one, outcomes.get(one.id)!, { register, series: series.value })
	);
	const looks = statementsOf(judgements.map(({ verdict }) => verdict)).length;
	return { judgements, looks, expectedFalse: FALSE_RATE * looks };
}

interface Declared {
	readonly register: DeclaredRegister;
	readonly series: DeclaredSeries;
}

function judgementOf(one: Happening, outcome: JointOutcome, declared: Declared): Judgement {
	const { register, series } = declared;
	if (outcome.kind === 'event') {
		const question = questionOf(register, one, [one]);
		const told = outcome.after
			? { after: tellWeekAfter(outcome.after, series, question) }
			: { after: null, why: outcome.why };
		const judged = { question, flags: [], method: VERDICT_METHOD };
		return { verdict: { ...judged, class: 'event', ...told, evidence: null }, workings: null };
	}
	const ids = outcome.kind === 'judged' ? outcome.about : [one.id];
	const about = register.judged.filter(({ id }) => ids.includes(id));
	const own = outcome.kind === 'judged' ? outcome.alone : null;
	const alone = own && evidenceOf(own, [one], register);
	const question = questionOf(register, one, about, alone);
	const effect = outcome.kind === 'not-judged' ? null : outcome.effect;
	const evidence = effect && evidenceOf(effect, about, register);
	const workings = effect && {
		effect,
		missing: outcome.weeks.missing,
		level: mean(observedWith([one], register).map(({ value }) => value))
	};
	if (outcome.kind !== 'judged' || !evidence) {
		const reason = reasonOf(outcome, one, declared);
		return { ...undetermined(question, [reason], evidence), workings };
	}
	return {
		verdict: weigh(question, evidence, flagsOf(outcome, evidence.period, about, register)),
		workings
	};
}

function weigh(
	question: VerdictQuestion,
	evidence: Evidence,
	flags: readonly VerdictFlag[]
): Verdict {
	const judged = { question, flags, method: VERDICT_METHOD, evidence };
	const direction = directionOf(evidence);
	if (direction) return { ...judged, class: classOf(direction, question.polarity), direction };
	const equivalent = evidence.low >= -question.margin && evidence.high <= question.margin;
	return { ...judged, class: 'no-clear-change', equivalent };
}

function undetermined(
	question: VerdictQuestion,
	reasons: Extract<Verdict, { class: 'cannot-be-determined' }>['reasons'],
	evidence: Evidence | null
): Judgement {
	const judged = { question, flags: [], method: VERDICT_METHOD };
	return {
		verdict: { ...judged, class: 'cannot-be-determined', reasons, evidence },
		workings: null
	};
}

function questionOf(
	{ measure, polarity, scale, margin }: DeclaredRegister,
	one: Happening,
	about: readonly Happening[],
	alone: Evidence | null = null
): VerdictQuestion {
	const start = [one, ...about].map(({ start: { from } }) => from).sort()[0]!;
	return { about: subjectOf(one, about, alone), measure, polarity, scale, start, margin };
}

function subjectOf(
	one: Happening,
	about: readonly Happening[],
	alone: Evidence | null
): VerdictSubject {
	const inOrder = [...about].sort(
		(a, b) => compare(a.start.from, b.start.from) || compare(a.title, b.title)
	);
	const [first, second, ...rest] = inOrder.map(({ title }) => title);
	if (first === undefined || second === undefined) return { kind: 'one', title: one.title };
	const members = inOrder.map(({ id }) => id).sort();
	return { kind: 'joint', members, titles: [first, second, ...rest], alone };
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** A share is told in whole percent: the weeks are published no finer. */
function tellWeekAfter(
	{ week, observed, expected, low, high }: WeekAfter,
	{ weekAt }: DeclaredSeries,
	{ scale }: VerdictQuestion
): WeekAfterEvent {
	const isShare = scale.unit === 'percentage-points';
	const step = isShare ? 1 : 10 ** scale.decimals;
	const inside = (value: number) => (isShare ? Math.min(100, Math.max(0, value)) : value);
	return {
		week: weekAt(week),
		observed: Math.round(observed * step) / step,
		expected: inside(Math.round(expected * step) / step),
		low: inside(Math.floor(low * step) / step),
		high: inside(Math.ceil(high * step) / step)
	};
}
