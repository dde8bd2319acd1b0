import { lastDayOf } from '$lib/domain/days-covered';
import type { IsoDate } from '$lib/domain/day';
import { visibleOn, type FixedExpectation } from '$lib/domain/expectation';
import {
	countOutcomes,
	isSameStart,
	isSealedInTime,
	judgedStart,
	outcomeOf,
	stateOf,
	type ExpectationState,
	type JudgedDifference,
	type ExpectationOutcome,
	type OutcomeCount
} from '$lib/domain/expectation-outcome';
import type {
	ExpectationRow,
	JudgedExpectation,
	Seen,
	SideBySide,
	WithdrawnExpectation
} from '$lib/domain/expectation-row';
import type { Indicator } from '$lib/domain/indicator';
import type { IndicatorVerdict } from '$lib/domain/indicator-verdict';
import type { Intervention } from '$lib/domain/intervention';
import type { Municipality } from '$lib/domain/municipality';
import { PUBLIC } from '$lib/domain/reader';
import { sealedChangesOf } from '$lib/domain/sealed-change';
import { isJudged, type Verdict } from '$lib/domain/verdict';
import { isAwaited, isSettled } from '$lib/domain/verdict-shape';
import type { StoredObservation } from '$lib/server/store/figures/observation';
import {
	listPublicExpectations,
	listSealedPasts,
	type SealedPast
} from '$lib/server/store/register/expectation';
import { findIndicators } from '$lib/server/store/register/indicator';
import { listInterventions } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';
import { judgeIndicators } from './verdict/judge-indicators';
import { weighIndicator } from './verdict/weigh-indicator';
import { viewEveryVerdict, viewVerdictAsSealed } from './verdicts';

export interface ExpectationList {
	readonly byState: Readonly<Record<ExpectationState, readonly ExpectationRow[]>>;
	/** Fixed after the start, or in the place of what was said before. */
	readonly later: readonly ExpectationRow[];
	readonly withdrawn: readonly WithdrawnExpectation[];
	readonly count: OutcomeCount;
}

/** What stands there while they are judged. */
export const NO_EXPECTATIONS: ExpectationList = {
	byState: { answered: [], late: [], 'sealed-late': [], running: [], planned: [] },
	later: [],
	withdrawn: [],
	count: countOutcomes([], { withdrawn: 0, sealedLate: 0 })
};

interface JudgedExpectations {
	readonly rows: readonly JudgedExpectation[];
	/** What they are said of beside the mood, in the order of the indicators. */
	readonly indicators: readonly Indicator[];
}

/** All that are public, the longest fixed first. */
export async function viewExpectations(
	store: Store,
	municipality: Municipality,
	today: IsoDate
): Promise<ExpectationList> {
	const pasts = await listSealedPasts(store, { areaCode: municipality.areaCode });
	const judged = await viewJudged(store, municipality, today);
	const rows = withChanges(judged.rows, pasts);
	const inState = (wanted: ExpectationState) => rows.filter(({ state }) => state === wanted);
	const byState = {
		answered: inState('answered'),
		late: inState('late'),
		'sealed-late': inState('sealed-late'),
		running: inState('running'),
		planned: inState('planned')
	};
	const withdrawn = listWithdrawn(pasts, today);
	return {
		byState,
		later: rows.filter(({ state }) => state === null),
		withdrawn,
		count: countOutcomes(
			byState.answered.map(({ outcome }) => outcome),
			{
				withdrawn: withdrawn.filter(({ due }) => due).length,
				sealedLate: byState['sealed-late'].filter((row) => row.visibleOn <= today).length
			}
		)
	};
}

/** Those that were public, with their intervention, at the seal or after it: what was sealed in secret is not told. */
function listWithdrawn(pasts: readonly SealedPast[], today: IsoDate): WithdrawnExpectation[] {
	return pasts
		.filter(({ isPublic, versions }) => !isPublic && versions.some(isShown))
		.map(({ content, fixed }) => {
			const expected = visibleOn(content.visible, fixed.start);
			return { content, fixed, visibleOn: expected, due: expected <= today };
		});
}

function isShown({ status }: SealedPast['versions'][number]): boolean {
	return status === 'public';
}

function withChanges(
	rows: readonly JudgedExpectation[],
	pasts: readonly SealedPast[]
): ExpectationRow[] {
	return rows.map((row) => ({ ...row, changes: sealedChangesOf(row.expectation, pasts) }));
}

/** Those of one intervention. */
export async function viewExpectationsOf(
	store: Store,
	municipality: Municipality,
	interventionId: string,
	today: IsoDate
): Promise<ExpectationRow[]> {
	const { rows } = await viewJudged(store, municipality, today, interventionId);
	if (rows.length === 0) return [];
	return withChanges(rows, await listSealedPasts(store, { interventionId }));
}

