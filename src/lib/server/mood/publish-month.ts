import type { IsoDate } from '$lib/domain/day';
import { answersOf } from '$lib/domain/mood';
import type { MoodWeek } from '$lib/domain/mood';
import { weeksOfMonth } from '$lib/domain/month';
import type { PublicWeek, Release } from '$lib/domain/release';
import { fridayOf } from '$lib/domain/week';
import { discloseWeek, raiseThresholds, RULE_VERSION } from '$lib/disclosure/rule';
import {
	findImportOfWeeks,
	hasExampleWeeks,
	listMoodMonths,
	listMoodTotals
} from '$lib/server/store/mood/mood';
import {
	findRaisedThresholds,
	findRelease,
	insertRelease,
	listReleases,
	lockMood
} from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';

/** What publishing a month now would show, and on what. */
interface MonthDraft {
	readonly month: string;
	/** 1 for a first release. */
	readonly version: number;
	readonly publicWeeks: readonly PublicWeek[];
	readonly exactWeeks: readonly MoodWeek[];
	readonly example: boolean;
	readonly importId: string | null;
}

/** Null: nothing is read in for the month. */
async function draftMonth(
	store: Store,
	areaCode: string,
	month: string
): Promise<MonthDraft | null> {
	const weeks = weeksOfMonth(month);
	const first = weeks[0];
	const last = weeks.at(-1);
	if (!first || !last) throw new Error(`the month ${month} has no weeks`);
	const totals = await listMoodTotals(store, areaCode, first, last);
	if (totals.length === 0) return null;
	const begun = await seriesStart(store, areaCode, month, totals);
	const measured = weeks.filter((week) => week >= begun);
	const exactWeeks = measured.map(
		(week): MoodWeek =>
			totals.find((total) => total.week === week) ?? {
				week,
				counts: null,
				invited: null,
				gap: 'not-asked'
			}
	);
	const thresholds = raiseThresholds(await findRaisedThresholds(store));
	const previous = await findRelease(store, areaCode, month);
	return {
		month,
		version: (previous?.version ?? 0) + 1,
		publicWeeks: exactWeeks.map((week) => discloseWeek(week, thresholds)),
		exactWeeks,
		example: await hasExampleWeeks(store, areaCode, weeks),
		importId: await findImportOfWeeks(store, areaCode, weeks)
	};
}

/** The series begins with its first week that was read in: what lies before it is no gap. */
async function seriesStart(
	store: Store,
	areaCode: string,
	month: string,
	totals: readonly MoodWeek[]
): Promise<string> {
	const [first] = await listMoodMonths(store, areaCode);
	return first === month ? (totals[0]?.week ?? '') : '';
}

export interface Publication {
	readonly areaCode: string;
	readonly month: string;
	readonly accountId: string | null;
	/** What a correction changes; needed from the second version on. */
	readonly note: string | null;
	readonly releasedAt: Date;
	readonly today: IsoDate;
}

type PublicationProblem = 'nothing-read' | 'not-over' | 'unchanged' | 'needs-note';

export type PublicationResult =
	| { readonly ok: true; readonly release: Release }
	| { readonly ok: false; readonly problem: PublicationProblem };

/** Freezes a month: what is released is never changed, only followed by a version with a note. */
export async function publishMonth(
	store: Store,
	{ areaCode, month, accountId, note, releasedAt, today }: Publication
): Promise<PublicationResult> {
	return store.transaction(async (tx) => {
		await lockMood(tx, areaCode);
		const draft = await draftMonth(tx, areaCode, month);
		if (!draft) return { ok: false, problem: 'nothing-read' };
		if (draft.exactWeeks.some(({ week }) => fridayOf(week) > today)) {
			return { ok: false, problem: 'not-over' };
		}
		const previous = await findRelease(tx, areaCode, month);
		if (previous && sameWeeks(previous.exactWeeks, draft.exactWeeks)) {
			return { ok: false, problem: 'unchanged' };
		}
		if (previous && !note) return { ok: false, problem: 'needs-note' };
		const release: Release = {
			...draft,
			areaCode,
			releasedAt,
			note,
			ruleVersion: RULE_VERSION
		};
		const inserted = await insertRelease(tx, release, accountId);
		if (!inserted)
			throw new Error(`release ${areaCode} ${month} ${release.version} exists already`);
		return { ok: true, release };
	});
}

/** A month's draft without its exact counts: what a page may preview. */
export type WaitingMonth = Omit<MonthDraft, 'exactWeeks' | 'importId'>;

/** Months read in but not published as they now stand, oldest first: new ones and corrections. */
export async function listWaitingMonths(store: Store, areaCode: string): Promise<WaitingMonth[]> {
	const released = new Map(
		(await listReleases(store, areaCode)).map((release) => [release.month, release])
	);
	const waiting: WaitingMonth[] = [];
	for (const month of await listMoodMonths(store, areaCode)) {
		const draft = await draftMonth(store, areaCode, month);
		const release = released.get(month);
		if (!draft || (release && sameWeeks(release.exactWeeks, draft.exactWeeks))) continue;
		const { version, publicWeeks, example } = draft;
		waiting.push({ month, version, publicWeeks, example });
	}
	return waiting;
}

export async function listUnpublishedMonths(store: Store, areaCode: string): Promise<string[]> {
	return (await listWaitingMonths(store, areaCode)).map(({ month }) => month);
}

function sameWeeks(some: readonly MoodWeek[], others: readonly MoodWeek[]): boolean {
	return (
		some.length === others.length && some.every((week, index) => sameWeek(week, others[index]))
	);
}

function sameWeek(one: MoodWeek, other: MoodWeek | undefined): boolean {
	if (!other || one.week !== other.week || one.gap !== other.gap) return false;
	if (one.gap !== null || other.gap !== null) return true;
	return (
		one.invited === other.invited &&
		answersOf(one.counts) === answersOf(other.counts) &&
		one.counts.green === other.counts.green &&
		one.counts.red === other.counts.red
	);
}
