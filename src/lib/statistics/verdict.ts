import type { DeclaredQuestion } from '$lib/domain/declared-question';
import { classOf, directionOf, VERDICT_METHOD } from '$lib/domain/verdict';
import type { Evidence, Verdict, VerdictFlag, VerdictQuestion } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { studentPoint, studentTwoSided } from './distributions';
import { checkChange, doubtsAbout, doubtsAboutAnswers, othersAnswered } from './doubts';
import type { Checks } from './doubts';
import { entangle } from './entanglement';
import type { Entanglement } from './entanglement';
import { estimateChange } from './interrupted-series';
import type { ChangeEstimate, Effect } from './interrupted-series';
import { areNumbers } from './numbers';
import { inputReason, laySeries, startOf } from './question-series';
import type { QuestionSeries, Reasons } from './question-series';

/** A verdict, and what it was worked out of. */
export interface Judgement {
	readonly verdict: Verdict;
	/** Null: nothing could be estimated. */
	readonly workings: Workings | null;
}

export interface Workings extends Checks {
	readonly change: ChangeEstimate;
	/** Two-sided, from the calibrated interval: below 0.05 exactly where the interval leaves 0 out. */
	readonly p: number;
}

/** Alike neighbours are told of from here on, and where fewer weeks than this make chance say less. */
const ALIKE = 0.3;
const LEAST_FOR_ALIKE = 20;

/** One verdict about one declared question. Whatever is in the data gives a verdict, if only that it cannot be determined. */
export function judge(question: DeclaredQuestion): Judgement {
	const entanglement = entangle(question);
	const start = startOf(entanglement.first, question.phaseIn);
	const asked = {
		about: entanglement.about,
		measure: question.measure,
		polarity: question.polarity,
		scale: question.scale,
		start: start?.week ?? entanglement.first.from,
		phaseIn: start?.phaseIn ?? question.phaseIn,
		margin: question.margin
	};
	if (!start) return undetermined(asked, [{ kind: 'start-imprecise' }]);
	const series = laySeries(question, entanglement, start);
	if (!series.ok) return undetermined(asked, series.reasons);
	const change = estimateChange(series.value.points, series.value.design);
	if (!change.ok) return undetermined(asked, [inputReason(change.reason)]);
	const evidence = evidenceOf(series.value, change.value, asked);
	if (!evidence) return undetermined(asked, [inputReason('not-estimable')]);
	const workings = {
		change: change.value,
		p: calibratedP(change.value),
		...checkChange(series.value, change.value)
	};
	return { verdict: weigh(question, asked, entanglement, evidence, workings), workings };
}

function weigh(
	{ whoAnswered, comparison, margin }: DeclaredQuestion,
	question: VerdictQuestion,
	{ circumstances }: Entanglement,
	evidence: Evidence,
	workings: Workings
): Verdict {
	const direction = directionOf(evidence);
	const answering = doubtsAboutAnswers(whoAnswered);
	const found = direction
		? [...doubtsAbout(direction, workings.change, workings), ...answering]
		: [];
	const [reason, ...more]: VerdictReason[] = [...circumstances, ...found];
	const unusable = comparison !== null && workings.controlled === null;
	const flags: VerdictFlag[] = flagsOf(workings.change);
	if (unusable) flags.push({ kind: 'comparison-unusable' });
	const others = othersAnswered(whoAnswered);
	if (others && !direction) flags.push(others);
	const judged = { question, flags, method: `${VERDICT_METHOD} ${workings.change.method}` };
	if (reason) {
		return { ...judged, class: 'cannot-be-determined', reasons: [reason, ...more], evidence };
	}
	if (direction) {
		return { ...judged, class: classOf(direction, question.polarity), direction, evidence };
	}
	const within = evidence.low >= -margin && evidence.high <= margin;
	return {
		...judged,
		class: 'no-clear-change',
		equivalent: within && answering.length === 0,
		evidence
	};
}

function flagsOf({ preliminary, model, phi, weeksBefore, weeksAfter }: ChangeEstimate) {
	const flags: VerdictFlag[] = [];
	if (preliminary) flags.push({ kind: 'preliminary' });
	if (model.harmonics === 0) flags.push({ kind: 'no-season-model' });
	const weeks = weeksBefore + weeksAfter;
	if (weeks >= LEAST_FOR_ALIKE && phi.estimated > Math.min(ALIKE, 2 / Math.sqrt(weeks))) {
		flags.push({ kind: 'autocorrelated', correlation: phi.estimated });
	}
	return flags;
}

/** As exact as it is written, the interval rounded outward: what is read is what was judged. Null: beyond any number. */
function evidenceOf(
	{ points, design, weekAt }: QuestionSeries,
	{ estimate, low, high, detectable, meanN, weeksBefore, weeksAfter }: ChangeEstimate,
	{ scale: { decimals } }: VerdictQuestion
): Evidence | null {
	if (!areNumbers([estimate, low, high, detectable])) return null;
	const used = points.filter(({ value, n }) => value !== null && n !== 0);
	const before = used.filter(({ time }) => time < design.start);
	const after = used.filter(({ time }) => time >= design.start + design.phaseIn);
	const stretch = (side: typeof used, count: number) => ({
		first: weekAt(side[0]!.time),
		last: weekAt(side.at(-1)!.time),
		count
	});
	return {
		...widenToDecimals({ estimate, low, high }, decimals),
		detectable: roundUp(detectable, decimals),
		answers: meanN,
		period: {
			kind: 'weeks',
			before: stretch(before, weeksBefore),
			after: stretch(after, weeksAfter)
		}
	};
}

/** An estimate to so many decimals, with an interval that is no narrower than it was. */
export function widenToDecimals(
	{ estimate, low, high }: Pick<Effect, 'estimate' | 'low' | 'high'>,
	decimals: number
): Pick<Effect, 'estimate' | 'low' | 'high'> {
	const step = 10 ** decimals;
	return {
		estimate: plain(Math.round(estimate * step) / step),
		low: plain(-roundUp(-low, decimals)),
		high: plain(roundUp(high, decimals))
	};
}

function roundUp(value: number, decimals: number): number {
	const step = 10 ** decimals;
	return Math.ceil(value * step) / step;
}

/** No minus on a zero. */
function plain(value: number): number {
	return value === 0 ? 0 : value;
}

function calibratedP({ estimate, standardError, critical, df }: ChangeEstimate): number {
	const t = (estimate / standardError) * (studentPoint(0.975, df) / critical);
	return studentTwoSided(t, df);
}

function undetermined(question: VerdictQuestion, reasons: Reasons): Judgement {
	const judged = { question, flags: [], method: VERDICT_METHOD };
	return {
		verdict: { ...judged, class: 'cannot-be-determined', reasons, evidence: null },
		workings: null
	};
}
