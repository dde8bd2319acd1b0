import type { IsoDate } from './day';
import type { ExpectationOutcome, ExpectationState } from './expectation-outcome';
import type { SideBySide } from './expectation-row';
import type { Goal } from './goal';
import type { Indicator } from './indicator';
import type { IndicatorVerdict } from './indicator-verdict';
import type { Intervention } from './intervention';
import type { InterventionYear } from './intervention-filter';
import { isJudged, type Verdict } from './verdict';
import type { VerdictReason } from './verdict-reason';
import { isAwaited, judgeableFrom, verdictShapeOf, type VerdictShape } from './verdict-shape';
import { isJoint, statementsOf } from './verdict-statements';
import type { IsoWeek } from './week';

/** An intervention against the mood series. */
export interface MoodCell {
	readonly verdict: Verdict;
	/** The week that an event is followed by, where nothing is published of it yet; else null. */
	readonly awaited: IsoWeek | null;
}

/** An intervention against an indicator that something was expected of: values side by side, and what is said of them. */
export interface IndicatorCell extends SideBySide {
	readonly verdict: IndicatorVerdict['verdict'];
	/** The first day on which anything should show. */
	readonly visibleOn: IsoDate;
	/** That day is to come, or the values that it takes are. */
	readonly tooEarly: boolean;
}

export interface MatrixRow {
	readonly intervention: Intervention;
	readonly mood: MoodCell;
	/** By the id of the indicator; those that it does not concern are not there. */
	readonly indicators: Readonly<Record<string, IndicatorCell>>;
}

/** Something that is expected of an intervention, and how that stands. */
export interface MatrixExpectation {
	/** Null: of the mood series. */
	readonly indicatorId: string | null;
	/** Null: it is not counted, for it was not sealed before the start. */
	readonly state: ExpectationState | null;
	readonly outcome: ExpectationOutcome;
	/** The first day on which it should show. */
	readonly visibleOn: IsoDate;
}

/** Everything that the municipality did, against everything that it concerns. */
export interface InterventionMatrix {
	/** Those that the interventions shown serve. */
	readonly goals: readonly Goal[];
	/** The columns beside the mood series, in the order that pages show them. */
	readonly indicators: readonly Indicator[];
	/** The latest start first. */
	readonly begun: readonly MatrixRow[];
	/** The nearest start first. */
	readonly planned: readonly MatrixRow[];
	/** What has begun and has nothing to show there, and circumstances, which nobody judges. */
	readonly beside: readonly InterventionYear[];
	/** Why they have nothing to show, by their ids; circumstances are not there. */
	readonly whyBeside: Readonly<Record<string, Verdict>>;
	/** By the id of the intervention, in the order in which they were fixed; those of which nothing is expected are not there. */
	readonly expected: Readonly<Record<string, readonly MatrixExpectation[]>>;
	readonly count: MatrixCount;
}

export interface MatrixCount {
	/** By what is said of the mood series: a set that is judged together once, everything else each intervention. */
	readonly shapes: Readonly<Record<VerdictShape, number>>;
	/** Why the undetermined ones are so, the commonest first. */
	readonly reasons: readonly ReasonCount[];
	/** The week in which the first that is too early can be judged; null: none is. */
	readonly soonest: IsoWeek | null;
	/** Sets that are judged together, and the interventions that are judged in no other way. */
	readonly together: { readonly sets: number; readonly interventions: number };
	/** All cells, indicators too: each is in one of these. */
	readonly questions: Readonly<Record<MatrixAnswer, number>>;
}

/** How much was judged in the whole register, whatever is asked for, and what chance makes of that. */
export interface MatrixFamily {
	/** Different comparisons of the mood series. */
	readonly mood: number;
	/** Interventions against indicators, each pair once. */
	readonly indicators: number;
	/** How many of all those would be clear if nothing had happened. */
	readonly expectedFalse: number;
}

interface ReasonCount {
	readonly kind: VerdictReason['kind'];
	readonly count: number;
}

export type MatrixAnswer = 'alone' | 'together' | 'undetermined' | 'too-early' | 'event';

/** Reasons that all old interventions share, and that no further week of theirs changes. */
const SHARED: ReadonlySet<VerdictReason['kind']> = new Set([
	'start-imprecise',
	'start-outside',
	'empty'
]);

/** Whether an intervention has nothing to show in a matrix, where rows of the same words would hide the others. */
export function standsBeside({ mood: { verdict, awaited }, indicators }: MatrixRow): boolean {
	if (Object.keys(indicators).length > 0) return false;
	switch (verdict.class) {
		case 'cannot-be-determined':
			return SHARED.has(verdict.reasons[0].kind);
		case 'event':
			return verdict.after === null && awaited === null;
		default:
			return false;
	}
}

/** Those with nothing to show are counted too. */
export function countMatrix(rows: readonly MatrixRow[]): MatrixCount {
	const verdicts = rows.map(({ mood }) => mood.verdict);
	const statements = statementsOf(verdicts);
	const others = verdicts.filter((one) => !isJudged(one));
	const found = [...statements, ...others].map(verdictShapeOf);
	const judged = verdicts.filter(isJudged);
	const joint = judged.filter(isJoint).length;
	const shapes = {
		up: countOf(found, 'up'),
		down: countOf(found, 'down'),
		'no-clear-change': countOf(found, 'no-clear-change'),
		equivalent: countOf(found, 'equivalent'),
		undetermined: countOf(found, 'undetermined'),
		'too-early': countOf(found, 'too-early'),
		event: countOf(found, 'event')
	};
	const cells = rows.flatMap(({ indicators }) => Object.values(indicators));
	const early = cells.filter(({ tooEarly }) => tooEarly).length;
	const told = cells.filter(({ tooEarly, verdict }) => !tooEarly && isJudged(verdict)).length;
	return {
		shapes,
		reasons: countReasons(verdicts),
		soonest: verdicts.flatMap((one) => judgeableFrom(one) ?? []).sort()[0] ?? null,
		together: { sets: statements.filter(isJoint).length, interventions: joint },
		questions: {
			alone: judged.length - joint + told,
			together: joint,
			undetermined: shapes.undetermined + cells.length - early - told,
			'too-early': shapes['too-early'] + early,
			event: shapes.event
		}
	};
}

/** How many verdicts there are on the mood series, each set once. */
export function judgedOf(shapes: MatrixCount['shapes']): number {
	return shapes.up + shapes.down + shapes['no-clear-change'] + shapes.equivalent;
}

function countReasons(verdicts: readonly Verdict[]): ReasonCount[] {
	const kinds = verdicts.flatMap((verdict) =>
		verdict.class === 'cannot-be-determined' && !isAwaited(verdict) ? [verdict.reasons[0].kind] : []
	);
	return [...new Set(kinds)]
		.map((kind) => ({ kind, count: countOf(kinds, kind) }))
		.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

function countOf<Value>(values: readonly Value[], wanted: Value): number {
	return values.filter((one) => one === wanted).length;
}
