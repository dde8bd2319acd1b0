import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import { lastFridayOf } from '$lib/domain/month';
import { isWithdrawn } from '$lib/domain/release';
import type { Release, ReleaseReason } from '$lib/domain/release';
import type { IsoWeek } from '$lib/domain/week';
import { correctMonth } from '$lib/disclosure/correct';
import { protectMonth, RULE_VERSION } from '$lib/disclosure/protect';
import type { Partition, Protection, PublicMonth } from '$lib/disclosure/protect';
import { raiseThreshold } from '$lib/disclosure/support';
import { findPublished, findWaiting, keepPublished } from '$lib/server/exact/exact-months';
import type { KeptMonth, PublishedExact } from '$lib/server/exact/exact-months';
import {
	findRaisedThreshold,
	findRelease,
	insertRelease,
	listReleases,
	lockMood
} from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { fillMissing, measuredWeeks, weeksToExplain } from './missing-weeks';
import type { MissingReason } from './missing-weeks';
import { keyedBy } from './month-key';
import { findPartition } from './partition';
import { DAYS_KEPT, MOST_VERSIONS } from './release-window';

export interface Publication {
	readonly areaCode: string;
	readonly month: string;
	/** The reading that was looked at before it was published; null: whichever waits. */
	readonly reading: string | null;
	readonly accountId: string | null;
	/** Needed from the second version on. */
	readonly reason: ReleaseReason | null;
	/** For every week that has to be explained. */
	readonly missing: ReadonlyMap<IsoWeek, MissingReason>;
	readonly releasedAt: Date;
	readonly today: IsoDate;
	readonly secret: Uint8Array;
	/** What the groups of the half-year's kinds are known by; left out: the same secret. */
	readonly kindSecret?: Uint8Array;
	/** Random bytes for the month's key, hex. */
	readonly seed: string;
}

export type PublicationProblem =
	| 'nothing-read'
	/** Nothing waits, for it is published: the button was pressed twice. */
	| 'already-published'
	/** The month was read in again since it was looked at. */
	| 'other-reading'
	| 'not-over'
	| 'missing-weeks'
	| 'needs-reason'
	/** Nothing has changed, or too little: which of them is not told, for it would let exact counts be found by trying. */
	| 'nothing-to-correct'
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
		if (!waiting) return refusePublication(whyNothingWaits(await findRelease(tx, areaCode, month)));
		const { reading } = publication;
		if (reading !== null && reading !== waiting.importId) return refusePublication('other-reading');
		const releases = await listReleases(tx, areaCode);
		const weeks = measuredWeeks(releases, waiting);
		if (lastFridayOf(month) > today) return refusePublication('not-over');
		const published = await findPublished(tx, areaCode, month);
		const { missing } = publication;
		const isExplained = (week: IsoWeek) =>
			missing.has(week) && (published !== null || missing.get(week) !== 'as-published');
		if (!weeksToExplain(releases, waiting, today, published).every(isExplained))
			return refusePublication('missing-weeks');
		const content = fillMissing(waiting.content, weeks, missing, published?.content ?? null);
		const previous = releases.find((one) => one.month === month);
		return previous
			? publishCorrection(tx, publication, { ...waiting, content }, previous)
			: publishFirst(tx, publication, { ...waiting, content });
	});
}

function whyNothingWaits(released: Release | null): PublicationProblem {
	if (!released) return 'nothing-read';
	return isWithdrawn(released) ? 'withdrawn' : 'already-published';
}

export function refusePublication(problem: PublicationProblem): PublicationResult {
	return { ok: false, problem };
}

async function publishFirst(
	tx: Store,
	publication: Publication,
	waiting: KeptMonth
): Promise<PublicationResult> {
	const { areaCode, month, secret, kindSecret = secret, seed, today } = publication;
	const partition = await findPartition(tx, { areaCode, month, secret: kindSecret });
	const protection = await protectionOf(tx, publication, seed, partition);
	const figures = protectMonth(waiting.content, protection);
	const keptUntil = addDays(today, DAYS_KEPT);
	return release(tx, publication, { ...waiting, seed, partition, keptUntil }, figures, 1);
}

async function publishCorrection(
	tx: Store,
	publication: Publication,
	waiting: KeptMonth,
	previous: Release
): Promise<PublicationResult> {
	const { areaCode, month } = publication;
	if (isWithdrawn(previous)) return refusePublication('withdrawn');
	if (previous.version >= MOST_VERSIONS) return refusePublication('no-more-versions');
	const published = await findPublished(tx, areaCode, month);
	if (!published) return refusePublication('window-closed');
	const corrected = correctMonth(
		{ exact: published.content, figures: previous },
		waiting.content,
		await protectionOf(tx, publication, published.seed, published.partition)
	);
	if (!corrected) return refusePublication('other-form');
	if (corrected.redrawn.length === 0) return refusePublication('nothing-to-correct');
	if (!publication.reason) return refusePublication('needs-reason');
	const { seed, partition, keptUntil } = published;
	const kept = { ...waiting, seed, partition, keptUntil };
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
	seed: string,
	partition: Partition
): Promise<Protection> {
	const threshold = raiseThreshold(await findRaisedThreshold(tx));
	return { areaCode, threshold, partition, keyed: keyedBy(secret, seed) };
}
