import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { MoodGap } from '$lib/domain/mood';
import { weeksOfMonth } from '$lib/domain/month';
import type { Release, ReleaseReason } from '$lib/domain/release';
import { fridayOf } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { checkMonth } from '$lib/disclosure/check-month';
import type { CheckedCell } from '$lib/disclosure/check-month';
import { compareMonths, correctMonth } from '$lib/disclosure/correct';
import type { CorrectedPeriod } from '$lib/disclosure/correct';
import { protectMonth, RULE_VERSION } from '$lib/disclosure/protect';
import type { Protection, PublicMonth } from '$lib/disclosure/protect';
import { raiseThreshold } from '$lib/disclosure/support';
import {
	discardWaiting,
	findPublished,
	findWaiting,
	forgetMonth,
	keepPublished,
	listWaiting
} from '$lib/server/exact/exact-months';
import type { KeptMonth, PublishedExact } from '$lib/server/exact/exact-months';
import {
	findRaisedThreshold,
	findRelease,
	insertRelease,
	listReleases,
	lockMood
} from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { fillMissing, missingWeeks } from './missing-weeks';
import { keyedBy } from './month-key';
import { DAYS_KEPT, isWithdrawn, MOST_VERSIONS } from './release-window';

/** Why a week has no answers, as the person who publishes says. */
export type MissingReason = Extract<MoodGap, 'not-asked' | 'no-data'>;

export interface Publication {
	readonly areaCode: string;
	readonly month: string;
	readonly accountId: string | null;
	/** Needed from the second version on. */
	readonly reason: ReleaseReason | null;
	/** For every week that the compilation lacks. */
	readonly missing: ReadonlyMap<IsoWeek, MissingReason>;
	readonly releasedAt: Date;
	readonly today: IsoDate;
	readonly secret: Uint8Array;
	/** Random bytes for the month's key, hex. */
	readonly seed: string;
}

export type PublicationProblem =
	| 'nothing-read'
	| 'not-over'
	| 'missing-weeks'
	| 'needs-reason'
	| 'unchanged'
	| 'too-small'
	| 'other-form'
	| 'window-closed'
	| 'no-more-versions'
	| 'withdrawn';

export type PublicationResult =
	| { readonly ok: true; readonly release: Release }
	| { readonly ok: false; readonly problem: PublicationProblem };

/** Draws the month's figures and publishes them: never before, and never for what they are. */
export async function publishMonth(store: Store, publication: Publication) {
	const { areaCode, month, today } = publication;
	return store.transaction(async (tx): Promise<PublicationResult> => {
		await lockMood(tx, areaCode);
		const waiting = await findWaiting(tx, areaCode, month);
		if (!waiting) return refuse('nothing-read');
		const weeks = await measuredWeeks(tx, waiting);
		const asked = waiting.content.per === 'month' ? weeksOfMonth(month) : weeks;
		if (asked.some((week) => fridayOf(week) > today)) return refuse('not-over');
		const lacking = missingWeeks(waiting.content, weeks);
		if (lacking.some((week) => !publication.missing.has(week))) return refuse('missing-weeks');
		const content = fillMissing(waiting.content, weeks, publication.missing);
		const previous = await findRelease(tx, areaCode, month);
		return previous
			? publishCorrection(tx, publication, { ...waiting, content }, previous)
			: publishFirst(tx, publication, { ...waiting, content });
	});
}

function refuse(problem: PublicationProblem): PublicationResult {
	return { ok: false, problem };
}

async function publishFirst(
	tx: Store,
	publication: Publication,
	waiting: KeptMonth
): Promise<PublicationResult> {
	const { seed, today } = publication;
	const figures = protectMonth(waiting.content, await protectionOf(tx, publication, seed));
	const keptUntil = addDays(today, DAYS_KEPT);
	return release(tx, publication, { ...waiting, seed, keptUntil }, figures, 1);
}

async function publishCorrection(
	tx: Store,
	publication: Publication,
	waiting: KeptMonth,
	previous: Release
): Promise<PublicationResult> {
	const { areaCode, month } = publication;
	if (isWithdrawn(previous)) return refuse('withdrawn');
	if (previous.version >= MOST_VERSIONS) return refuse('no-more-versions');
	const published = await findPublished(tx, areaCode, month);
	if (!published) return refuse('window-closed');
	const corrected = correctMonth(
		{ exact: published.content, figures: previous },
		waiting.content,
		await protectionOf(tx, publication, published.seed)
	);
	if (!corrected) return refuse('other-form');
	if (corrected.redrawn.length === 0) {
		return refuse(corrected.kept.length === 0 ? 'unchanged' : 'too-small');
	}
	if (!publication.reason) return refuse('needs-reason');
	const { seed, keptUntil } = published;
	const kept = { ...waiting, seed, keptUntil };
	return release(tx, publication, kept, corrected.figures, previous.version + 1);
}

