import type { CheckedKinds } from '$lib/domain/checked-kinds';
import { addDays, type IsoDate } from '$lib/domain/day';
import type { IsoWeek } from '$lib/domain/week';
import { addMonths, lastFridayOf, weeksOfMonth } from '$lib/domain/month';
import { typicalMove, type HowDrawn } from '$lib/disclosure/noise';
import { checkMonth } from '$lib/disclosure/check-month';
import type { CheckedCell } from '$lib/disclosure/check-month';
import { raiseThreshold } from '$lib/disclosure/support';
import {
	discardWaiting,
	findPublished,
	findWaiting,
	listPublished,
	listWaiting
} from '$lib/server/exact/exact-months';
import {
	findRaisedThreshold,
	findRelease,
	listReleases,
	lockMood
} from '$lib/server/store/mood/release';
import type { KeptMonth } from '$lib/server/exact/exact-months';
import { eraseDeleted } from '$lib/server/store/erase-deleted';
import {
	forgetUnusedGroups,
	listGroupsOnlyIn,
	listMoodGroups
} from '$lib/server/store/mood/mood-group';
import { findMoodReader } from '$lib/server/store/mood/mood-import';
import type { Store } from '$lib/server/store/store';
import { checkWaitingKinds } from './kinds-to-come';
import { findMissingGroups, type MissingGroups } from './missing-groups';
import { weeksToExplain } from './missing-weeks';
import { findPeriodsToCome, type PeriodToCome } from './periods-to-come';
import {
	findTurnedColours,
	findTurnedWeeks,
	type TurnedColours,
	type TurnedWeek
} from './turned-colours';
import { findUnusualWeeks, type UnusualWeek } from './unusual-weeks';

/** A month that waits, as the person who publishes it may see it. */
export interface WaitingMonth {
	readonly month: string;
	/** Another reading of the month has another. */
	readonly reading: string;
	/** 1 for a first release. */
	readonly version: number;
	readonly example: boolean;
	readonly keptUntil: IsoDate;
	/** Not before its last Friday. */
	readonly publishableOn: IsoDate;
	readonly cells: readonly CheckedCell[];
	readonly unusual: readonly UnusualWeek[];
	/** Null: the colours stand as in the months published last, or these do not tell. */
	readonly turned: TurnedColours | null;
	/** Single weeks where two colours stand the other way round. */
	readonly turnedWeeks: readonly TurnedWeek[];
	/** Null: no group that has always answered is missing. */
	readonly missingGroups: MissingGroups | null;
	/** Weeks that are over, that it lacks, and that something has to be said of. */
	readonly missing: readonly IsoWeek[];
	/** What would become of every period of a month that is published already; empty for a new one. */
	readonly changes: readonly PeriodToCome[];
	/** Weeks that get other figures than everyone sees now, in order; none of a month that came as one sum. */
	readonly weeks: readonly IsoWeek[];
	/** Whether the kinds will be shown, week by week; empty: none are declared, or no week will be drawn. */
	readonly kinds: readonly CheckedKinds[];
}

/** Months read in but not published, oldest first: new ones and corrections. */
export async function listWaitingMonths(
	store: Store,
	areaCode: string,
	{ today, secret }: { readonly today: IsoDate; readonly secret: Uint8Array }
): Promise<WaitingMonth[]> {
	const threshold = raiseThreshold(await findRaisedThreshold(store));
	const releases = await listReleases(store, areaCode);
	const kept = await listPublished(store, areaCode);
	const known = await listMoodGroups(store, areaCode);
	const listed: WaitingMonth[] = [];
	for (const waiting of await listWaiting(store, areaCode)) {
		const { month, content, example, keptUntil } = waiting;
		const published = await findPublished(store, areaCode, month);
		const previous = releases.find((one) => one.month === month);
		const cells = checkMonth(content, threshold);
		const changes =
			published && previous
				? findPeriodsToCome({ ...published, release: previous }, content, cells)
				: [];
		const read = { waiting, published, changes };
		const kinds = await checkWaitingKinds(store, read, { secret, threshold });
		const ofKinds = kinds.some(({ shown }) => shown);
		const drawing: HowDrawn = { kinds: ofKinds ? 2 : 1, corrected: previous !== undefined };
		listed.push({
			...{ month, example, keptUntil, reading: waiting.importId },
			publishableOn: lastFridayOf(month),
			version: (previous?.version ?? 0) + 1,
			cells: cells.map((cell) =>
				cell.shown ? { ...cell, moved: typicalMove(cell.answers, drawing) } : cell
			),
			unusual: findUnusualWeeks(month, cells, releases),
			turned: findTurnedColours(month, cells, releases),
			turnedWeeks: findTurnedWeeks(month, cells, releases),
			missingGroups: findMissingGroups(waiting, kept, known),
			missing: weeksToExplain(releases, waiting, today, published),
			changes,
			weeks: weeksToCome(waiting, previous ? changes : null),
			kinds
		});
	}
	return listed;
}

