import { createHash } from 'node:crypto';
import type { MoodPoint, MoodShares, MoodSum } from '$lib/domain/chart-subject';
import type { Source } from '$lib/domain/indicator';
import { eventOf, writeReleaseLines } from '$lib/domain/release';
import type { Release, ReleaseEvent, ReleaseReason } from '$lib/domain/release';
import { dayInStockholm } from '$lib/domain/stockholm';
import { findImportRun } from '$lib/server/store/runs/import-run';
import {
	listFirstReleased,
	listReleases,
	listReleaseVersions
} from '$lib/server/store/mood/release';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import { monthSum, weekPoints, viewRelease } from '$lib/server/views/mood';

interface MoodVersion {
	readonly version: number;
	/** `YYYY-MM-DD` */
	readonly releasedOn: string;
	/** What was done with the month that day. */
	readonly event: ReleaseEvent;
	/** Why it was corrected or withdrawn; null for a first release. */
	readonly reason: ReleaseReason | null;
	readonly example: boolean;
	readonly ruleVersion: string;
	/** Of all its shown weeks together; null: no week could be shown. */
	readonly shares: MoodShares | null;
	/** Green as 100, yellow as 50 and red as 0; null with `shares`. */
	readonly index: number | null;
	readonly weeks: readonly MoodPoint[];
	/** Null: it was published week by week. */
	readonly sum: MoodSum | null;
	/** SHA-256 of the published figures as text: it says nothing of what is not published. */
	readonly fingerprint: string;
	readonly source: Source | null;
	/** When its compilation was read in, `YYYY-MM-DD`; null: not written down, or not for this reader. */
	readonly readOn: string | null;
}

/** A published month as it stands, and when and why it was published before: earlier figures are not shown beside the new ones. */
export interface MoodProvenance {
	readonly month: string;
	readonly latest: MoodVersion;
	/** Newest first. */
	readonly earlier: readonly Pick<MoodVersion, 'version' | 'releasedOn' | 'event' | 'reason'>[];
}

/**
 * Null: nothing is published for the month. The compilation's name and checksum are for nobody: with the checksum,
 * guesses about small groups could be tried against the exact file.
 */
export async function viewMoodProvenance(
	store: Store,
	areaCode: string,
	month: string,
	mayReadIn: boolean
): Promise<MoodProvenance | null> {
	const [latest, ...earlier] = await listReleaseVersions(store, areaCode, month);
	if (!latest) return null;
	return {
		month,
		latest: await toVersion(store, latest, await listSources(store), mayReadIn),
		earlier: earlier.map((release) => ({
			...{ version: release.version, event: eventOf(release), reason: release.reason },
			releasedOn: dayInStockholm(release.releasedAt)
		}))
	};
}

async function toVersion(
	store: Store,
	release: Release,
	sources: readonly Source[],
	mayReadIn: boolean
): Promise<MoodVersion> {
	const run = release.importId === null ? null : await findImportRun(store, release.importId);
	const { version, reason, example, ruleVersion } = release;
	const shown = mayReadIn || example;
	const sum = viewRelease(release);
	return {
		...{ version, event: eventOf(release), reason, example, ruleVersion },
		releasedOn: dayInStockholm(release.releasedAt),
		shares: sum?.shares ?? null,
		index: sum?.index ?? null,
		weeks: weekPoints(release),
		sum: monthSum(release),
		fingerprint: createHash('sha256').update(writeReleaseLines(release)).digest('hex'),
		source: sources.find(({ id }) => id === run?.sourceId) ?? null,
		readOn: run?.committedAt && shown ? dayInStockholm(run.committedAt) : null
	};
}

interface ReleasedMonth {
	readonly month: string;
	readonly version: number;
	/** `YYYY-MM-DD`, of its first version. */
	readonly releasedOn: string;
	/** What has been done with it since; null: nothing. */
	readonly changed: { readonly on: string; readonly event: ReleaseEvent } | null;
	readonly example: boolean;
}

/** Every published month, newest first. */
export async function viewMoodMonths(store: Store, areaCode: string): Promise<ReleasedMonth[]> {
	const releases = await listReleases(store, areaCode);
	const first = await listFirstReleased(store, areaCode);
	return releases
		.map((release) => {
			const { month, version, releasedAt, example } = release;
			const releasedFirst = first.get(month) ?? releasedAt;
			const isChanged = releasedFirst.getTime() !== releasedAt.getTime();
			return {
				...{ month, version, example },
				releasedOn: dayInStockholm(releasedFirst),
				changed: isChanged ? { on: dayInStockholm(releasedAt), event: eventOf(release) } : null
			};
		})
		.reverse();
}