/** Of every public intervention, or of one, in the order in which they were fixed. */
export async function viewJudged(
	store: Store,
	municipality: Municipality,
	today: IsoDate,
	interventionId?: string
): Promise<JudgedExpectations> {
	const all = await listPublicExpectations(store, municipality.areaCode);
	const wanted = all.filter((one) => !interventionId || one.interventionId === interventionId);
	if (wanted.length === 0) return { rows: [], indicators: [] };
	const ids = [...new Set(wanted.flatMap(({ content }) => content.indicatorId ?? []))];
	const [interventions, { verdicts }, indicators] = await Promise.all([
		listInterventions(store, municipality.areaCode, PUBLIC),
		viewEveryVerdict(store, municipality),
		findIndicators(store, ids)
	]);
	const matched = wanted.flatMap((expectation) => {
		const intervention = interventions.find(({ id }) => id === expectation.interventionId);
		const indicator = indicators.find(({ id }) => id === expectation.content.indicatorId) ?? null;
		if (!intervention) return [];
		const start = judgedStart(expectation.fixed, intervention.start);
		return [{ expectation, intervention, judgedAs: { ...intervention, start }, indicator }];
	});
	const asked = matched.flatMap(({ indicator, expectation, judgedAs }) =>
		indicator ? [{ expectation, intervention: judgedAs, indicator }] : []
	);
	const { judgements, own } = await judgeIndicators(store, municipality, asked);
	const judged = new Map(
		asked.map(({ expectation, intervention, indicator }, index) => {
			const { least } = expectation.content;
			return [expectation, weighIndicator(intervention, indicator, judgements[index]!, least)];
		})
	);
	const ofMood = await Promise.all(
		matched.map(async ({ intervention: { id, start }, judgedAs, indicator }) => {
			if (indicator) return null;
			return isSameStart(start, judgedAs.start)
				? (verdicts.find((one) => one.intervention.id === id)?.verdict ?? null)
				: viewVerdictAsSealed(store, municipality, judgedAs);
		})
	);
	const rows = matched.map(({ expectation, intervention, judgedAs, indicator }, index) => {
		const ofIndicator = judged.get(expectation);
		const verdict = ofMood[index] ?? null;
		const seen: Seen =
			indicator && ofIndicator
				? {
						...{ kind: 'indicator', indicator, judged: ofIndicator },
						...sideBySide(indicator, judgedAs, own)
					}
				: { kind: 'mood', judged: judgedOf(verdict, judgedAs, today), verdict };
		return toRow(intervention, expectation, seen, today);
	});
	const used = new Set(asked.map(({ indicator }) => indicator));
	return { rows, indicators: indicators.filter((one) => used.has(one)) };
}

function toRow(
	intervention: Intervention,
	expectation: FixedExpectation,
	seen: Seen,
	today: IsoDate
): JudgedExpectation {
	const { content, fixed } = expectation;
	const start = judgedStart(fixed, intervention.start);
	const expected = visibleOn(content.visible, start);
	const row = { intervention, expectation, visibleOn: expected, seen };
	if (fixed.stage === 'sealed' && !isSealedInTime(fixed, intervention.start)) {
		return { ...row, outcome: 'cannot-be-determined', state: 'sealed-late' };
	}
	const early = today < expected && !isSettled(verdictOf(seen));
	const outcome = early ? 'too-early' : outcomeOfSeen(content, seen);
	const state = fixed.stage === 'sealed' ? stateOf(content, start, outcome, today) : null;
	return { ...row, outcome, state };
}

function verdictOf(seen: Seen): Verdict | null {
	return seen.kind === 'mood' ? seen.verdict : seen.judged.verdict;
}

function outcomeOfSeen(content: FixedExpectation['content'], seen: Seen): ExpectationOutcome {
	return outcomeOf(content, seen.kind === 'mood' ? seen.judged : differenceOf(seen.judged));
}

function differenceOf({ verdict }: IndicatorVerdict): JudgedDifference {
	if (!isJudged(verdict)) return { kind: isAwaited(verdict) ? 'too-early' : 'undetermined' };
	const { estimate, low, high } = verdict.evidence;
	return { kind: 'difference', estimate, low, high };
}

function sideBySide(
	indicator: Indicator,
	{ start }: Intervention,
	observations: readonly StoredObservation[]
): SideBySide {
	const valued = observations.flatMap(({ indicatorId, value, period }) =>
		indicatorId === indicator.id && value !== null ? [{ value, period }] : []
	);
	return {
		before: valued.findLast(({ period }) => period.end < start.date) ?? null,
		after: valued.findLast(({ period }) => period.start > lastDayOf(start)) ?? null
	};
}

/** A verdict as an expectation is held against it: what is too early to judge is told from what never can be. */
function judgedOf(
	verdict: Verdict | null,
	{ start }: Intervention,
	today: IsoDate
): JudgedDifference {
	if (verdict === null) return { kind: start.date > today ? 'too-early' : 'undetermined' };
	switch (verdict.class) {
		case 'event':
			return { kind: 'undetermined' };
		case 'cannot-be-determined':
			return { kind: isAwaited(verdict) ? 'too-early' : 'undetermined' };
		default: {
			// What is said of several together is said of none of them.
			if (verdict.question.about.kind === 'joint') return { kind: 'undetermined' };
			const { estimate, low, high } = verdict.evidence;
			return { kind: 'difference', estimate, low, high };
		}
	}
}