function weeksToCome(
	{ month, content }: Pick<KeptMonth, 'month' | 'content'>,
	changes: readonly PeriodToCome[] | null
): IsoWeek[] {
	if (content.per === 'month') return [];
	const stays = (week: IsoWeek) =>
		changes?.some(({ period, becomes }) => period === week && becomes === 'as-published');
	return weeksOfMonth(month).filter((week) => !stays(week));
}

/** A month that somebody has to read in or publish, as a list of what is to be done names it. */
export type MonthDue =
	/** Read in and not published; deleted after `keptUntil`. */
	| {
			readonly stage: 'read-in';
			readonly month: string;
			readonly publishableOn: IsoDate;
			readonly keptUntil: IsoDate;
	  }
	/** Over since the day after its last Friday, and nothing of it has come. */
	| { readonly stage: 'over'; readonly month: string; readonly since: IsoDate }
	/** The month that goes on: it can be read in from its last Friday. */
	| { readonly stage: 'to-come'; readonly month: string; readonly from: IsoDate };

/** Months that wait, the last one that is over where nothing of it has come, and the one that goes on. Only those that wait where no month has come yet. */
export async function listMonthsDue(
	store: Store,
	areaCode: string,
	today: IsoDate
): Promise<MonthDue[]> {
	const waiting = (await listWaiting(store, areaCode)).map(({ month, keptUntil }): MonthDue => ({
		stage: 'read-in',
		...{ month, keptUntil, publishableOn: lastFridayOf(month) }
	}));
	const releases = await listReleases(store, areaCode);
	const come = [...waiting, ...releases].map(({ month }) => month);
	if (come.length === 0) return [];
	const now = today.slice(0, 7);
	const over = lastFridayOf(now) < today ? now : addMonths(now, -1);
	const next = addMonths(over, 1);
	const overdue: MonthDue[] = come.includes(over)
		? []
		: [{ stage: 'over', month: over, since: addDays(lastFridayOf(over), 1) }];
	const coming: MonthDue[] = come.includes(next)
		? []
		: [{ stage: 'to-come', month: next, from: lastFridayOf(next) }];
	return [...waiting, ...overdue, ...coming];
}

/** What goes when a reading is taken back. Its file is kept nowhere, by name or content. */
export interface WaitingReading {
	readonly month: string;
	/** Another reading of the month has another. */
	readonly mark: string;
	readonly readAt: Date;
	/** Null: nobody who has an account. */
	readonly by: string | null;
	/** Somebody has written it by hand. */
	readonly isTyped: boolean;
	/** Null: the month came as one sum. */
	readonly weeks: readonly IsoWeek[] | null;
	/** Names of the groups that nothing else has. */
	readonly groups: readonly string[];
	/** An earlier reading is published, and stays. */
	readonly isPublished: boolean;
}

/** Null: nothing waits. */
export async function findWaitingReading(
	store: Store,
	areaCode: string,
	month: string
): Promise<WaitingReading | null> {
	const waiting = await findWaiting(store, areaCode, month);
	if (!waiting) return null;
	const { importId, content, sha256 } = waiting;
	return {
		...{ month, mark: importId, isTyped: sha256 === null },
		...(await findMoodReader(store, importId)),
		weeks: content.per === 'week' ? content.weeks.map(({ week }) => week) : null,
		groups: await listGroupsOnlyIn(store, importId),
		isPublished: (await findRelease(store, areaCode, month)) !== null
	};
}

/** Takes back a month that was read in and not published. False: nothing waited. */
export async function discardMonth(
	store: Store,
	areaCode: string,
	month: string
): Promise<boolean> {
	const gone = await store.transaction(async (tx) => {
		await lockMood(tx, areaCode);
		const isGone = await discardWaiting(tx, areaCode, month);
		if (isGone) await forgetUnusedGroups(tx);
		return isGone;
	});
	if (gone) await eraseDeleted(store, ['exact_month', 'mood_group']);
	return gone;
}
