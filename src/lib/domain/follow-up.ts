import { lastDayOf } from './days-covered';
import { addDays, daysBetween, type IsoDate } from './day';
import type { ApproximateDate, Intervention } from './intervention';
import { isJudged, type Verdict } from './verdict';
import type { VerdictReason } from './verdict-reason';
import { judgeableFrom, verdictShapeOf, type VerdictShape } from './verdict-shape';
import type { IsoWeek } from './week';

/** What was said of the mood series when somebody followed an intervention up, kept as it was shown. Without titles: another intervention may be public no more. */
export interface KeptVerdict {
	readonly shape: VerdictShape;
	/**
	 * The difference from what was expected and its 95 % interval, in percentage points; of an event the level of the week
	 * after and what was expected of it, in percent. Null: nothing could be estimated.
	 */
	readonly seen: KeptNumbers | null;
	/** The last week that was published with a value; null: none was. */
	readonly until: IsoWeek | null;
	/** Why nothing could be said; null: something could. */
	readonly reason: VerdictReason['kind'] | null;
	/** The week from which it was to be judged; null: it was, or nobody knew that it ever would be. */
	readonly from: IsoWeek | null;
	/** How many were judged together, itself among them. */
	readonly together: number;
	readonly preliminary: boolean;
	readonly method: string;
}

export interface KeptNumbers {
	readonly estimate: number;
	readonly low: number;
	readonly high: number;
}

/** What somebody made of an intervention on a day, beside what the figures said then. */
export interface FollowUp {
	/** Which of the intervention's, from 1. */
	readonly number: number;
	readonly reviewedOn: IsoDate;
	/** In Swedish. */
	readonly interpretation: string;
	/** Null: there was none, as for a circumstance or what was not public. */
	readonly verdict: KeptVerdict | null;
}

/** `until`: the last week that is published with a value. */
export function keepVerdict(verdict: Verdict, until: IsoWeek | null): KeptVerdict {
	const { question, flags, method } = verdict;
	const { about } = question;
	return {
		shape: verdictShapeOf(verdict),
		seen: numbersOf(verdict),
		until,
		reason: verdict.class === 'cannot-be-determined' ? verdict.reasons[0].kind : null,
		from: judgeableFrom(verdict),
		together: about.kind === 'joint' ? about.titles.length : 1,
		preliminary: isJudged(verdict) && flags.some(({ kind }) => kind === 'preliminary'),
		method
	};
}

function numbersOf(verdict: Verdict): KeptNumbers | null {
	if (verdict.class === 'event') {
		const { after } = verdict;
		return after && { estimate: after.observed, low: after.low, high: after.high };
	}
	const { evidence } = verdict;
	return evidence && { estimate: evidence.estimate, low: evidence.low, high: evidence.high };
}

/** Equal for two that say the same; empty where there is no verdict. */
export function verdictMark(kept: KeptVerdict | null): string {
	if (!kept) return '';
	const { shape, seen, until, reason, from, together } = kept;
	const numbers = seen ? [seen.estimate, seen.low, seen.high].map((one) => one.toFixed(1)) : [];
	return [shape, reason, from, until, together, ...numbers].map((one) => one ?? '-').join(' ');
}

/** An intervention whose follow-up somebody should write now or soon. */
export interface DueFollowUp {
	readonly intervention: Intervention;
	readonly on: ApproximateDate;
	/** The last day that the date may mean has passed. */
	readonly overdue: boolean;
}

const DAYS_AHEAD = 30;

/** Those whose last day has passed or comes within 30 days, the earliest first, so that what is overdue stands before the rest. */
export function listDueFollowUps(
	interventions: readonly Intervention[],
	today: IsoDate
): DueFollowUp[] {
	const last = addDays(today, DAYS_AHEAD);
	return interventions
		.flatMap((intervention): DueFollowUp[] => {
			const on = intervention.card?.followUp ?? null;
			if (on === null || lastDayOf(on) > last) return [];
			return [{ intervention, on, overdue: lastDayOf(on) < today }];
		})
		.sort((a, b) => daysBetween(lastDayOf(b.on), lastDayOf(a.on)));
}