async function release(
	tx: Store,
	{ areaCode, month, accountId, reason, releasedAt }: Publication,
	exact: PublishedExact,
	figures: PublicMonth,
	version: number
): Promise<PublicationResult> {
	const released: Release = {
		...figures,
		...{ areaCode, month, version, releasedAt },
		reason: version === 1 ? null : reason,
		example: exact.example,
		ruleVersion: RULE_VERSION,
		importId: exact.importId
	};
	const inserted = await insertRelease(tx, released, accountId);
	if (!inserted) throw new Error(`release ${areaCode} ${month} ${version} exists already`);
	await keepPublished(tx, exact);
	return { ok: true, release: released };
}

async function protectionOf(
	tx: Store,
	{ areaCode, secret }: Publication,
	seed: string
): Promise<Protection> {
	const threshold = raiseThreshold(await findRaisedThreshold(tx));
	return { areaCode, threshold, partition: null, keyed: keyedBy(secret, seed) };
}

/** The series begins with its first week that was read in: what lies before it is no gap. */
async function measuredWeeks(tx: Store, { areaCode, month, content }: KeptMonth) {
	const weeks = weeksOfMonth(month);
	if (content.per === 'month') return [];
	const releases = await listReleases(tx, areaCode);
	const own = releases.find((one) => one.month === month);
	const start = own ?? releases.find((one) => one.month < month);
	const first = own ? own.publicWeeks[0]?.week : content.weeks[0]?.week;
	return start && !own ? weeks : weeks.filter((week) => first === undefined || week >= first);
}

/** A month that waits, as the person who publishes it may see it. */
export interface WaitingMonth {
	readonly month: string;
	/** 1 for a first release. */
	readonly version: number;
	readonly example: boolean;
	readonly keptUntil: IsoDate;
	readonly cells: readonly CheckedCell[];
	readonly missing: readonly IsoWeek[];
	/** What would become of every period of a month that is published already; empty for a new one. */
	readonly changes: readonly CorrectedPeriod[];
}

/** Months read in but not published, oldest first: new ones and corrections. */
export async function listWaitingMonths(store: Store, areaCode: string): Promise<WaitingMonth[]> {
	const threshold = raiseThreshold(await findRaisedThreshold(store));
	const listed: WaitingMonth[] = [];
	for (const waiting of await listWaiting(store, areaCode)) {
		const { month, content, example, keptUntil } = waiting;
		const published = await findPublished(store, areaCode, month);
		const previous = await findRelease(store, areaCode, month);
		listed.push({
			...{ month, example, keptUntil },
			version: (previous?.version ?? 0) + 1,
			cells: checkMonth(content, threshold),
			missing: missingWeeks(content, await measuredWeeks(store, waiting)),
			changes: published ? compareMonths(published.content, content, null) : []
		});
	}
	return listed;
}

export async function listUnpublishedMonths(store: Store, areaCode: string): Promise<string[]> {
	return (await listWaiting(store, areaCode)).map(({ month }) => month);
}

/** Published months that are not withdrawn, newest first. */
export async function listWithdrawable(store: Store, areaCode: string): Promise<string[]> {
	const releases = await listReleases(store, areaCode);
	return releases.flatMap((one) => (isWithdrawn(one) ? [] : [one.month])).reverse();
}

/** Takes back a month that was read in and not published. False: nothing waited. */
export async function discardMonth(
	store: Store,
	areaCode: string,
	month: string
): Promise<boolean> {
	return store.transaction(async (tx) => {
		await lockMood(tx, areaCode);
		return discardWaiting(tx, areaCode, month);
	});
}

export type Withdrawal = Pick<Publication, 'areaCode' | 'month' | 'accountId' | 'releasedAt'> & {
	readonly reason: ReleaseReason;
};

/** Takes a published month back as a whole, for good: every week a gap, and everything exact about it gone. */
export async function withdrawMonth(
	store: Store,
	{ areaCode, month, accountId, releasedAt, reason }: Withdrawal
): Promise<PublicationResult> {
	return store.transaction(async (tx) => {
		await lockMood(tx, areaCode);
		const previous = await findRelease(tx, areaCode, month);
		if (!previous) return refuse('nothing-read');
		if (isWithdrawn(previous)) return refuse('withdrawn');
		const released: Release = {
			...previous,
			...{ version: previous.version + 1, releasedAt, reason },
			publicWeeks: previous.publicWeeks.map(({ week }) => ({ week, gap: 'withdrawn' })),
			publicMonth: previous.publicMonth && { gap: 'withdrawn' }
		};
		if (!(await insertRelease(tx, released, accountId))) {
			throw new Error(`release ${areaCode} ${month} ${released.version} exists already`);
		}
		await forgetMonth(tx, areaCode, month);
		return { ok: true, release: released };
	});
}
