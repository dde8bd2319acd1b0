import { lastDayOf } from '$lib/domain/approximate-date';
import type { IsoDate } from '$lib/domain/day';
import { visibleOn, type FixedExpectation } from '$lib/domain/expectation';
import {
	countOutcomes,
	isSealedInTime,
	outcomeOf,
	stateOf,
	type ExpectationState,
	type JudgedDifference,
	type ExpectationOutcome,
	type OutcomeCount
} from '$lib/domain/expectation-outcome';
import type { ExpectationRow, Seen, SideBySide } from '$lib/domain/expectation-row';
import type { Indicator } from '$lib/domain/indicator';
import type { Intervention } from '$lib/domain/intervention';
import type { Municipality } from '$lib/domain/municipality';
import { PUBLIC } from '$lib/domain/reader';
import type { Verdict } from '$lib/domain/verdict';
import { listObservations, type StoredObservation } from '$lib/server/store/figures/observation';
import {
	countWithdrawnExpectations,
	listPublicExpectations
} from '$lib/server/store/register/expectation';
import { findIndicators } from '$lib/server/store/register/indicator';
import { listInterventions } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';
import { viewVerdicts } from './verdicts';

export interface ExpectationList {
	readonly byState: Readonly<Record<ExpectationState, readonly ExpectationRow[]>>;
	/** Fixed after the start, or in the place of what was said before. */
	readonly later: readonly ExpectationRow[];
	readonly count: OutcomeCount;
	/** Sealed ones whose intervention is public no more. */
	readonly withdrawn: number;
}

/** All that are public, the longest fixed first. */
export async function viewExpectations(
	store: Store,
	municipality: Municipality,
	today: IsoDate
): Promise<ExpectationList> {
	const rows = await viewExpectationRows(store, municipality, today);
	const inState = (wanted: ExpectationState) => rows.filter(({ state }) => state === wanted);
	const byState = {
		answered: inState('answered'),
		late: inState('late'),
		running: inState('running'),
		planned: inState('planned')
	};
	return {
		byState,
		later: rows.filter(({ state }) => state === null),
		count: countOutcomes(byState.answered.map(({ outcome }) => outcome)),
		withdrawn: await countWithdrawnExpectations(store, municipality.areaCode)
	};
}

/** Those of one intervention. */
export async function viewExpectationsOf(
	store: Store,
	municipality: Municipality,
	interventionId: string,
	today: IsoDate
): Promise<ExpectationRow[]> {
	return viewExpectationRows(store, municipality, today, interventionId);
}

/** Of every public intervention, or of one, in the order in which they were fixed. */
export async function viewExpectationRows(
	store: Store,
	municipality: Municipality,
	today: IsoDate,
	interventionId?: string
): Promise<ExpectationRow[]> {
	const all = await listPublicExpectations(store, municipality.areaCode);
	const wanted = all.filter((one) => !interventionId || one.interventionId === interventionId);
	if (wanted.length === 0) return [];
	const ids = [...new Set(wanted.flatMap(({ content }) => content.indicatorId ?? []))];
	const [interventions, { verdicts }, indicators, observations] = await Promise.all([
		listInterventions(store, municipality.areaCode, PUBLIC),
		viewVerdicts(store, municipality, today),
		findIndicators(store, ids),
		listObservations(store, {
			...{ indicatorIds: ids, areaCodes: [municipality.areaCode], sexes: ['T'] }
		})
	]);
	return wanted.flatMap((expectation) => {
		const intervention = interventions.find(({ id }) => id === expectation.interventionId);
		if (!intervention) return [];
		const judged = verdicts.find((one) => one.intervention.id === intervention.id);
		const known = { verdict: judged?.verdict ?? null, indicators, observations };
		return [toRow(intervention, expectation, known, today)];
	});
}

interface Known {
	/** Null: there is none, for it has not begun or nothing was measured then. */
	readonly verdict: Verdict | null;
	readonly indicators: readonly Indicator[];
	readonly observations: readonly StoredObservation[];
}

function toRow(
	intervention: Intervention,
	expectation: FixedExpectation,
	known: Known,
	today: IsoDate
): ExpectationRow {
	const { start } = intervention;
	const { content, fixed } = expectation;
	const indicator = known.indicators.find(({ id }) => id === content.indicatorId);
	const seen: Seen = indicator
		? { kind: 'indicator', indicator, ...sideBySide(indicator, intervention, known) }
		: { kind: 'mood', judged: judgedOf(known.verdict, intervention, today) };
	const expected = visibleOn(content.visible, start);
	const outcome = today < expected ? 'too-early' : outcomeOfSeen(content, seen);
	const state = isSealedInTime(fixed, start) ? stateOf(content, start, outcome, today) : null;
	return { intervention, expectation, visibleOn: expected, seen, outcome, state };
}

/** Values of an indicator stand side by side, and nobody says whether they differ. */
function outcomeOfSeen(content: FixedExpectation['content'], seen: Seen): ExpectationOutcome {
	if (seen.kind === 'mood') return outcomeOf(content, seen.judged);
	return outcomeOf(content, { kind: seen.after ? 'undetermined' : 'too-early' });
}

function sideBySide(
	indicator: Indicator,
	{ start }: Intervention,
	{ observations }: Known
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
		case 'cannot-be-determined': {
			const isAwaited = verdict.reasons.some(({ kind }) => kind === 'too-early');
			return { kind: isAwaited ? 'too-early' : 'undetermined' };
		}
		default: {
			// What is said of several together is said of none of them.
			if (verdict.question.about.kind === 'joint') return { kind: 'undetermined' };
			const { estimate, low, high } = verdict.evidence;
			return { kind: 'difference', estimate, low, high };
		}
	}
}
